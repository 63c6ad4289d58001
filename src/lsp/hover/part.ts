import { commandName } from '../../directives/arity.js';
import { partedArgument } from '../../directives/terms/index.js';
import { definitionOf } from '../definition-of.js';
import { contentOf, valuesOf } from '../word-content.js';
import type { Describer } from './about.js';
import { aboutTerm } from './term.js';

/** A part of an argument that has parts: `months` of `access plus 2 months`, `shmcb` of a cache, a flag of a substitution. */
export const describePart: Describer = ({ document, line, word, offset }, workspace) => {
  if (line?.type !== 'Directive' || word === null) return null;
  const definition = definitionOf(line, document.path, workspace);
  const argument = definition && partedArgument(commandName(definition), line.args.indexOf(word), valuesOf(line));
  if (argument === null) return null;
  const content = contentOf(word);
  const at = offset - content.span.start;
  // Between two parts the one behind the cursor is meant.
  const part = argument
    .parts(content.text)
    .findLast(({ start, end, term }) => term !== undefined && start <= at && at <= end);
  if (part?.term === undefined) return null;
  const span = { start: content.span.start + part.start, end: content.span.start + part.end };
  return aboutTerm(part.term, span, content.text.slice(part.start, part.end));
};
