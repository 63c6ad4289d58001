import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { expect, test } from 'vitest';

/** A room may import from itself and from those named behind it. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  text: [],
  grammar: ['text'],
  directives: ['text', 'grammar'],
  httpd: ['text', 'grammar', 'directives'],
  model: ['text', 'grammar', 'directives', 'httpd'],
  lint: ['text', 'grammar', 'directives', 'httpd', 'model'],
  format: ['text', 'grammar', 'directives'],
  lsp: ['text', 'grammar', 'directives', 'httpd', 'model', 'lint', 'format'],
  cli: ['text', 'grammar', 'directives', 'httpd', 'model', 'lint', 'format', 'lsp'],
};

/** Everything else also runs in a browser. */
const TOUCHES_NODE = /^(?:cli\/|lsp\/server-node\.ts$|httpd\/host-node\.ts$)/;

interface Import {
  readonly file: string;
  readonly from: string;
}

const src = join(import.meta.dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const imports: readonly Import[] = files.flatMap((file) => {
  const text = readFileSync(join(src, file), 'utf8');
  const found = text.matchAll(
    /^\s*(?:import|export)\b[^;'"`]*?from\s*'([^']+)'|^\s*import\s*'([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  return Array.from(found, ([, from, bare, dynamic]) => ({ file, from: from ?? bare ?? dynamic ?? '' }));
});

function roomOf(file: string): string | null {
  return file.includes('/') ? (file.split('/')[0] ?? null) : null;
}

test('the sources are seen', () => {
  expect(files.length).toBeGreaterThan(40);
  expect(imports.length).toBeGreaterThan(files.length);
});

test('every file stands in a room, or is the public API', () => {
  const homeless = files.filter((file) => !Object.hasOwn(ROOMS, roomOf(file) ?? ''));
  expect(homeless.sort()).toEqual(['index.ts', 'version.ts']);
});

test('imports go one way', () => {
  const wrong = imports.filter(({ file, from }) => {
    const room = roomOf(file);
    if (room === null || !from.startsWith('.')) return false;
    const target = roomOf(posix.join(dirname(file), from));
    return target !== null && target !== room && !ROOMS[room]?.includes(target);
  });
  expect(wrong).toEqual([]);
});

test('zod is loaded with files of our own form alone', () => {
  const files = imports.filter(({ from }) => from === 'zod').map(({ file }) => file);
  expect(files.filter((file) => !/^lint\/config\/|^cli\/route-matrix\.ts$/.test(file))).toEqual([]);
  expect(files).not.toEqual([]);
});

test('only the edges touch Node', () => {
  const edges = imports.filter(({ from }) => /^node:|^(?:fast-glob|vscode-languageserver\/node)$/.test(from));
  expect(edges.filter(({ file }) => !TOUCHES_NODE.test(file))).toEqual([]);
  expect(edges).not.toEqual([]);
});

test('relative imports end in .js', () => {
  expect(imports.filter(({ from }) => from.startsWith('.') && !from.endsWith('.js'))).toEqual([]);
});

test('file names say what is inside', () => {
  expect(files.filter((file) => /(?:^|\/)(?:utils?|helpers?|common|misc)\.ts$/.test(file))).toEqual([]);
});

test('only rules, and steps of migrations, are default exports', () => {
  const withDefault = files.filter((file) => /^export default /m.test(readFileSync(join(src, file), 'utf8')));
  expect(withDefault.filter((file) => !/^lint\/(?:rules|migrate\/steps)\//.test(file))).toEqual([]);
});
