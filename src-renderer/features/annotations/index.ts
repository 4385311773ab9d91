import type { Feature } from '../feature';
import { annotationsActions } from './actions';
import AnnotationList from './AnnotationList.svelte';
import Counts from './Counts.svelte';

export const annotations: Feature = {
  panels: [
    { region: 'margin', order: 10, component: AnnotationList },
    { region: 'status', order: 30, component: Counts },
  ],
  actions: annotationsActions,
};
