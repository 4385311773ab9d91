import type { Attachment } from 'svelte/attachments';

/** Gives the focus to the element that is to have it, as soon as it is there and can take it. */
export class FocusWish {
  /** Whether the element that the hand is on is to have the focus. */
  wanted = false;

  /** For the element that the hand is on; one that is laid out for the first time cannot have the focus yet. */
  readonly takesFocus: Attachment<HTMLElement> = (element) => {
    if (!this.wanted) return;
    let frame = 0;
    const attempt = (): void => {
      element.focus({ preventScroll: true });
      this.wanted = document.activeElement !== element;
      if (this.wanted) frame = requestAnimationFrame(attempt);
    };
    attempt();
    return () => cancelAnimationFrame(frame);
  };
}
