/** What proves a span right and finds it again: W3C Web Annotation's TextQuoteSelector. */
export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
}
