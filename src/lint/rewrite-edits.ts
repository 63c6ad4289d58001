import { type Rewrite, shortFlag } from '../model/rewrites.js';
import { replaceIn } from './edits.js';
import type { Fix } from './finding.js';

/** Adds a flag to a `RewriteRule`, behind those that it has. */
export function addFlag(
  { node, target, flags: { word } }: Pick<Rewrite, 'node' | 'target' | 'flags'>,
  flag: string,
  safe: boolean,
): readonly Fix[] {
  const how = { title: `add the flag \`${flag}\``, safe };
  const { text } = node.line;
  if (word === undefined)
    return replaceIn(node, target.start, target.end, `${text.slice(target.start, target.end)} [${flag}]`, how);
  const written = text.slice(word.start, word.end);
  return replaceIn(node, word.start, word.end, written.replace(/\](?=["']?$)/, `,${flag}]`), how);
}

/** Takes a flag out, called by its short name in lower case; the brackets too when it is the only one. */
export function removeFlag(
  node: Rewrite['node'],
  { word }: Rewrite['flags'],
  flag: string,
  safe: boolean,
): readonly Fix[] {
  if (word === undefined) return [];
  const { text } = node.line;
  const how = { title: `remove the flag \`${flag.toUpperCase()}\``, safe };
  const [, open = '', inner = '', close = ''] =
    /^(["']?\[)(.*)(\]["']?)$/s.exec(text.slice(word.start, word.end)) ?? [];
  const rest = inner.split(',').filter((each) => shortFlag(each.trim().replace(/=.*$/s, '')) !== flag);
  if (rest.length > 0) return replaceIn(node, word.start, word.end, `${open}${rest.join(',')}${close}`, how);
  return replaceIn(node, text.slice(0, word.start).trimEnd().length, word.end, '', how);
}
