import { userInfo } from 'node:os';
import { nativeTheme, type BrowserWindow } from 'electron';
import {
  preferences,
  preferencesChange,
  type Preferences,
  type PreferencesChange,
} from '../contract/preferences';
import { StoredJson } from '../files/stored-json';

/** Reads the preferences of the profile and applies the theme, so that the window opens in it. */
export async function openPreferences(path: string): Promise<StoredJson<Preferences>> {
  const fallback: Preferences = {
    theme: 'system',
    zoom: 1,
    annotator: userName(),
    cards: 'beside',
    missing: 'listed',
    face: 'serif',
    textSize: 18.5,
    measure: 68,
    lineSpacing: 1.68,
    registerTag: null,
    registers: {},
    review: {
      filter: {
        tagId: null,
        documentId: null,
        annotator: null,
        decision: 'me-open',
        attribute: null,
        text: '',
      },
      itemId: null,
      blind: false,
      saved: [],
    },
  };
  // A file of an earlier version lacks what later ones have added.
  const kept = preferencesChange.transform((known) => preferences.parse({ ...fallback, ...known }));
  const stored = await StoredJson.open(path, kept, fallback);
  nativeTheme.themeSource = stored.value.theme;
  return stored;
}

/** Applies the zoom now and whenever the page is loaded anew. */
export function applyZoom(window: BrowserWindow, stored: StoredJson<Preferences>): void {
  window.webContents.on('dom-ready', () => window.webContents.setZoomFactor(stored.value.zoom));
}

/** Applies a change at once and keeps it. */
export async function changePreferences(
  window: BrowserWindow,
  stored: StoredJson<Preferences>,
  change: PreferencesChange,
): Promise<Preferences> {
  const changed = preferences.parse({ ...stored.value, ...change });
  const written = stored.set(changed);
  nativeTheme.themeSource = changed.theme;
  window.webContents.setZoomFactor(changed.zoom);
  await written;
  return changed;
}

function userName(): string {
  try {
    return userInfo().username.trim() || 'Analyst';
  } catch {
    return 'Analyst';
  }
}
