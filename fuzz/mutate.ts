import type { Definition } from '../src/directives/define.js';
import { type Configuration, isBlank, linesOf, tokensOf } from './configuration.js';
import type { Random } from './random.js';
import { anyWord, scratch } from './values.js';

export interface Example {
  readonly args: string;
  readonly accepted: boolean;
}

/** What configurations are made of. */
export interface Material {
  readonly definitions: readonly Definition[];
  /** Arguments that were tried on the real server, by the directive's name in lower case. */
  readonly examples: ReadonlyMap<string, readonly Example[]>;
  /** Configurations to start from. */
  readonly seeds: readonly Configuration[];
}

/** Changes a configuration in a few places. */
export function mutate(random: Random, material: Material): Configuration {
  const seed = random.pick(material.seeds);
  const files = { ...seed.files };
  for (let count = 1 + random.below(3); count > 0; count--) {
    const name = random.chance(80) ? 'main.conf' : random.pick(Object.keys(files));
    files[name] = mutateText(random, files[name] ?? '', material);
  }
  return { ...seed, files, origin: `mutated ${seed.origin}` };
}

function mutateText(random: Random, text: string, material: Material): string {
  const lines = linesOf(text);
  if (lines.length === 0) return `${anyWord(random)}\n`;
  const at = random.below(lines.length);
  const to = random.below(lines.length);
  const line = lines[at] ?? '';
  const way = random.weighted<() => readonly string[]>([
    [2, () => lines.with(at, lines[to] ?? '').with(to, line)],
    [2, () => lines.toSpliced(at, 1)],
    [2, () => lines.toSpliced(to, 0, ended(line))],
    [2, () => lines.toSpliced(to, 0, borrowed(random, material))],
    [
      1,
      () =>
        lines
          .toSpliced(at, 0, `<${random.pick(TAGS)}>\n`)
          .toSpliced(to + 1, 0, `</${random.pick(TAGS).split(' ')[0]}>\n`),
    ],
    [1, () => lines.with(at, line.replace(/\r?\n$/, '\\\n'))],
    [6, () => lines.with(at, mutateTokens(random, line, text))],
    [4, () => lines.with(at, scratch(random, line))],
  ]);
  return way().join('');
}

const TAGS = [
  'Directory /tmp',
  'VirtualHost *:80',
  'IfModule alias_module',
  'IfDefine NOSUCH',
  'Location /a',
  'If "true"',
  'Macro m',
  'Limit GET',
  'RequireAll',
  'Files x',
];

const ended = (line: string): string => (line.endsWith('\n') ? line : `${line}\n`);

/** A line of another configuration. */
function borrowed(random: Random, { seeds }: Material): string {
  const lines = linesOf(random.pick(seeds).files['main.conf'] ?? '');
  return lines.length === 0 ? '\n' : ended(random.pick(lines));
}

function mutateTokens(random: Random, line: string, text: string): string {
  const end = /\r?\n$/.exec(line)?.[0] ?? '';
  return (
    mutateArguments(
      random,
      line.slice(0, line.length - end.length),
      tokensOf(text).filter((token) => !isBlank(token)),
    ) + end
  );
}

/** Changes a word of some, or what they are separated by. `others` are words to use. */
export function mutateArguments(random: Random, text: string, others: readonly string[] = []): string {
  const tokens = tokensOf(text);
  const words = [...tokens.keys()].filter((index) => !isBlank(tokens[index] ?? ''));
  const other = (): string => (others.length > 0 && random.chance(50) ? random.pick(others) : anyWord(random));
  if (words.length === 0) return text + other();
  const at = random.pick(words);
  const word = tokens[at] ?? '';
  const changed = random.weighted<() => readonly string[]>([
    [4, () => tokens.with(at, other())],
    [2, () => tokens.toSpliced(at, 1)],
    [1, () => tokens.toSpliced(at, 0, word, ' ')],
    [2, () => tokens.toSpliced(at, 0, other(), ' ')],
    [2, () => [...tokens, ' ', other()]],
    [1, () => tokens.with(at, `"${word}"`)],
    [1, () => tokens.with(at, word.replaceAll('"', ''))],
    [3, () => tokens.with(at, word.replace(/(?<==).*/s, other))],
    [1, () => tokens.with(at, word.toUpperCase())],
    [1, () => tokens.with(at, number(random, word))],
    [6, () => tokens.with(at, scratch(random, word))],
  ]);
  return changed().join('');
}

/** Another number where there is one. */
function number(random: Random, word: string): string {
  const numbers = ['0', '-1', '1', '65535', '65536', '2147483648', '99999999999999999999', '007', '1.5', '1k', ''];
  return word.replace(/\d+/, random.pick(numbers));
}
