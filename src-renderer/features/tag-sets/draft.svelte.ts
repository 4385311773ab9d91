import { problem, type PlacedProblem } from '../../core/problem/placed-problem';
import type { Heirs } from '../../core/tagset/revision';
import type { TagSet } from '../../core/tagset/tag-set';
import { tagSetProblems } from '../../core/tagset/tag-set-problems';
import { withoutBlanks } from '../../core/tagset/without-blanks';
import { capital } from '../../core/words/capital';

/** What the right side of the editor shows. */
export type Chosen =
  | { kind: 'set' }
  /** What is new is named first. */
  | { kind: 'tag' | 'vocabulary' | 'relation-type'; id: string; isNew?: true }
  /** The question what becomes of a tag's annotations. */
  | { kind: 'leaving-tag'; id: string; merging: boolean };

interface Step {
  tagSet: TagSet;
  heirs: Heirs;
  chosen: Chosen;
  /** What was done, e.g. `Remove term`; of the first step, what will be done if nothing else is. */
  label: string;
  /** What is typed in one field in one go is one step. */
  field: string | null;
  /** What is to be known before it is saved, beside its effects. */
  note: string | null;
}

interface StepOptions {
  field?: string;
  heirs?: Heirs;
  note?: string | null;
}

const NEUTRAL_LABEL = 'Edit the tag set';
/** What `tagSetProblems` says of a name that has not been typed yet. */
const LACKING = 'must not be empty';

/** A tag set while it is edited: nothing of it is in the library until it is saved. */
export class TagSetDraft {
  chosen = $state.raw<Chosen>({ kind: 'set' });
  #steps = $state.raw<Step[]>([]);
  #now = $derived(this.#steps.at(-1)!);
  tagSet = $derived(this.#now.tagSet);
  heirs = $derived(this.#now.heirs);
  note = $derived(this.#now.note);
  isChanged = $derived.by(() => this.tagSet !== this.before);
  problems = $derived([...tagSetProblems(withoutBlanks(this.tagSet)), ...this.#takenKeys()]);
  /** Whether saving was tried: from then on it is said of new things too what they lack. */
  wasTried = $state(false);

  constructor(
    readonly before: TagSet,
    /** By key, what it does in the program. */
    readonly programKeys: ReadonlyMap<string, string>,
    start: Chosen = { kind: 'set' },
  ) {
    this.chosen = start;
    this.#steps = [
      { tagSet: before, heirs: new Map(), chosen: start, label: NEUTRAL_LABEL, field: null, note: null },
    ];
  }

  /** What undo would take back; `null` where nothing has been done. */
  get undoLabel(): string | null {
    return this.#steps.length > 1 ? this.#now.label : null;
  }

  /** What the change of the library is called: by what was done, where that is one thing. */
  get label(): string {
    const labels = new Set(this.#steps.slice(1).map(({ label }) => label));
    return labels.size === 1 ? this.#now.label : NEUTRAL_LABEL;
  }

  /** Makes a step. What goes on in the field of the step before goes into that step. */
  change(label: string, tagSet: TagSet, options: StepOptions = {}): void {
    const { field = null, heirs = this.heirs, note = this.note } = options;
    const goesOn = field !== null && field === this.#now.field;
    const kept = goesOn ? this.#steps.slice(0, -1) : this.#steps;
    this.#steps = [...kept, { tagSet, heirs, chosen: this.chosen, label, field, note }];
  }

  undo(): void {
    if (this.#steps.length < 2) return;
    this.chosen = this.#now.chosen;
    this.#steps = this.#steps.slice(0, -1);
  }

  /** What is wrong at a place or below it, in words that stand by themselves; `null` where nothing is. */
  problemAt(...place: PlacedProblem['place']): string | null {
    const found = this.problems.find(
      ({ place: at, message }) =>
        place.every((key, index) => at[index] === key) && (this.wasTried || message !== LACKING),
    );
    return found ? `${capital(found.message)}.` : null;
  }

  /** Chooses what the first problem is in. */
  showProblem(): void {
    this.wasTried = true;
    const [list, index] = this.problems[0]?.place ?? [];
    const { tags, vocabularies, relationTypes } = this.tagSet;
    if (list === 'tags') this.chosen = { kind: 'tag', id: tags[Number(index)]!.id };
    else if (list === 'vocabularies')
      this.chosen = { kind: 'vocabulary', id: vocabularies[Number(index)]!.id };
    else if (list === 'relationTypes')
      this.chosen = { kind: 'relation-type', id: relationTypes[Number(index)]!.id };
  }

  /** Keys can come with another tag set that the program has for something else. */
  #takenKeys(): PlacedProblem[] {
    return this.tagSet.tags.flatMap(({ shortcut }, index) => {
      const deed = this.programKeys.get(shortcut.toUpperCase());
      return deed === undefined ? [] : [problem(['tags', index, 'shortcut'], `is the key of “${deed}”`)];
    });
  }
}
