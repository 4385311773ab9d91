import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import './ui/theme.css';
import './ui/base.css';
import { mount } from 'svelte';
import App from './App.svelte';
import StartFailure from './ui/StartFailure.svelte';
import { History } from './commands/history';
import { LibraryJournal } from './commands/library-journal';
import { openKeptLibrary } from './commands/open-library';
import type { Author } from './commands/author';
import { allAnnotations, annotationsById } from './commands/read-annotations';
import { readDocumentText } from './commands/read-content';
import { readDay } from './commands/read-day';
import type { Feature } from './features/feature';
import { features } from './features/registry';
import { connectHost } from './host/host';
import { Actions } from './state/actions.svelte';
import { Activity } from './state/activity.svelte';
import { AllAnnotations } from './state/all-annotations.svelte';
import { Annotating } from './state/annotating';
import { AttributeEntry } from './state/attribute-entry';
import { AttributeRows } from './state/attribute-rows.svelte';
import { Carrying } from './state/carrying.svelte';
import { Completeness } from './state/completeness.svelte';
import { Desk } from './state/desk';
import { Diagnosing } from './state/diagnosing';
import { Drafts } from './state/drafts';
import { Charts } from './state/charts.svelte';
import { Coverage } from './state/coverage.svelte';
import { DueState } from './state/due.svelte';
import { Converting } from './state/converting.svelte';
import { Exchange } from './state/exchange';
import { Following } from './state/following.svelte';
import { Finding } from './state/finding.svelte';
import { Going } from './state/going';
import { Importing } from './state/importing.svelte';
import {
  JOURNAL_BEGUN_ANEW,
  SNAPSHOT_ELSEWHERE,
  wordsForMendedText,
  wordsForOpening,
} from './state/keeping-words';
import { LibraryState } from './state/library.svelte';
import { Notices } from './state/notices';
import { OpenDocument } from './state/open-document.svelte';
import { Overlays } from './state/overlays.svelte';
import { PartiesState } from './state/parties.svelte';
import { PartyUses } from './state/party-uses.svelte';
import { PreferencesState } from './state/preferences.svelte';
import { ReadingFacts } from './state/reading-facts.svelte';
import { ReaderView } from './state/reader-view.svelte';
import { RegisterState } from './state/register.svelte';
import { Relating } from './state/relating.svelte';
import { RelationsState } from './state/relations.svelte';
import { Reporting } from './state/reporting';
import { Restoring } from './state/restoring';
import { ReviewingState } from './state/reviewing.svelte';
import { Safekeeping } from './state/safekeeping';
import { SavingState } from './state/saving.svelte';
import { Selection } from './state/selection.svelte';
import { TagSetEditing } from './state/tag-set-editing';
import { TagSetState } from './state/tag-set.svelte';
import { Verifying } from './state/verifying';
import { Views } from './state/views.svelte';
import type { Workbench } from './state/workbench';

/** Makes every part of the workbench once, joins them, and brings back the last session. */
async function startWorkbench(): Promise<Workbench> {
  const host = connectHost();
  const { db, news } = await openKeptLibrary(host);
  const notices = new Notices();
  const journal = new LibraryJournal(db, host, {
    begunAnew: () => notices.announce(JOURNAL_BEGUN_ANEW),
    takenElsewhere: () => notices.problem(SNAPSHOT_ELSEWHERE),
    textMended: (title) => notices.announce(wordsForMendedText(title)),
  });
  const history = new History(db, journal);
  const drafts = new Drafts();
  const overlays = new Overlays();
  const views = new Views(
    features.flatMap((feature) => feature.views ?? []).sort((a, b) => a.order - b.order),
    drafts,
  );
  const offered = (feature: Feature) =>
    feature.actions?.(workbench).map((action) => ({ view: feature.view, ...action })) ?? [];
  const actions = new Actions(() => features.flatMap(offered), drafts, overlays, views);
  const reader = new ReaderView();
  const library = new LibraryState(db);
  const tagSet = new TagSetState(db);
  const parties = new PartiesState(db);
  const readAll = () => allAnnotations(db, history);
  const partyUses = new PartyUses(readAll);
  const relations = new RelationsState((ids) => annotationsById(db, history, ids));
  const [preferences] = await Promise.all([
    PreferencesState.load(host),
    tagSet.load(),
    parties.load(),
    library.load(),
  ]);
  const open = new OpenDocument();
  const selection = new Selection(open);
  const saving = new SavingState(history);
  const author = (): Author => ({
    annotator: preferences.current.annotator,
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
  });
  const facts = new ReadingFacts({ open, parties, tagSet });
  const rows = new AttributeRows({ open, reader, selection, tagSet });
  const register = new RegisterState({
    facts,
    library,
    preferences,
    tagSet,
    readAll,
    readDay: (document) => readDay(db, history, document),
  });
  const due = new DueState({ facts, library, readAll });
  const allRows = new AllAnnotations(readAll);
  const reviewing = new ReviewingState({
    annotations: allRows,
    history,
    library,
    preferences,
    tagSet,
    author,
    readText: (document) => readDocumentText(db, history, document),
  });
  const entry = new AttributeEntry({ facts, history, open, parties, rows, selection, author });
  const annotating = new Annotating({
    facts,
    history,
    open,
    relations,
    rows,
    selection,
    tagSet,
    notices,
    author,
  });
  const completeness = new Completeness({ facts, open, parties, reader, rows, selection, tagSet });
  const carrying = new Carrying({ db, history, library, notices, overlays, readAll, author });
  const desk = new Desk({
    db,
    history,
    library,
    open,
    relations,
    selection,
    notices,
    views,
    author,
    added: (documents) => void carrying.offer(documents),
  });
  const going = new Going({ desk, library, open, reader, selection, views });
  const following = new Following({ db, history, library, notices, open, selection, tagSet, author });
  const relating = new Relating({ history, notices, readAll, relations, selection, tagSet, author });
  const exchange = new Exchange({ db, host, history, library, parties, tagSet, notices });

  addEventListener('unhandledrejection', ({ reason }) => {
    notices.problem({
      message: `That did not work: ${reason instanceof Error ? reason.message : String(reason)}`,
      wayOut: 'Nothing that was saved is lost. Try again; if it stays so, start Marginalia again.',
    });
  });
  const finding = new Finding({ facts, history, notices, open, reader, selection, author });

  history.onEdits((edits, change) => {
    tagSet.apply(edits);
    parties.apply(edits);
    library.apply(edits, change);
    open.apply(edits);
    facts.apply(edits);
    relations.apply(edits);
    partyUses.apply(edits);
    register.apply(edits);
    allRows.apply(edits);
    reviewing.apply(edits, change);
    due.apply(edits);
    following.apply(edits);
  });
  history.onRefused((change, reason) => {
    notices.problem({
      message: `“${change.label}” could not be kept (${reason}) and was taken back.`,
      wayOut: 'It contradicts what the library holds. Try it again; everything else is saved.',
    });
  });
  const safekeeping = new Safekeeping({ history, journal, notices });
  safekeeping.tell(news);
  void saving.refresh();
  await desk.resume();

  const workbench: Workbench = {
    host,
    actions,
    activity: new Activity({ db, history, host, notices, parties, tagSet }),
    annotating,
    author,
    carrying,
    completeness,
    charts: new Charts({ register, tagSet, views }),
    coverage: new Coverage({ facts, going, history, library, notices, open, tagSet, author }),
    desk,
    diagnosing: new Diagnosing({ db, host, notices, saving }),
    drafts,
    due,
    entry,
    converting: new Converting({ db, host, history, library, parties, tagSet, desk, notices, author }),
    exchange,
    facts,
    finding,
    following,
    going,
    importing: new Importing({ db, host, history, library, tagSet, desk, notices, author }),
    history,
    library,
    notices,
    open,
    overlays,
    parties,
    partyUses,
    preferences,
    reader,
    register,
    relating,
    relations,
    reporting: new Reporting({ db, host, history, library, notices, parties, tagSet, author }),
    rows,
    reviewing,
    restoring: new Restoring({ db, host, history, author }),
    safekeeping,
    saving,
    selection,
    tagSet,
    tagSetEditing: new TagSetEditing({ db, host, history, tagSet, notices, author }),
    verifying: new Verifying({ db, host, history, tagSet }),
    views,
  };
  return workbench;
}

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
try {
  mount(App, { target, props: { workbench: await startWorkbench() } });
} catch (error) {
  mount(StartFailure, { target, props: { reason: wordsForOpening(error) } });
}
performance.mark('marginalia:interactive');
