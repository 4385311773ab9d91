import type { Host, Preferences, PreferencesChange } from '../host/host';

/** What the user has set; the main process keeps it. */
export class PreferencesState {
  current: Preferences;

  private constructor(
    private host: Host,
    current: Preferences,
  ) {
    this.current = $state.raw(current);
  }

  static async load(host: Host): Promise<PreferencesState> {
    return new PreferencesState(host, await host.call('preferences.read', undefined));
  }

  async change(change: PreferencesChange): Promise<void> {
    this.current = await this.host.call('preferences.change', change);
  }
}
