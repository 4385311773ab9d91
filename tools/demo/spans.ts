/** A span of the sample to tag, and the way the demo does it. */
export interface DemoSpan {
  tag: 'commitment' | 'cooperation area' | 'attendee';
  words: string;
  by: 'mouse' | 'keyboard';
}

export const demoSpans: DemoSpan[] = [];
