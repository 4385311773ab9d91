import { z } from './schema';

const menuItem = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('action'),
    id: z.string().min(1).max(100),
    label: z.string().min(1).max(200),
    /** In Electron's notation, e.g. `CmdOrCtrl+Shift+E`. Shown only: the renderer handles the keys. */
    accelerator: z.string().max(60).optional(),
    enabled: z.boolean(),
    /** Present on items that are switched on and off. */
    checked: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('separator') }),
  z.strictObject({
    kind: z.literal('role'),
    role: z.enum(['quit', 'copy', 'cut', 'paste', 'selectAll', 'minimize', 'togglefullscreen', 'about']),
  }),
]);

/** The application menu as the renderer's features describe it; the main process only shows it. */
export const menuModel = z
  .array(z.strictObject({ label: z.string().min(1).max(60), items: z.array(menuItem).max(80) }))
  .max(12);

export type MenuModel = z.infer<typeof menuModel>;
export type MenuItem = z.infer<typeof menuItem>;
