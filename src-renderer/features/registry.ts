import { activity } from './activity';
import { annotations } from './annotations';
import { attributes } from './attributes';
import { annotator } from './annotator';
import { appearance } from './appearance';
import { applicationMenu } from './application-menu';
import { carryOver } from './carry-over';
import { charts } from './charts';
import { commandPalette } from './command-palette';
import { completeness } from './completeness';
import { conversion } from './conversion';
import { coverage } from './coverage';
import { due } from './due';
import { exchange } from './exchange';
import type { Feature } from './feature';
import { find } from './find';
import { followUp } from './follow-up';
import { goTo } from './go-to';
import { history } from './history';
import { library } from './library';
import { minimap } from './minimap';
import { opening } from './opening';
import { outline } from './outline';
import { parties } from './parties';
import { reader } from './reader';
import { register } from './register';
import { relations } from './relations';
import { report } from './report';
import { review } from './review';
import { reviewQueue } from './review-queue';
import { safety } from './safety';
import { saving } from './saving';
import { shortcuts } from './shortcuts';
import { table } from './table';
import { tagSets } from './tag-sets';
import { tagging } from './tagging';
import { typography } from './typography';
import { views } from './views';

/** All features. Their order is the order of menu entries within a group. */
export const features: Feature[] = [
  opening,
  library,
  carryOver,
  exchange,
  conversion,
  table,
  report,
  safety,
  history,
  find,
  reader,
  tagging,
  tagSets,
  attributes,
  annotations,
  relations,
  parties,
  review,
  reviewQueue,
  followUp,
  completeness,
  activity,
  register,
  due,
  charts,
  coverage,
  goTo,
  outline,
  minimap,
  views,
  appearance,
  typography,
  annotator,
  saving,
  commandPalette,
  applicationMenu,
  shortcuts,
];
