import type { Describer } from './about.js';
import { describeDirectiveName } from './directive.js';
import { describeInclude } from './include.js';
import { describeModule } from './module.js';
import { describeOption } from './option.js';
import { describeSymbol } from './symbol.js';

/** From the innermost thing outwards. */
export const describers: readonly Describer[] = [
  describeSymbol,
  describeOption,
  describeModule,
  describeInclude,
  describeDirectiveName,
];
