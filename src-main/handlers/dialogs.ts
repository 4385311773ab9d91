export interface FileFilter {
  name: string;
  extensions: string[];
}

/** The native dialogs as the handlers need them; each answers with nothing when it was cancelled. */
export interface Dialogs {
  chooseFiles(options: { title: string; several: boolean; filters: FileFilter[] }): Promise<string[]>;
  chooseTarget(options: {
    title: string;
    folder: string | undefined;
    suggestedName: string;
    filters: FileFilter[];
  }): Promise<string | undefined>;
}

/** The native dialog for a folder; answers with nothing when it was cancelled. */
export interface FolderDialog {
  chooseFolder(options: { title: string }): Promise<string | undefined>;
}
