import { getContext, setContext, type Component } from 'svelte';
import type { Annotation } from '../core/annotation/annotation';
import type { Action } from '../state/actions.svelte';
import type { ViewName } from '../state/views.svelte';
import type { Workbench } from '../state/workbench';

/** Where in the window a panel stands. The window's layout knows regions, never features. */
export type Region =
  | 'header-middle'
  | 'header'
  | 'sidebar'
  | 'page'
  | 'beside-selection'
  | 'margin'
  | 'status'
  | 'status-end'
  | 'overlay';

export interface Panel {
  region: Region;
  component: Component;
  /** Panels of one region stand in this order. */
  order: number;
}

/** What a feature adds to each annotation's card; it decides itself what it shows on a card that is not chosen. */
export interface CardPart {
  /** `head`, at the right of the tag's name; `facts`, below it on every card; `details`, on the chosen card alone. */
  place: 'head' | 'facts' | 'details';
  component: Component<{ annotation: Annotation; chosen: boolean }>;
  /** Parts of one place stand in this order. */
  order: number;
}

/** A way of looking at the library, chosen in the header. */
export interface View extends ViewName {
  /** What stands in the page's place while it is shown; the view for reading has regions of its own instead. */
  component: Component | null;
  /** Views stand in the switch in this order. */
  order: number;
}

/** A capability of the workbench, in a folder of its own with one line in `registry.ts`. */
export interface Feature {
  /** The view that its panels and actions are for: elsewhere they are not there, and can not be done. */
  view?: string;
  views?: View[];
  panels?: Panel[];
  cardParts?: CardPart[];
  actions?(workbench: Workbench): Action[];
}

const cardPartsKey = Symbol('card parts');

export const provideCardParts = (parts: CardPart[]): CardPart[] =>
  setContext(
    cardPartsKey,
    [...parts].sort((a, b) => a.order - b.order),
  );

/** The parts that the features add to cards, in order. */
export const useCardParts = (): CardPart[] => getContext<CardPart[]>(cardPartsKey);
