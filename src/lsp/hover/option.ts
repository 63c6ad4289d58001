import { findOption, wsgiOptionsOf } from '../../directives/wsgi.js';
import { definitionOf } from '../definition-of.js';
import { optionMarkdown } from '../markdown.js';
import type { Describer } from './about.js';

/** An option of a mod_wsgi directive: `threads=5`. */
export const describeOption: Describer = ({ document, line, word }, workspace) => {
  if (line?.type !== 'Directive' || word === null) return null;
  const definition = definitionOf(line, document.path, workspace);
  const table = definition && wsgiOptionsOf(definition.name);
  if (!table || line.args.indexOf(word) < table.wordsBefore) return null;
  const option = findOption(table, word.value.split('=')[0] ?? '');
  return option === undefined ? null : { text: optionMarkdown(option), span: word.span };
};
