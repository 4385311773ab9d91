import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;

/** Everything is bundled but Electron itself and Node's own modules, so that out/ runs without node_modules. */
const node = {
  target: 'node20.18',
  externalizeDeps: false,
  minify: false,
  reportCompressedSize: false,
} as const;

/** fflate makes itself a `require`, which would meet the one that electron-vite gives to the whole bundle. */
const requireOfFflate = {
  name: 'require-of-fflate',
  transform: (code: string, id: string) =>
    id.includes('/node_modules/fflate/')
      ? code.replace('var require =', 'var ownRequire =').replace('_a = require(', '_a = ownRequire(')
      : null,
};

export default defineConfig({
  main: {
    plugins: [requireOfFflate],
    build: {
      ...node,
      outDir: 'out/main',
      rollupOptions: {
        input: { main: resolve(root, 'src-main/main.ts') },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      ...node,
      outDir: 'out/preload',
      rollupOptions: {
        input: { preload: resolve(root, 'src-main/preload/preload.ts') },
        // A sandboxed preload can load one CommonJS file and nothing beside it.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src-renderer'),
    plugins: [svelte({ configFile: resolve(root, 'svelte.config.js') })],
    build: {
      target: 'chrome130',
      outDir: resolve(root, 'out/renderer'),
      // The content security policy allows no data: URLs for scripts, styles and fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: true,
      // It is read from the disk beside it.
      chunkSizeWarningLimit: 4000,
      reportCompressedSize: false,
      rollupOptions: {
        input: resolve(root, 'src-renderer/index.html'),
        checks: { bundlerTimings: false },
      },
    },
  },
});
