import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, dialog, ipcMain, protocol, session } from 'electron';
import { readCommandLine } from './app/command-line';
import { serveDevelopmentPage } from './app/development-page';
import { gatherDiagnostics } from './app/diagnostics';
import { keepingIn } from './app/keeping';
import { rendererFolder, resourcePath } from './app/locations';
import { showFirstMenu, showMenu } from './app/menu';
import { nativeDialogs } from './app/native-dialogs';
import { START_URL } from './app/origin';
import { isOurPage } from './app/our-page';
import { changePreferences } from './app/preferences';
import { printReport } from './app/print-report';
import { openProfile } from './app/profile';
import { registerScheme, serveBuiltPage } from './app/protocol';
import { Refusals } from './app/refusals';
import { removeStore } from './app/remove-store';
import { guardPages, quietChromium, secureSession } from './app/security';
import { sendEvent } from './app/send-event';
import { claimSingleInstance } from './app/single-instance';
import { bringForward } from './app/window';
import { openWorkbenchWindow } from './app/workbench-window';
import { DocumentOpener } from './files/document-opener';
import { diagnosticsHandlers } from './handlers/diagnostics';
import { documentsHandlers } from './handlers/documents';
import { exportsHandlers } from './handlers/exports';
import { importsHandlers } from './handlers/imports';
import { journalHandlers } from './handlers/journal';
import { menuHandlers } from './handlers/menu';
import { preferencesHandlers } from './handlers/preferences';
import { registerHandlers } from './handlers/register-handlers';
import { reportsHandlers } from './handlers/reports';
import { snapshotsHandlers } from './handlers/snapshots';
import { storeHandlers } from './handlers/store';
import { windowHandlers } from './handlers/window';

/** Set by electron-vite while developing, and heeded only then. */
const developmentServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];

type OpenFiles = (files: string[]) => Promise<void>;

/** Makes the workbench's window and all that answers it; returns what opens further files in it. */
async function start(): Promise<OpenFiles> {
  const [profile] = await Promise.all([openProfile(), app.whenReady()]);
  secureSession(session.defaultSession, developmentServer);
  if (developmentServer) serveDevelopmentPage(session.defaultSession, developmentServer);
  else await serveBuiltPage(session.defaultSession, rendererFolder);

  const userData = app.getPath('userData');
  const refusals = new Refusals();
  const note = (call: string, error: unknown) => refusals.note(call, error);
  const keeping = keepingIn(userData, profile.snapshots, refusals);
  // Read while the page loads, which asks for it first of all.
  keeping.journal.state().catch(() => undefined);

  const { window, arrivals, closing } = openWorkbenchWindow(profile, () => keeping.leave());
  const dialogs = nativeDialogs(window);
  const { recent, preferences, lastExportFolder: lastFolder } = profile;
  const opener = new DocumentOpener(recent, () => new Date());

  registerHandlers(ipcMain, (event) => isOurPage(event, window), {
    ...documentsHandlers({
      dialogs,
      opener,
      recent,
      samplePath: resourcePath('samples', 'veldria-norsund-readout.txt'),
      takePending: () => arrivals.take(),
    }),
    ...exportsHandlers({ dialogs, lastFolder, home: homedir() }),
    ...reportsHandlers({ dialogs, lastFolder, home: homedir(), print: printReport }),
    ...importsHandlers(dialogs),
    ...journalHandlers({ ...keeping, note }),
    ...snapshotsHandlers({ ...keeping, settings: profile.snapshots, home: homedir(), dialogs, note }),
    ...diagnosticsHandlers({
      dialogs,
      home: homedir(),
      gather: () => gatherDiagnostics(app, keeping, refusals),
    }),
    ...storeHandlers(() => removeStore(session.defaultSession, userData), note),
    ...preferencesHandlers({
      read: () => preferences.value,
      change: (change) => changePreferences(window, preferences, change),
    }),
    ...menuHandlers((model) => showMenu(model, (id) => sendEvent(window.webContents, 'menu.chosen', { id }))),
    ...windowHandlers(closing),
  });
  void window.loadURL(START_URL);

  return async (files) => {
    bringForward(window);
    await arrivals.deliver(opener.open(files));
  };
}

const { files, profile } = readCommandLine(process.argv, {
  packaged: app.isPackaged,
  workingDirectory: process.cwd(),
});
app.setPath(
  'userData',
  process.env['MARGINALIA_PROFILE'] || profile || join(app.getPath('appData'), 'Marginalia'),
);
registerScheme(protocol);
quietChromium(app);
guardPages(app);
showFirstMenu();

let started: Promise<OpenFiles> | undefined;
const open: OpenFiles = async (more) => (await started)?.(more);

app.on('window-all-closed', () => app.quit());
app.on('open-file', (event, path) => {
  event.preventDefault();
  void open([path]);
});

if (claimSingleInstance(app, files, (more) => void open(more))) {
  started = start();
  open(files).catch((error: unknown) => {
    dialog.showErrorBox('Marginalia cannot start', String(error));
    app.exit(1);
  });
} else {
  app.quit();
}
