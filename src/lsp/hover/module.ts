import { describeModule as moduleDescription } from '../../directives/describe.js';
import { findModule } from '../../directives/modules.js';
import type { Describer } from './about.js';

/** A module in `LoadModule` or `<IfModule>`: what it is called, and how it is loaded. */
export const describeModule: Describer = ({ line, word }) => {
  if (
    line === null ||
    word === null ||
    !/^(?:LoadModule|IfModule)$/i.test(line.type === 'Comment' ? '' : line.name.value)
  )
    return null;
  const info = findModule(word.value.replace(/^!/, ''));
  if (info === undefined) return null;
  const { name, status, enable, load } = moduleDescription(info.id);
  const lines = [
    `**${name}** (\`${info.id}\`, \`${info.sourceFile}\`)`,
    status === null ? null : `- Status: ${status}`,
    enable === null ? null : `- On Debian: \`${enable}\``,
    load === null ? null : `- Elsewhere: \`${load}\``,
  ];
  return { text: lines.filter((each) => each !== null).join('\n'), span: word.span };
};
