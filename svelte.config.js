/** @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig} */
export default {
  compilerOptions: {
    // Ours are in runes mode, whatever they use; libraries decide for themselves.
    runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true),
  },
};
