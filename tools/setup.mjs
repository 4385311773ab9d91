import { entry } from './entry.mjs';
import { setUp } from './setup/set-up.mjs';

await entry(async () => {
  const { ELECTRON_EXEC_PATH } = await setUp();
  console.log(`Ready. Electron: ${ELECTRON_EXEC_PATH}`);
  return 0;
});
