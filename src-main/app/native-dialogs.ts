import { dialog, type BrowserWindow, type FileFilter } from 'electron';
import { join } from 'node:path';
import type { Silence } from './closing';

/** The system's own file dialogs, over the window. */
export function nativeDialogs(window: BrowserWindow) {
  return {
    async chooseFiles(options: {
      title: string;
      several: boolean;
      filters: FileFilter[];
    }): Promise<string[]> {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: options.title,
        filters: options.filters,
        properties: options.several ? ['openFile', 'multiSelections'] : ['openFile'],
      });
      return canceled ? [] : filePaths;
    },
    async chooseFolder({ title }: { title: string }): Promise<string | undefined> {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title,
        properties: ['openDirectory', 'createDirectory'],
      });
      return canceled ? undefined : filePaths[0];
    },
    async chooseTarget(options: {
      title: string;
      folder: string | undefined;
      suggestedName: string;
      filters: FileFilter[];
    }): Promise<string | undefined> {
      const { folder, suggestedName } = options;
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: options.title,
        defaultPath: folder === undefined ? suggestedName : join(folder, suggestedName),
        filters: options.filters,
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return canceled || !filePath ? undefined : filePath;
    },
  };
}

const WORDS = {
  'no-answer': {
    message: 'Marginalia is still saving.',
    detail: 'Wait until it has finished, or quit now. What the status line showed as saved stays saved.',
    goOn: 'Wait',
  },
  crashed: {
    message: 'The window has stopped working.',
    detail: 'Load it again, or quit. What was saved stays saved.',
    goOn: 'Load again',
  },
};

/** Asks whether to go on with a page that does not answer. */
export async function askAboutSilence(window: BrowserWindow, why: Silence): Promise<'go-on' | 'quit'> {
  const { message, detail, goOn } = WORDS[why];
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message,
    detail,
    buttons: [goOn, 'Quit now'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1 ? 'quit' : 'go-on';
}
