import type { SymbolKind } from '../../directives/args.js';
import { fenced } from '../../lint/rule-markdown.js';
import { type Occurrence, occurrenceAt, occurrencesAround, placeOfOccurrence } from '../symbols.js';
import { givenNames } from '../variable-values.js';
import type { Workspace } from '../workspace.js';
import type { Describer } from './about.js';

const WORDS: Partial<Record<SymbolKind, string>> = {
  'wsgi-process-group': 'Process group',
  'wsgi-application-group': 'Application group',
  define: 'Variable',
  macro: 'Macro',
  'macro-parameter': 'Parameter of a macro',
  'log-format': 'Log format',
  'auth-provider': 'Provider of users',
  'authz-provider': 'Kind of requirement',
  'rewrite-map': 'Rewrite map',
  balancer: 'Balancer',
};

/** More lines than this are not listed. */
const MOST_USES = 10;

/** A name: what defines it, and who uses it. */
export const describeSymbol: Describer = (cursor, workspace) => {
  const { path } = cursor.document;
  const name = occurrenceAt(cursor, workspace);
  const word = name === null ? undefined : WORDS[name.kind];
  if (name === null || word === undefined) return null;
  const all = occurrencesAround(path, name.key, workspace);
  const definitions = all.filter(({ role }) => role === 'definition');
  // httpd's own providers have no line of their own.
  if (definitions.length === 0 && /provider$/.test(name.kind)) return null;
  const uses = all.filter(({ role, line }) => role === 'reference' && !definitions.some((each) => each.line === line));
  const blocks = [
    `**${word}** \`${name.name}\``,
    definitions.length > 0
      ? fenced(definitions.map(({ line }) => line.text).join('\n'))
      : origin(name, path, workspace),
    ...(uses.length === 0 ? [] : [`Used in:\n${listed(uses, workspace)}`]),
  ];
  return { text: blocks.filter((block) => block !== null).join('\n\n'), span: name.span };
};

/** Where a name comes from that no line defines. */
function origin({ kind, name }: Occurrence, path: string, workspace: Workspace): string | null {
  const unknown = 'Nothing that is read here defines it';
  if (kind === 'wsgi-application-group') return null;
  if (kind !== 'define') return `${unknown}.`;
  const given = givenNames(path, workspace).find((each) => each.name === name);
  if (given === undefined) return `${unknown}: it has to come from the environment, or from \`-D\`.`;
  return given.value === null ? 'Defined by `-D`, without a value.' : `Defined by \`-D\`, as \`${given.value}\`.`;
}

function listed(uses: readonly Occurrence[], workspace: Workspace): string {
  const lines = uses.slice(0, MOST_USES).map((use) => {
    const { uri, range } = placeOfOccurrence(use, workspace);
    const line = range.start.line + 1;
    return `- [${use.line.source.path.replace(/^.*\//, '')}:${line}](${uri}#L${line}) \`${use.line.text.replaceAll('`', "'").slice(0, 100)}\``;
  });
  return [...lines, ...(uses.length > MOST_USES ? [`- … and ${uses.length - MOST_USES} more`] : [])].join('\n');
}
