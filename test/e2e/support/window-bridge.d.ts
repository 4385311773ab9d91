import type { Bridge } from '../../../src-main/contract/bridge';

declare global {
  interface Window {
    /** The bridge, in what tests run within the page. */
    marginalia: Bridge;
  }
}
