import type { Span } from '../core/span/span';
import { cover, withStretch, type Stretches } from '../core/span/stretches';

/** What of a text has been on the screen, now or in an earlier session. */
export class Seen {
  stretches = $state.raw<Stretches>([]);

  constructor(stretches: Stretches) {
    this.stretches = stretches;
  }

  add(span: Span): void {
    if (!cover(this.stretches, span)) this.stretches = withStretch(this.stretches, span);
  }
}
