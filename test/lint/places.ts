import { modules } from '../../src/directives/modules.js';
import { type Directive, parse, type Tag, type Word, walk } from '../../src/grammar/index.js';
import type { Host } from '../../src/httpd/host.js';
import { unknownHost } from '../../src/httpd/host-unknown.js';
import { type Described, EXAMPLE_PATH } from '../../src/lint/example.js';
import { applyEdits, createSource, type TextEdit } from '../../src/text/index.js';

/** An example that was put somewhere else, with the files that this takes. */
export interface Placed {
  readonly example: Described;
  readonly files?: Readonly<Record<string, string>>;
  /** Where it is not that of the example. */
  readonly machine?: Host;
}

/** Puts an example somewhere else; `null` where it cannot stand there. Of several ways `turn` picks one. */
export type Place = (example: Described, turn: number) => Placed | null;

/** A place within the text of the example. */
function inText(write: (text: string, example: Described, turn: number) => string | null): Place {
  return (example, turn) => {
    const text = write(example.text, example, turn);
    return text === null ? null : { example: { ...example, text } };
  };
}

/** The same of what httpd does not take in `.htaccess` files. */
function inServer(write: (text: string, example: Described, turn: number) => string | null): Place {
  return inText((text, example, turn) => (example.htaccess === undefined ? write(text, example, turn) : null));
}

function around(open: string, text: string, close: string): string {
  return `${open}\n${withFeed(text)}${close}\n`;
}

function withFeed(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

export const underModule = inText((text, { world }) =>
  around(`<IfModule mod_${world === 'closed' ? 'so' : 'wsgi'}.c>`, text, '</IfModule>'),
);

export const underName = inServer((text) => around('Define HOLDS\n<IfDefine HOLDS>', text, '</IfDefine>'));

export const underVersion = inText((text) => around('<IfVersion >= 2.2>', text, '</IfVersion>'));

export const inHost = inServer((text) => (holdsHost(text) ? null : host('written', text)));

export const inIncluded: Place = (example) => {
  if (example.htaccess !== undefined) return null;
  const { path = EXAMPLE_PATH, text } = example;
  const main = { ...example, path: '/etc/apache2/main.conf', text: `Include "${path}"\n` };
  return { example: main, files: { [path]: text } };
};

/** A whole server in the files that Debian has for it. */
export const inDebian: Place = (example) => {
  const { path, text, files, htaccess, platform = 'debian' } = example;
  if (platform !== 'debian' || [path, files, htaccess].some((each) => each !== undefined)) return null;
  if (/^\s*(?:ServerRoot|Include|IncludeOptional|LoadModule)\b/im.test(text)) return null;
  const main = ['ports.conf', 'mods-enabled/*.load', 'sites-enabled/*.conf'].map((name) => `Include ${name}\n`);
  return {
    example: {
      ...example,
      path: '/etc/apache2/apache2.conf',
      text: `ServerRoot /etc/apache2\n${main.join('')}`,
      world: 'closed',
    },
    machine: unknownHost,
    files: {
      '/etc/apache2/ports.conf': 'Listen 80\nListen 443\n',
      '/etc/apache2/mods-enabled/all.load': LOADS.join(''),
      '/etc/apache2/sites-enabled/site.conf': text,
    },
  };
};

const LOADS = modules
  .filter(({ id, bundled, staticOn }) => (bundled || id === 'wsgi_module') && !staticOn.includes('debian'))
  .filter(({ id }) => !/^(?:mpm|privileges)_/.test(id) || id === 'mpm_event_module')
  .map(({ id, so }) => `LoadModule ${id} /usr/lib/apache2/modules/${so}\n`);

/** Another one with other names and folders stands behind it. */
export const besideAnother = inServer((text) => {
  const named = text.matchAll(/^\s*(?:ServerName|ServerAlias|WSGIDaemonProcess)\s+"?([\w.-]+)/gim);
  const names = Array.from(named, ([, name = '']) => name);
  const other = names
    .reduce((made, name) => made.replaceAll(wholeWord(name), `other-${name}`), text)
    .replaceAll('/srv/', '/srv/other/');
  return holdsHost(text) ? withFeed(text) + other : host('first', text) + host('second', other);
});

export const inMacro = inServer((text, example) =>
  holdsMacro(text) ? null : around(`${macroModule(example)}<Macro Written>`, text, '</Macro>\nUse Written'),
);

export const inMacroUsedTwice = inServer((text, example) => {
  if (holdsMacro(text) || holdsHost(text)) return null;
  const open = `${macroModule(example)}<Macro Written $name>\n<VirtualHost *:80>\nServerName $name`;
  return around(open, text, '</VirtualHost>\n</Macro>\nUse Written one\nUse Written two');
});

/** Values come out of the use of a macro. */
export const outOfMacro = inServer((text, example, turn) => {
  const words = picked(plainWords(text), turn);
  if (holdsMacro(text) || words.length === 0) return null;
  const parameters = words.map((_, at) => `$written${String(at).padStart(2, '0')}`);
  const body = applyEdits(
    text,
    words.map((word, at) => inPlaceOf(word, parameters[at] ?? '')),
  );
  const open = `${macroModule(example)}<Macro Written ${parameters.join(' ')}>`;
  return around(open, body, `</Macro>\nUse Written ${words.map(({ raw }) => raw).join(' ')}`);
});

/** Values come out of variables. */
export const outOfVariables = inServer((text, _, turn) => {
  const words = picked(plainWords(text), turn);
  if (words.length === 0) return null;
  const defines = words.map(({ raw }, at) => `Define WRITTEN${at} ${raw}\n`);
  return (
    defines.join('') +
    applyEdits(
      text,
      words.map((word, at) => inPlaceOf(word, `\${WRITTEN${at}}`)),
    )
  );
});

/** Two values come out of one variable. */
export const outOfOneVariable = inServer((text, _, turn) => {
  const words = plainWords(text).filter(({ quote }) => quote === null);
  const pairs = words.flatMap(({ span: { start } }, at) => {
    const [first, next] = [words[at], words[at + 1]];
    if (first === undefined || next === undefined) return [];
    return /^[ \t]+$/.test(text.slice(first.span.end, next.span.start)) ? [{ start, end: next.span.end }] : [];
  });
  const pair = pairs[turn % pairs.length];
  if (pair === undefined) return null;
  const edit = { ...pair, text: '${WRITTEN}' };
  return `Define WRITTEN "${text.slice(pair.start, pair.end)}"\n${applyEdits(text, [edit])}`;
});

/** A value stands in quotes: mod_wsgi takes none around its options. */
export const inQuotes = inText((text, _, turn) => {
  const words = plainWords(text).filter(({ raw }) => !/["'=]/.test(raw));
  const word = words[turn % words.length];
  const quote = turn % 2 === 0 ? '"' : "'";
  return word === undefined ? null : applyEdits(text, [{ ...word.span, text: quote + word.raw + quote }]);
});

/** The paths of folders end with a slash, or stand in quotes. */
export const foldersOtherwise = inText((text, _, turn) =>
  withSections(text, 'Directory', (path) => (turn % 2 === 0 ? `<Directory ${path}/>` : `<Directory '${path}'>`)),
);

/** Sections are told by regular expressions that say no more than their paths. */
export const sectionsAsPatterns = inText((text, _, turn) => {
  const files = withSections(text, 'Files', (name) => `<Files ~ "^${escaped(name)}$">`);
  const folders = withSections(files ?? text, 'Directory', (path) => `<Directory ~ "^${escaped(path)}/">`);
  const end = turn % 2 === 0 ? '(/|$)' : '(?:/|$)';
  const all = withSections(folders ?? files ?? text, 'Location', (path) => `<Location ~ "^${escaped(path)}${end}">`);
  return all ?? folders ?? files;
});

function escaped(text: string): string {
  return text.replaceAll('.', '\\.');
}

function host(name: string, text: string): string {
  return around(`<VirtualHost *:80>\nServerName ${name}.example.com`, text, '</VirtualHost>');
}

function holdsHost(text: string): boolean {
  return /<VirtualHost/i.test(text);
}

function holdsMacro(text: string): boolean {
  return /^\s*<?(?:\/?macro|use)\b/im.test(text);
}

/** A whole server has to load what knows macros. */
function macroModule({ world }: Described): string {
  return world === 'closed' ? 'LoadModule macro_module modules/mod_macro.so\n' : '';
}

function wholeWord(name: string): RegExp {
  return new RegExp(`(?<![\\w.-])${name.replaceAll('.', '\\.')}(?![\\w-])`, 'g');
}

/** All of them, or one. */
function picked<Each>(all: readonly Each[], turn: number): readonly Each[] {
  const one = all[turn % all.length];
  return turn % 2 === 0 || one === undefined ? all : [one];
}

function inPlaceOf({ span, quote }: Word, text: string): TextEdit {
  return { ...span, text: quote === null ? text : quote + text + quote };
}

/** What is read as it is written, or names what the other places define. */
const NOT_EXPANDED = /^(?:(?:un)?define|use|undefmacro|macro|if(?:module|define|version|file|directive|section))$/i;

/** The words that something else may give: each without quotes and variables inside. */
function plainWords(text: string): readonly Word[] {
  const words: Word[] = [];
  const take = ({ name, args }: Directive | Tag): void => {
    if (NOT_EXPANDED.test(name.value)) return;
    words.push(...args.filter(({ value, raw }) => /^[^"'\\$#\n]+$/.test(value) && !/[\n\\]/.test(raw)));
  };
  walk(parse(createSource(EXAMPLE_PATH, text)), {
    enter(statement) {
      if (statement.type === 'Directive') take(statement);
      else if (statement.type === 'Section') take(statement.open);
    },
  });
  return words;
}

/** Writes the opening tags of sections for one plain path otherwise. */
function withSections(text: string, name: string, open: (path: string) => string): string | null {
  const edits: TextEdit[] = [];
  walk(parse(createSource(EXAMPLE_PATH, text)), {
    enter(statement) {
      if (statement.type !== 'Section') return;
      const { name: written, args, span, complete } = statement.open;
      const [path, more] = args;
      if (written.value.toLowerCase() !== name.toLowerCase() || !complete || path === undefined || more) return;
      if (/^[\w./-]*[\w.-]$/.test(path.value)) edits.push({ ...span, text: open(path.value) });
    },
  });
  return edits.length === 0 ? null : applyEdits(text, edits);
}
