const catchAll = /^(utils?|helpers?|common|misc|shared|lib)(\.|$)/;
const kebab = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*\.(ts|mjs|cjs|js)$/;
const pascal = /^[A-Z][A-Za-z0-9]*\.svelte$/;

/**
 * What is wrong with the name of a file, as a sentence, or nothing.
 * @param {string} path relative to the project
 */
export function objectionTo(path) {
  const parts = path.split(/[\\/]/);
  const name = parts.at(-1) ?? '';
  const drawer = parts.find((part) => catchAll.test(part));
  if (drawer !== undefined) {
    return `"${drawer}" says nothing about what is inside. Name the concept: a file that splits spans is split-span.ts.`;
  }
  if (name.endsWith('.svelte')) {
    return pascal.test(name) ? undefined : `Components are named in PascalCase, unlike "${name}".`;
  }
  return kebab.test(name) ? undefined : `Files are named in kebab-case, unlike "${name}".`;
}

/** @type {import('eslint').Rule.RuleModule} */
export const fileNames = {
  meta: { type: 'suggestion', schema: [], messages: { objection: '{{objection}}' } },
  create: (context) => ({
    Program(node) {
      const objection = objectionTo(context.filename.slice(context.cwd.length + 1));
      if (objection !== undefined) context.report({ node, messageId: 'objection', data: { objection } });
    },
  }),
};
