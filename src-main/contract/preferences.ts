import { z } from './schema';

const columnId = z.string().min(1).max(300);

/** How someone has set up the register of one tag. */
const registerLayout = z.strictObject({
  columns: z.array(z.strictObject({ id: columnId, shown: z.boolean() })).max(500),
  sort: z.array(z.strictObject({ id: columnId, descending: z.boolean() })).max(20),
  group: columnId.nullable(),
  filters: z.record(
    columnId,
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('choices'), values: z.array(z.string().max(5000)).max(5000) }),
      z.strictObject({ kind: z.literal('words'), words: z.string().max(5000) }),
    ]),
  ),
});

const id = z.string().max(300);

/** What someone wants to review; the renderer says what each part means. */
const reviewFilter = z.strictObject({
  tagId: id.nullable(),
  documentId: id.nullable(),
  annotator: id.nullable(),
  decision: z.enum([
    'any',
    'disagreement',
    'open',
    'confirmed',
    'rejected',
    'discuss',
    'me-open',
    'me-confirmed',
    'me-rejected',
    'me-discuss',
  ]),
  attribute: z.strictObject({ id, value: z.enum(['present', 'missing']) }).nullable(),
  text: z.string().max(5000),
});

/** What a person sets for this profile; kept by the main process, which needs it before any page is shown. */
export const preferences = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  /** Factor, 1 is 100 %. */
  zoom: z.number().min(0.5).max(3),
  /** The name that annotations are signed with. */
  annotator: z.string().trim().min(1).max(200),
  /** Whether annotations stand beside their lines or in a list of all. */
  cards: z.enum(['beside', 'all']),
  /** Whether what is missing in a document is listed, or counted alone. */
  missing: z.enum(['listed', 'counted']),
  face: z.enum(['serif', 'sans']),
  /** Size of the text, in CSS pixels. */
  textSize: z.number().min(12).max(32),
  /** Length of a line, in characters. */
  measure: z.number().min(40).max(110),
  /** Distance of lines, as a multiple of the size. */
  lineSpacing: z.number().min(1.3).max(2.4),
  /** The tag that the register lists; `null` for the first. */
  registerTag: z.string().max(300).nullable(),
  /** By tag. */
  registers: z.record(z.string().min(1).max(300), registerLayout),
  review: z.strictObject({
    filter: reviewFilter,
    /** The annotation at which the review stopped. */
    itemId: id.nullable(),
    /** Whether others' decisions are hidden until there is an own one. */
    blind: z.boolean(),
    saved: z.array(z.strictObject({ name: z.string().min(1).max(100), filter: reviewFilter })).max(200),
  }),
});

export const preferencesChange = preferences.partial();

export type Preferences = z.infer<typeof preferences>;
export type PreferencesChange = z.infer<typeof preferencesChange>;
