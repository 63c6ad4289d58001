import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { catalogueWith } from '../../directives/registry.js';
import { defaultFormat, type FormatOptions, format, formatOptionsOf } from '../../format/index.js';
import { parse } from '../../grammar/index.js';
import { visible } from '../../lint/report/index.js';
import { applyEdits, type Source } from '../../text/index.js';
import { wantsColors } from '../color.js';
import type { Call } from '../command.js';
import { type Configuration, configuration } from '../configuration.js';
import { diffText } from '../diff-text.js';
import { displayPath } from '../display-path.js';
import { editorConfigFor } from '../editor-config.js';
import { exit } from '../exit.js';
import { type Io, say } from '../io.js';
import type { formatOptions, Given } from '../options.js';
import { readSources } from '../read-sources.js';
import { usageError } from '../usage.js';
import { writeFiles } from '../write-files.js';

type Options = Given<typeof formatOptions>;

export async function run({ options, operands, io }: Call<typeof formatOptions>): Promise<number> {
  const config = await configuration(options, io);
  if (config === 'wrong') return exit.usage;
  const asked = askedFor(options);
  if (typeof asked === 'string') return usageError(io, asked, { usage: 'wsgi-lint format' });
  if (operands.length === 0)
    return usageError(io, 'no file, directory or pattern is given', { usage: 'wsgi-lint format' });
  const { isIgnored } = config;
  const wanted = { operands, folder: io.cwd, stdinName: options['stdin-filename'], isIgnored };
  const { sources, failures } = await readSources(wanted, io);
  for (const { path, message } of failures) say(io, `${visible(shown(path, io))}: ${message}`);
  const stdin = operands.includes('-') ? resolve(io.cwd, options['stdin-filename'] ?? '<stdin>') : null;
  const changed = new Map<string, string>();
  for (const source of sources) {
    const after = formatted(
      source,
      { ...defaultFormat, ...fromEditor(source.path), ...formatOptionsOf(config.content.format), ...asked },
      config,
    );
    if (source.path === stdin && !options.check && !options.diff) io.stdout.write(after);
    else if (after !== source.text) changed.set(source.path, after);
  }
  const unwritten = report(sources, changed, options, io);
  for (const message of unwritten) say(io, message);
  if (failures.length > 0 || unwritten.length > 0) return exit.failure;
  return (options.check || options.diff) && changed.size > 0 ? exit.findings : exit.ok;
}

/** Writes the files, or says what would be written. Returns what could not be. */
function report(
  sources: readonly Source[],
  changed: ReadonlyMap<string, string>,
  options: Options,
  io: Io,
): readonly string[] {
  if (options.diff) {
    const colors = wantsColors(options.color, io, io.stdout);
    io.stdout.write(
      diffText(sources, changed, { displayPath: (path) => shown(path, io), colors, shown: io.stdout.isTTY }),
    );
    return [];
  }
  const unwritten = options.check ? [] : writeFiles(changed, (path) => path);
  const verb = options.check ? 'would change' : 'changed';
  if (!options.quiet) for (const path of changed.keys()) io.stdout.write(`${verb} ${visible(shown(path, io))}\n`);
  return unwritten;
}

function formatted(source: Source, options: FormatOptions, { server }: Configuration): string {
  const registry = catalogueWith(server.extraDirectives ?? []);
  return applyEdits(source.text, format(parse(source), registry, options));
}

/** What the command line says of the form; or what is wrong with it as a text. */
function askedFor(options: Options): Partial<FormatOptions> | string {
  const { indent, 'name-case': nameCase, 'max-blank-lines': most } = options;
  if (indent !== undefined && !/^(?:tab|[1-9]|1[0-6])$/.test(indent))
    return `\`--indent\` takes 1 to 16, or tab, not \`${visible(indent)}\``;
  if (most !== undefined && !/^\d{1,3}$/.test(most))
    return `\`--max-blank-lines\` takes a number, not \`${visible(most)}\``;
  return {
    ...(indent === undefined ? {} : { indent: indent === 'tab' ? indent : Number(indent) }),
    ...(nameCase === undefined ? {} : { nameCase }),
    ...(most === undefined ? {} : { maxBlankLines: Number(most) }),
  };
}

function fromEditor(path: string): Partial<FormatOptions> {
  return editorConfigFor(path, (file) => {
    try {
      return readFileSync(file);
    } catch {
      return null;
    }
  });
}

function shown(path: string, io: Io): string {
  return displayPath(resolve(io.cwd, path), io.cwd);
}
