import { definitionOf } from '../definition-of.js';
import { directiveMarkdown } from '../markdown.js';
import type { Describer } from './about.js';

/** The directive or section whose name, or close tag, is under the cursor. */
export const describeDirectiveName: Describer = ({ document, line, offset }, workspace) => {
  if (line === null || line.type === 'Comment') return null;
  const { span } = line.name;
  if (offset < span.start || offset > span.end) return null;
  const definition = definitionOf(line, document.path, workspace);
  return definition && { text: directiveMarkdown(definition), span };
};
