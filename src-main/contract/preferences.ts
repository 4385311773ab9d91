import { z } from './schema';

/** What a person sets for this profile; kept by the main process, which needs it before any page is shown. */
export const preferences = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  /** Factor, 1 is 100 %. */
  zoom: z.number().min(0.5).max(3),
  /** The name that annotations are signed with. */
  annotator: z.string().trim().min(1).max(200),
});

export const preferencesChange = preferences.partial();

export type Preferences = z.infer<typeof preferences>;
export type PreferencesChange = z.infer<typeof preferencesChange>;
