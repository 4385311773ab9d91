import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { preloadPath, resourcePath } from './locations';
import { hasDevTools } from './security';
import { openingBounds, SMALLEST, type WindowPlacement } from './window-placement';

/** The ground of the page in each theme, so that nothing flashes before the page is drawn. */
const GROUND = { light: '#f3f0e9', dark: '#171614' };

const ground = () => (nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light);

/** Makes the window where it was last, hidden until its page can be shown. */
export function createWindow(last: WindowPlacement | null): BrowserWindow {
  const workAreas = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...openingBounds(last, workAreas),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Marginalia',
    icon: resourcePath('icons', 'marginalia.png'),
    backgroundColor: ground(),
    show: false,
    webPreferences: {
      preload: preloadPath,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: hasDevTools(app.isPackaged, process.argv),
    },
  });
  window.once('ready-to-show', () => {
    if (last?.maximized) window.maximize();
    if (last?.fullScreen) window.setFullScreen(true);
    window.show();
  });
  const repaint = () => window.setBackgroundColor(ground());
  nativeTheme.on('updated', repaint);
  window.on('closed', () => nativeTheme.off('updated', repaint));
  return window;
}

/** Brings the window before the user. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  if (!window.isVisible()) return;
  window.show();
  window.focus();
}
