import { decide, openAgain } from '../../commands/decide';
import { nextAnnotation } from '../../core/annotation/next-annotation';
import { decisionBy, isOpen, type Verdict } from '../../core/review/decision';
import type { Action } from '../../state/actions.svelte';
import type { Workbench } from '../../state/workbench';

export const NEXT_TO_REVIEW = 'review.next';

/** Deciding on the chosen annotation, and going to those that nobody has decided on. */
export function reviewActions({ author, history, notices, open, reader, selection }: Workbench): Action[] {
  const mine = () => selection.annotation && decisionBy(selection.annotation.decisions, author().annotator);

  const verdict = (wanted: Verdict, label: string, shortcut: string): Action => ({
    id: `review.${wanted}`,
    label,
    menu: { section: 'Annotate', group: 7 },
    shortcut,
    scope: 'page',
    enabled: () => selection.annotation !== null,
    checked: () => mine()?.verdict === wanted,
    run: () => {
      const { annotation } = selection;
      if (annotation && mine()?.verdict !== wanted) void history.commit(decide(author(), annotation, wanted));
    },
  });

  /** Another reviewer's decision stands again; one's own is all that one can take back. */
  function takeBack(): void {
    const { annotation } = selection;
    if (!annotation) return;
    void history.commit(openAgain(author(), annotation));
    const [other] = annotation.decisions.filter(({ reviewer }) => reviewer !== author().annotator);
    if (other) notices.tell(`Your decision is taken back; that of ${other.reviewer} stands.`);
  }

  const step = (id: string, label: string, shortcut: string, by: 1 | -1): Action => ({
    id,
    label,
    menu: { section: 'Go', group: 1 },
    shortcut,
    enabled: () => open.index.size > 0,
    run: () => {
      const next = nextAnnotation(open.index, selection.annotation ?? selection.caret, by, isOpen);
      if (!next) return notices.tell('Every annotation of this document is decided.');
      selection.choose(next.id);
      selection.caret = next.start;
      reader.handle?.reveal(next);
    },
  });

  return [
    verdict('confirmed', 'Confirm', 'Shift+Y'),
    verdict('rejected', 'Reject', 'Shift+N'),
    verdict('discuss', 'Discuss', 'Shift+D'),
    {
      id: 'review.open-again',
      label: 'Open again',
      menu: { section: 'Annotate', group: 7 },
      enabled: () => Boolean(mine()),
      run: takeBack,
    },
    step(NEXT_TO_REVIEW, 'Next annotation to review', 'Alt+PageDown', 1),
    step('review.previous', 'Previous annotation to review', 'Alt+PageUp', -1),
  ];
}
