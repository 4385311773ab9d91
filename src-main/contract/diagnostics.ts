import { counts } from './journal';
import { z } from './schema';

const count = z.int().min(0);
/** The name of an error or of a state; no room for more. */
const name = z.string().max(60);

/** What the page knows of its store, and the names of its errors. Nothing in it may hold a text, a name or a note. */
export const pageDiagnostics = z.strictObject({
  store: z.strictObject({
    version: z.number(),
    counts,
    changes: count,
    lastSequence: count,
    /** Bytes that the store may use, and that it uses. */
    quota: count.nullable(),
    usage: count.nullable(),
    isPersisted: z.boolean(),
    saving: name,
  }),
  errors: z.array(z.strictObject({ at: z.iso.datetime(), name })).max(50),
});

export type PageDiagnostics = z.infer<typeof pageDiagnostics>;
