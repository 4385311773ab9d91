import type { ElectronApplication } from '@playwright/test';

/** What a native dialog was asked to show. */
export interface AskedDialog {
  kind: 'open' | 'save' | 'message';
  title?: string;
  message?: string;
  defaultPath?: string;
  filters?: { name: string; extensions: string[] }[];
  buttons?: string[];
}

/** Native dialogs cannot be reached by a test; from now on the open dialog answers with these files. */
export const chooseFiles = (app: ElectronApplication, paths: string[]) =>
  answerDialogs(app, { open: { canceled: false, filePaths: paths } });

/** From now on the save dialog answers with this path. */
export const saveTo = (app: ElectronApplication, path: string) =>
  answerDialogs(app, { save: { canceled: false, filePath: path } });

/** From now on open and save dialogs are cancelled. */
export const cancelDialogs = (app: ElectronApplication) =>
  answerDialogs(app, {
    open: { canceled: true, filePaths: [] },
    save: { canceled: true, filePath: '' },
  });

/** From now on message boxes are answered by the button at this place. */
export const pressButton = (app: ElectronApplication, index: number) =>
  answerDialogs(app, { message: { response: index, checkboxChecked: false } });

/** The dialogs that were shown since their answers were set, oldest first. */
export const askedDialogs = (app: ElectronApplication): Promise<AskedDialog[]> =>
  app.evaluate(() => (globalThis as { askedDialogs?: AskedDialog[] }).askedDialogs ?? []);

interface Answers {
  open?: { canceled: boolean; filePaths: string[] };
  save?: { canceled: boolean; filePath: string };
  message?: { response: number; checkboxChecked: boolean };
}

function answerDialogs(app: ElectronApplication, answers: Answers): Promise<void> {
  return app.evaluate(({ dialog }, { open, save, message }) => {
    const asked = ((globalThis as { askedDialogs?: object[] }).askedDialogs ??= []);
    const answering =
      <Answer>(kind: string, answer: Answer) =>
      (...sent: unknown[]) => {
        const {
          title,
          message: words,
          defaultPath,
          filters,
          buttons,
        } = sent.at(-1) as Record<string, unknown>;
        asked.push({ kind, title, message: words, defaultPath, filters, buttons });
        return Promise.resolve(answer);
      };
    if (open) dialog.showOpenDialog = answering('open', open);
    if (save) dialog.showSaveDialog = answering('save', save);
    if (message) dialog.showMessageBox = answering('message', message);
  }, answers);
}
