import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import {
  callChannel,
  eventChannel,
  type Bridge,
  type PrivateCallName,
  type PublicCallName,
} from '../contract/bridge';

const OPEN_DROPPED: PrivateCallName = 'documents.openDropped';

/** Only files that came from outside have a path; for all else, this throws or answers with nothing. */
function pathOf(file: File): string {
  try {
    return webUtils.getPathForFile(file);
  } catch {
    return '';
  }
}

/** An object that turns into another text each time it is asked cannot stand for a name. */
const isPublic = (name: unknown): name is PublicCallName => typeof name === 'string' && name !== OPEN_DROPPED;

const bridge: Bridge = {
  call: (name, input) =>
    isPublic(name)
      ? ipcRenderer.invoke(callChannel(name), input)
      : Promise.reject(new Error('Refused: private call')),
  openDropped: (files) => {
    const paths = Array.from(files, pathOf).filter((path) => path !== '');
    return paths.length === 0
      ? Promise.resolve([])
      : ipcRenderer.invoke(callChannel(OPEN_DROPPED), { paths });
  },
  on: (name, listener) => {
    const channel = eventChannel(name);
    const receive = (_event: IpcRendererEvent, payload: Parameters<typeof listener>[0]) => listener(payload);
    ipcRenderer.on(channel, receive);
    return () => void ipcRenderer.off(channel, receive);
  },
};

contextBridge.exposeInMainWorld('marginalia', bridge);
