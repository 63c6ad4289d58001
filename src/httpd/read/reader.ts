import { commandName, splitArguments } from '../../directives/arity.js';
import { type Context, checkOverride } from '../../directives/contexts.js';
import type { Definition } from '../../directives/define.js';
import type { Registry } from '../../directives/registry.js';
import { type ConfigFile, getWord, isBlank, parseLater, skipBlanks } from '../../grammar/index.js';
import { byteLength, createSource, decode, type Source } from '../../text/index.js';
import type { FileError, Host } from '../host.js';
import type { ProblemKind } from '../problem.js';
import { type IncludedFile, KEPT_NAMES } from '../reading.js';
import type { Settings } from '../settings.js';
import type { Steps } from '../steps.js';
import type { Certainty, Frame } from '../tree.js';
import { lowerCase } from './ascii.js';
import { Budget } from './budget.js';
import { runCommand } from './commands.js';
import { TreeNode } from './config-node.js';
import { Defines, expandVariables } from './defines.js';
import { type Feed, FileFeed } from './feed.js';
import { Macros } from './macros.js';
import { Modules, type Truth } from './modules.js';
import type { ReadCall } from './read-call.js';
import type { ReadLine } from './read-line.js';
import { Reports } from './reports.js';
import { Scopes } from './scopes.js';
import { skipBlock } from './skip-block.js';

/** So many lines make a step. */
const STEP = 500;

const KEPT: ReadonlySet<string> = new Set(KEPT_NAMES);

interface ReaderOptions {
  readonly host: Host;
  readonly settings: Settings;
  readonly registry: Registry;
  /** What is granted where the files are read; directives that run while reading are held against it. */
  readonly context: Context;
  /** The bytes of the longest line that passes (spec 2.8). */
  readonly longestLine: number;
  /** Texts that stand for files of the host. */
  readonly sources: ReadonlyMap<string, Source>;
}

/** Phase 1 (spec 16): reads files line by line, runs what runs while reading, and grows the tree of what is left for the walk. */
export class Reader {
  readonly host: Host;
  readonly settings: Settings;
  readonly defines = new Defines();
  readonly modules: Modules;
  readonly macros = new Macros();
  readonly reports = new Reports();
  readonly budget = new Budget();
  readonly scopes = new Scopes();
  readonly includes: IncludedFile[] = [];
  readonly authzProviders: string[] = [];
  readonly files = new Map<string, ConfigFile>();
  /** The top of the tree. */
  readonly tree: TreeNode[] = [];
  /** What is kept of the directives that were run. */
  readonly ran: TreeNode[] = [];
  readonly windows: boolean;
  serverRoot: string;
  runtimeDirectory: string | null = null;
  /** Open `Include`s. */
  includeDepth = 0;
  /** The line of the last `Include` that was run: `DUMP_INCLUDES` prints it for whatever is opened next. */
  lastIncludeLine: number | null = null;
  readonly #context: Context;
  readonly #longestLine: number;
  readonly #sources: ReadonlyMap<string, Source>;
  #feed: Feed | null = null;
  #lines = 0;

  constructor({ host, settings, registry, context, longestLine, sources }: ReaderOptions) {
    this.host = host;
    this.settings = settings;
    this.windows = settings.platform === 'windows';
    this.serverRoot = settings.serverRoot;
    this.modules = new Modules(registry, settings);
    this.#context = context;
    this.#longestLine = longestLine;
    this.#sources = sources;
    for (const name of settings.defines) this.defines.define(name, null, null);
  }

  get feed(): Feed {
    if (this.#feed === null) throw new Error('nothing is being read');
    return this.#feed;
  }

  set feed(feed: Feed) {
    this.#feed = feed;
  }

  get parent(): TreeNode | null {
    return this.scopes.innermost;
  }

  get certainty(): Certainty {
    return this.scopes.certainty;
  }

  /** Too much was read: what is left is let be. */
  get stopped(): boolean {
    return this.budget.exceeded;
  }

  /** Reads a file, parsed once however often it is read. Returns why it cannot be opened, or `null`. */
  *readFile(path: string, frames: readonly Frame[]): Steps<FileError | null> {
    let file = this.files.get(path);
    if (file === undefined) {
      const source = this.#sources.get(path);
      if (source !== undefined) file = parseLater(source);
      else {
        const result = this.host.readFile(path);
        if (!result.ok) return result.error;
        this.budget.text(result.bytes.length);
        file = parseLater(createSource(path, decode(result.bytes)));
      }
      this.files.set(path, file);
    }
    this.budget.file();
    const { includeDepth: depth, lastIncludeLine: line } = this;
    this.includes.push({ path, depth, line, frames, after: this.reports.problems.length });
    yield* this.read(new FileFeed(file, frames));
    return null;
  }

  /** Reads all lines of a feed, and of what takes its place meanwhile, as one file (`ap_build_config`). */
  *read(feed: Feed): Steps<void> {
    const outer = this.#feed;
    this.#feed = feed;
    this.scopes.openFile();
    for (let line = this.nextLine(); line !== null; line = this.nextLine()) {
      const included = this.#readLine(line);
      if (included !== null) yield* included;
      if (++this.#lines % STEP === 0) yield;
    }
    const unclosed = this.scopes.closeFile();
    const [outermost] = unclosed;
    if (outermost !== undefined) {
      const messages = unclosed.map(({ name, place }) => `${place.file}:${place.line}: ${name}> was not closed.`);
      this.reports.problem('section-not-closed', messages.reverse().join('\n'), outermost.read, this.certainty, {
        start: 0,
        end: outermost.read.text.length,
      });
    }
    this.#feed = outer;
  }

  nextLine(): ReadLine | null {
    return this.#next((feed) => feed.next());
  }

  /** The next line as macros read it: empty ones and comments are lines too. */
  nextRawLine(): ReadLine | null {
    return this.#next((feed) => feed.nextRaw());
  }

  /** The next line as Lua blocks read it, which may be as long as it likes. */
  nextPhysicalLine(): ReadLine | null {
    return this.#next((feed) => feed.nextPhysical(), Number.POSITIVE_INFINITY);
  }

  #next(pull: (feed: Feed) => ReadLine | null, longest = this.#longestLine): ReadLine | null {
    for (;;) {
      const { feed } = this;
      this.budget.line();
      if (this.stopped) {
        this.reports.limit(feed);
        return null;
      }
      const line = pull(feed);
      if (line !== null) {
        if (this.#isTooLong(line, longest)) continue;
        return line;
      }
      if (feed.upper === null) return null;
      this.feed = feed.upper;
      feed.upper.resume();
    }
  }

  /** Such a line is an error of the last directive that ran in its file, if there was one (spec 1.6, 2.8). */
  #isTooLong(line: ReadLine, longest: number): boolean {
    const { text } = line;
    if (text.length * 4 <= longest || byteLength(text) <= longest) return false;
    const message = `Error reading ${line.feed.name} at line ${line.number}: Line too long`;
    this.reports.problem('line-too-long', message, line, this.certainty, {
      start: 0,
      end: 0,
      blamed: this.scopes.lastCommand,
    });
    return true;
  }

  /** `ap_build_config_sub` */
  #readLine(read: ReadLine): Steps<void> | null {
    const written = read.text;
    if (written === '' || written.startsWith('#')) return null;
    if (this.scopes.endCondition(written)) return null;
    const line = written.includes('${') ? this.#expand(read) : read;
    if (line === null) return null;
    const text = line === read ? written : line.text;
    const { name, next } = firstWord(text);
    if (name === '') return null;
    if (name.startsWith('</')) {
      this.#closeSection(line, name);
      return null;
    }
    const { spelling, command } = this.modules.entry(name.endsWith('>') && name[1] !== '/' ? name.slice(0, -1) : name);
    const isTag = name.startsWith('<');
    // A tag without arguments hands a `>` over, its own or none (spec 3.3).
    const isBare = isTag && next === text.length;
    const whole = isBare && !text.endsWith('>') ? withBracket(line) : line;
    const argsAt = isBare ? whole.text.length - 1 : next;
    if (command !== null) return this.#run(command, whole, argsAt);
    this.add(new TreeNode(spelling, isTag, whole, argsAt, this.parent, this.certainty));
    return null;
  }

  add(node: TreeNode): void {
    const siblings = node.parent === null ? this.tree : node.parent.children;
    (siblings as TreeNode[]).push(node);
    if (node.section) this.scopes.openSection(node);
  }

  #expand(line: ReadLine): ReadLine | null {
    const made = expandVariables(
      line.text,
      (name) => this.#valueOf(name),
      (length) => this.budget.text(length),
    );
    if (made === null) return null;
    const open = this.settings.world === 'open';
    for (const name of open ? [] : made.missing) {
      if (!name.includes(':')) this.warn('core', 'AH00111', `Config variable \${${name}} is not defined`);
    }
    return line.with(made.text, made.edits, open && made.missing.some((name) => !name.includes(':')));
  }

  #valueOf(name: string): string | undefined {
    return this.defines.value(name) ?? this.settings.values.get(name) ?? this.host.environment(name);
  }

  /** Override, arity, action (spec 3.6, 7.1). */
  #run(definition: Definition, line: ReadLine, argsAt: number): Steps<void> | null {
    this.scopes.lastCommand = line;
    const args = line.text.slice(argsAt);
    const forbidden = checkOverride(definition, this.#context, null);
    if (forbidden !== null && this.#context.nonfatalOverride === true) {
      this.warn('core', 'AH02295', `${commandName(definition)} in .htaccess forbidden by AllowOverride`);
      return null;
    }
    const split = splitArguments(definition, args);
    const call: ReadCall = { definition, line, argsAt, args, words: split.ok ? split.words : [] };
    if (forbidden === null && split.ok) {
      if (KEPT.has(definition.name)) {
        this.ran.push(new TreeNode(definition.name, false, line, argsAt, this.parent, this.certainty));
      }
      return runCommand(this, call);
    }
    if (forbidden !== null) this.failName(call, 'not-allowed-here', forbidden);
    else if (!split.ok) this.fail(call, 'argument-count', split.message, argsAt + split.start, argsAt + split.end);
    // What the section would hold is read all the same.
    if (definition.kind === 'section') this.openCondition(call, 'unknown');
    return null;
  }

  /** The lines of a condition that is true are read as others are, those of one that is not are passed over (spec 6.4, 6.5). */
  openCondition({ definition, line }: ReadCall, truth: Truth): void {
    if (truth === false) skipBlock(this, definition.name, line);
    else this.scopes.openCondition(definition.name, truth === 'unknown');
  }

  /** `</Name>` of an ordinary section (spec 4.5). */
  #closeSection(line: ReadLine, tag: string): void {
    const open = this.scopes.innermostHere;
    const span = { start: 0, end: getWord(line.text, 0).end };
    const report = (kind: ProblemKind, message: string): void => {
      this.reports.problem(kind, message, line, this.certainty, { ...span, open });
    };
    const name = tag.endsWith('>') ? tag.slice(2, -1) : tag.slice(2);
    if (open === null) report('section-mismatch', `${tag} without matching <${tag.slice(2)} section`);
    else if (!tag.endsWith('>')) report('missing-bracket', `${tag}> directive missing closing '>'`);
    else if (lowerCase(name) !== lowerCase(open.name.slice(1))) {
      report('section-mismatch', `Expected </${open.name.slice(1)}> but saw </${name}>`);
    }
    this.scopes.close(name, line);
  }

  /** Reports what is wrong with a whole call, or with a range of its line. */
  fail({ line }: ReadCall, kind: ProblemKind, message: string, start = 0, end = line.text.length): void {
    this.reports.problem(kind, message, line, this.certainty, { start, end });
  }

  /** Reports that the tag of a call does not end. */
  failBracket(call: ReadCall): void {
    this.fail(call, 'missing-bracket', `<${call.definition.name}> directive missing closing '>'`);
  }

  /** Reports what is wrong with the name of a call. */
  failName(call: ReadCall, kind: ProblemKind, message: string): void {
    this.reports.problem(kind, message, call.line, this.certainty, { start: 0, end: getWord(call.line.text, 0).end });
  }

  /** Reports what is wrong with one of its words. */
  failWord(call: ReadCall, index: number, kind: ProblemKind, message: string): void {
    const word = call.words[index];
    if (word === undefined) {
      this.fail(call, kind, message);
      return;
    }
    const { line, argsAt } = call;
    this.reports.problem(kind, message, line, this.certainty, { start: argsAt + word.start, end: argsAt + word.end });
  }

  warn(module: string, id: string, text: string, level = 'warn'): void {
    this.reports.warn({ id, module, level, text });
  }
}

function withBracket(line: ReadLine): ReadLine {
  const { text, unresolved } = line;
  return line.with(`${text}>`, [{ start: text.length, end: text.length, text: '>' }], unresolved);
}

/** The first word of a line and where the rest starts. Most lines have it plain: found without `getWord`, which looks for quotes and escapes. */
function firstWord(text: string): { readonly name: string; readonly next: number } {
  const first = text.charCodeAt(0);
  if (first !== 34 && first !== 39) {
    let end = 0;
    while (end < text.length && !isBlank(text.charCodeAt(end)) && text.charCodeAt(end) !== 92) end++;
    if (text.charCodeAt(end) !== 92) return { name: text.slice(0, end), next: skipBlanks(text, end) };
  }
  const { value, next } = getWord(text, 0);
  return { name: value, next };
}
