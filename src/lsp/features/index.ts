import type { Feature } from '../feature.js';
import { completion, completionResolve } from './completion.js';
import { definition } from './definition.js';
import { documentHighlight } from './document-highlight.js';
import { hover } from './hover.js';
import { linkedEditingRange } from './linked-editing-range.js';
import { references } from './references.js';
import { prepareRename, rename } from './rename.js';

/** Every request that is answered, in the order of the protocol's chapters. */
export const features: readonly Feature[] = [
  completion,
  completionResolve,
  hover,
  definition,
  references,
  documentHighlight,
  prepareRename,
  rename,
  linkedEditingRange,
];
