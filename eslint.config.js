import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';
import { fileNames } from './tools/lint/file-names.mjs';
import { layerConfig } from './tools/lint/layer-config.mjs';
import { bridgeConfig, purityConfig } from './tools/lint/purity.mjs';

const maxLines = (max) => ['error', { max, skipBlankLines: true, skipComments: true }];

export default ts.config(
  {
    ignores: [
      'out/**',
      'node_modules/**',
      '.cache/**',
      'test/fixtures/**',
      'test/bench/fixtures/**',
      'test/bench/peers/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: ts.parser, svelteConfig },
    },
    rules: { 'svelte/no-at-html-tags': 'error' },
  },
  {
    plugins: { marginalia: { rules: { 'file-names': fileNames } } },
    rules: {
      'marginalia/file-names': 'error',
      'max-lines': maxLines(400),
      eqeqeq: ['error', 'always'],
      'no-console': 'off',
      // Numbers read well in templates.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => save()` says what it does, whatever comes back.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // `[...text]` is how code points are counted; grapheme clusters have their own functions in core/text.
      '@typescript-eslint/no-misused-spread': 'off',
      // An index that is known to be in range: a check that cannot fail would only hide that.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // The type maps of the contract need both: `call<void>()`, and a parameter that only ties input to output.
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // State holds plain values in `$state.raw` and replaces them whole (see docs/ARCHITECTURE.md).
      'svelte/prefer-svelte-reactivity': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // `void value` is how a Svelte effect says that it follows a value.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  { files: ['**/*.svelte'], rules: { 'max-lines': maxLines(150) } },
  {
    files: ['test/**'],
    rules: {
      'max-lines': 'off',
      // Tests take methods off objects to put them back later.
      '@typescript-eslint/unbound-method': 'off',
      // What comes out of JSON and out of pages is checked by the expectations.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  layerConfig(import.meta.dirname),
  purityConfig,
  bridgeConfig,
  // svelte-check knows their types, and knows them better.
  { files: ['**/*.svelte'], ...ts.configs.disableTypeChecked },
  {
    // Plain programs of the tool side, checked by tsc through their JSDoc.
    files: ['*.{js,cjs,ts}', 'tools/**'],
    ...ts.configs.disableTypeChecked,
    languageOptions: { ...ts.configs.disableTypeChecked.languageOptions, globals: globals.node },
  },
  { files: ['*.cjs'], languageOptions: { sourceType: 'commonjs' } },
  prettier,
  ...svelte.configs.prettier,
);
