import type { BrowserWindow } from 'electron';
import type { StoredJson } from '../files/stored-json';
import type { WindowPlacement } from './window-placement';

const QUIET_MS = 400;

/** Remembers where the window is: shortly after each change, and when it is about to go. */
export class WindowMemory {
  readonly #window: BrowserWindow;
  readonly #stored: StoredJson<WindowPlacement | null>;
  #timer: NodeJS.Timeout | undefined;

  constructor(window: BrowserWindow, stored: StoredJson<WindowPlacement | null>) {
    this.#window = window;
    this.#stored = stored;
    const later = () => this.#saveLater();
    window.on('resize', later);
    window.on('move', later);
    window.on('maximize', later);
    window.on('unmaximize', later);
    window.on('enter-full-screen', later);
    window.on('leave-full-screen', later);
    window.on('closed', () => clearTimeout(this.#timer));
  }

  /** Writes the present place; a refusal of the disk costs no more than the place. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#window.isDestroyed()) return;
    await this.#stored.set({
      bounds: this.#window.getNormalBounds(),
      maximized: this.#window.isMaximized(),
      fullScreen: this.#window.isFullScreen(),
    });
  }

  #saveLater(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), QUIET_MS);
  }
}
