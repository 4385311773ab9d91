import type { Action } from '../../state/actions.svelte';
import type { Workbench } from '../../state/workbench';
import type { Feature } from '../feature';
import { TAG_SET_EDITOR } from './editor-id';
import TagSetDialog from './TagSetDialog.svelte';

/** Editing the tag set in use, and taking it out to files and in from them. */
export const tagSets: Feature = {
  panels: [{ region: 'overlay', order: 35, component: TagSetDialog }],
  actions: tagSetActions,
};

function tagSetActions({ overlays, tagSet, tagSetEditing }: Workbench): Action[] {
  return [
    {
      id: 'tag-set.edit',
      label: 'Edit the tag set…',
      menu: { section: 'Edit', group: 4 },
      shortcut: 'Mod+Shift+T',
      run: () => {
        overlays.open = TAG_SET_EDITOR;
      },
    },
    {
      id: 'tag-set.export',
      label: 'Export tag set…',
      menu: { section: 'File', group: 3 },
      run: () => tagSetEditing.export(tagSet.current),
    },
    {
      id: 'tag-set.import',
      label: 'Import tag set…',
      menu: { section: 'File', group: 3 },
      run: async () => {
        tagSetEditing.brought = await tagSetEditing.chooseFile();
        if (tagSetEditing.brought) overlays.open = TAG_SET_EDITOR;
      },
    },
  ];
}
