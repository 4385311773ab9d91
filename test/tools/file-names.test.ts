import { expect, it } from 'vitest';
import { objectionTo } from '../../tools/lint/file-names.mjs';

it.each([
  'src-renderer/core/utils.ts',
  'src-renderer/helpers/span.ts',
  'test/common.test.ts',
  'tools/misc.mjs',
])('refuses %s, a drawer for anything', (path) => {
  expect(objectionTo(path)).toContain('says nothing about what is inside');
});

it.each([
  'src-renderer/core/SpanTable.ts',
  'src-renderer/core/span_table.ts',
  'src-renderer/ui/tag-dot.svelte',
])('refuses %s for its spelling', (path) => {
  expect(objectionTo(path)).toMatch(/kebab-case|PascalCase/);
});

it.each([
  'src-renderer/core/span/span.ts',
  'src-renderer/state/open-document.svelte.ts',
  'src-renderer/db/migrations/0001-first-schema.ts',
  'src-renderer/ui/TagDot.svelte',
  'test/tools/layers.test.ts',
  '.dependency-cruiser.cjs',
])('accepts %s', (path) => {
  expect(objectionTo(path)).toBeUndefined();
});
