/** A span of the sample to tag, and the way the demo does it. */
export interface DemoSpan {
  tag: 'commitment' | 'cooperation area' | 'attendee';
  words: string;
  by: 'mouse' | 'keyboard';
}

/** In the order of the text; some lie inside others. */
export const demoSpans: DemoSpan[] = [
  { tag: 'attendee', by: 'mouse', words: 'Maren Talvik' },
  { tag: 'attendee', by: 'keyboard', words: 'Osric Hallbrand' },
  { tag: 'attendee', by: 'mouse', words: 'Tomas Ereld' },
  { tag: 'attendee', by: 'keyboard', words: 'Livia Korsane' },
  { tag: 'attendee', by: 'mouse', words: 'Sunniva Aldersey' },
  { tag: 'cooperation area', by: 'mouse', words: 'transport' },
  {
    tag: 'commitment',
    by: 'mouse',
    words: 'the two leaders decided to complete the Kestrel Strait rail link by 30 June 2027',
  },
  { tag: 'cooperation area', by: 'keyboard', words: 'Kestrel Strait rail link' },
  {
    tag: 'commitment',
    by: 'mouse',
    words: 'Veldria will contribute 450 million crowns to the western approach',
  },
  { tag: 'cooperation area', by: 'mouse', words: 'energy' },
  {
    tag: 'commitment',
    by: 'keyboard',
    words:
      'Norsund would supply 1.2 terawatt-hours of hydroelectric power a year to Veldria from January 2026',
  },
  { tag: 'cooperation area', by: 'mouse', words: 'hydroelectric power' },
  { tag: 'cooperation area', by: 'keyboard', words: 'student exchanges' },
  { tag: 'commitment', by: 'mouse', words: 'Veldria promised to return to Norsund the Sellin Codex' },
  {
    tag: 'commitment',
    by: 'keyboard',
    words: 'cut the discharge of nitrogen and phosphorus by 40 per cent by 2030',
  },
];
