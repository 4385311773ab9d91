import { getContext, setContext } from 'svelte';
import type { Author } from '../commands/author';
import type { History } from '../commands/history';
import type { Host } from '../host/host';
import type { Actions } from './actions.svelte';
import type { Activity } from './activity.svelte';
import type { Annotating } from './annotating';
import type { AttributeEntry } from './attribute-entry';
import type { AttributeRows } from './attribute-rows.svelte';
import type { Carrying } from './carrying.svelte';
import type { Completeness } from './completeness.svelte';
import type { Desk } from './desk';
import type { Diagnosing } from './diagnosing';
import type { Drafts } from './drafts';
import type { Charts } from './charts.svelte';
import type { Converting } from './converting.svelte';
import type { Coverage } from './coverage.svelte';
import type { DueState } from './due.svelte';
import type { Exchange } from './exchange';
import type { Finding } from './finding.svelte';
import type { Following } from './following.svelte';
import type { Going } from './going';
import type { Importing } from './importing.svelte';
import type { LibraryState } from './library.svelte';
import type { Notices } from './notices';
import type { OpenDocument } from './open-document.svelte';
import type { Overlays } from './overlays.svelte';
import type { PartiesState } from './parties.svelte';
import type { PartyUses } from './party-uses.svelte';
import type { PreferencesState } from './preferences.svelte';
import type { ReadingFacts } from './reading-facts.svelte';
import type { ReaderView } from './reader-view.svelte';
import type { RegisterState } from './register.svelte';
import type { Relating } from './relating.svelte';
import type { RelationsState } from './relations.svelte';
import type { Reporting } from './reporting';
import type { Restoring } from './restoring';
import type { ReviewingState } from './reviewing.svelte';
import type { Safekeeping } from './safekeeping';
import type { SavingState } from './saving.svelte';
import type { Selection } from './selection.svelte';
import type { TagSetEditing } from './tag-set-editing';
import type { TagSetState } from './tag-set.svelte';
import type { Verifying } from './verifying';
import type { Views } from './views.svelte';

export type {
  MenuItem,
  MenuModel,
  RecentFile,
  Retention,
  SnapshotInfo,
  SnapshotSettings,
} from '../host/host';

/** Everything that features stand on, made once in `main.ts`. Each part has one concern; this only names them. */
export interface Workbench {
  host: Host;
  actions: Actions;
  activity: Activity;
  annotating: Annotating;
  author: () => Author;
  carrying: Carrying;
  completeness: Completeness;
  desk: Desk;
  diagnosing: Diagnosing;
  drafts: Drafts;
  charts: Charts;
  converting: Converting;
  coverage: Coverage;
  due: DueState;
  entry: AttributeEntry;
  exchange: Exchange;
  facts: ReadingFacts;
  finding: Finding;
  following: Following;
  going: Going;
  importing: Importing;
  history: History;
  library: LibraryState;
  notices: Notices;
  open: OpenDocument;
  overlays: Overlays;
  parties: PartiesState;
  partyUses: PartyUses;
  preferences: PreferencesState;
  reader: ReaderView;
  register: RegisterState;
  relating: Relating;
  relations: RelationsState;
  reporting: Reporting;
  rows: AttributeRows;
  restoring: Restoring;
  reviewing: ReviewingState;
  safekeeping: Safekeeping;
  saving: SavingState;
  selection: Selection;
  tagSet: TagSetState;
  tagSetEditing: TagSetEditing;
  verifying: Verifying;
  views: Views;
}

const key = Symbol('workbench');

export const provideWorkbench = (workbench: Workbench): Workbench => setContext(key, workbench);

export const useWorkbench = (): Workbench => getContext<Workbench>(key);
