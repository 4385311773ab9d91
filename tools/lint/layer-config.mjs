import boundaries from 'eslint-plugin-boundaries';
import { layers } from './layers.mjs';

const types = Object.keys(layers);

/** Single files with a part of their own in the table. */
const files = [
  {
    category: 'composition',
    pattern: ['src-renderer/main.ts', 'src-renderer/App.svelte', 'src-main/main.ts'],
  },
  { category: 'feature-type', pattern: 'src-renderer/features/feature.ts' },
  { category: 'feature-registry', pattern: 'src-renderer/features/registry.ts' },
  { category: 'format-registry', pattern: 'src-renderer/formats/registry.ts' },
];

const everything = { to: [{ element: { types: { anyOf: types } } }, { file: { categories: '*' } }] };

const policies = [
  { from: { file: { categories: 'composition' } }, allow: everything },
  {
    from: { file: { categories: 'feature-registry' } },
    allow: { to: [{ element: { type: 'feature' } }, { file: { categories: 'feature-type' } }] },
  },
  {
    from: { file: { categories: 'feature-type' } },
    allow: { to: { element: { types: { anyOf: ['core', 'state'] } } } },
  },
  {
    from: { element: { type: 'feature' } },
    allow: { to: { file: { categories: { anyOf: ['feature-type', 'format-registry'] } } } },
  },
  ...Object.entries(layers).flatMap(([type, { mayImport, mayImportTypesOf = [], mustNotUse = [] }]) => [
    ...mayImport.map((layer) => ({
      from: { element: { type } },
      allow: { to: { element: { type: layer } } },
    })),
    ...mayImportTypesOf.map((layer) => ({
      from: { element: { type } },
      allow: { to: { element: { type: layer } }, dependency: { kind: 'type' } },
    })),
    { from: { element: { type } }, allow: { to: { module: { origin: ['external', 'core'] } } } },
    ...mustNotUse.map((module) => ({
      from: { element: { type } },
      disallow: { to: { module } },
      message: `${type} must not use ${module.source ?? 'Node'}.`,
    })),
  ]),
  { from: { file: { categories: '*' } }, allow: { to: { module: { origin: ['external', 'core'] } } } },
];

/**
 * The layer rule as an ESLint configuration; the parsers are the caller's.
 * @param {string} root The folder that holds src-main and src-renderer.
 */
export const layerConfig = (root) => ({
  files: ['src-main/**/*.ts', 'src-renderer/**/*.ts', 'src-renderer/**/*.svelte'],
  plugins: { boundaries },
  settings: {
    'boundaries/root-path': root,
    'boundaries/elements': Object.entries(layers).map(([type, { folder }]) => ({
      type,
      pattern: folder,
      partialMatch: false,
    })),
    'boundaries/files': files,
    'import/resolver': { node: { extensions: ['.ts', '.js', '.mjs', '.svelte', '.d.ts'] } },
  },
  rules: {
    'boundaries/dependencies': ['error', { default: 'disallow', checkAllOrigins: true, policies }],
    'boundaries/no-unknown-files': 'error',
    'boundaries/no-unknown-dependencies': 'error',
  },
});
