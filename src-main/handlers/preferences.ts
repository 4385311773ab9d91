import type { Preferences, PreferencesChange } from '../contract/preferences';
import type { HandlersOf } from './register-handlers';

interface PreferencesNeeds {
  read: () => Preferences;
  /** Applies a change at once and keeps it. */
  change: (change: PreferencesChange) => Promise<Preferences>;
}

/** Theme, zoom and the annotator's name. */
export function preferencesHandlers({ read, change }: PreferencesNeeds): HandlersOf<'preferences'> {
  return { 'preferences.read': () => read(), 'preferences.change': (sent) => change(sent) };
}
