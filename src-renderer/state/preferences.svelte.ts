import type { Host, Preferences, PreferencesChange } from '../host/host';

/** Theme, zoom and the annotator's name; the main process keeps them. */
export class PreferencesState {
  current = $state.raw<Preferences>({ theme: 'system', zoom: 1, annotator: 'Analyst' });

  constructor(private host: Host) {}

  async load(): Promise<void> {
    this.current = await this.host.call('preferences.read', undefined);
  }

  async change(change: PreferencesChange): Promise<void> {
    this.current = await this.host.call('preferences.change', change);
  }
}
