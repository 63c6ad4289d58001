import { commandName } from '../../directives/arity.js';
import { valueTerm } from '../../directives/terms/index.js';
import { definitionOf } from '../definition-of.js';
import type { Describer } from './about.js';
import { aboutTerm } from './term.js';

/** A value of a directive whose values mean something of their own: `Options +Indexes`. */
export const describeValue: Describer = ({ document, line, word }, workspace) => {
  if (line?.type !== 'Directive' || word === null) return null;
  const index = line.args.indexOf(word);
  const definition = index < 0 ? null : definitionOf(line, document.path, workspace);
  const directive = definition && commandName(definition);
  // What stands behind the kind of a requirement is no kind.
  if (directive === null || (directive === 'Require' && index > (line.args[0]?.value === 'not' ? 1 : 0))) return null;
  const term = valueTerm(directive, word.value);
  return term === undefined ? null : aboutTerm(term, word.span);
};
