import type { Describer } from './about.js';
import { describeDirectiveName } from './directive.js';
import { describeInclude } from './include.js';
import { describeModule } from './module.js';
import { describeMount } from './mount.js';
import { describeOption } from './option.js';
import { describePart } from './part.js';
import { describeSymbol } from './symbol.js';
import { describeTerm } from './term.js';
import { describeValue } from './value.js';

/** From the innermost thing outwards. */
export const describers: readonly Describer[] = [
  describeSymbol,
  describeOption,
  describeModule,
  describeInclude,
  describePart,
  describeTerm,
  describeMount,
  describeValue,
  describeDirectiveName,
];
