import { getWord } from '../../grammar/index.js';
import { serverRootRelative } from '../server-paths.js';
import type { Truth } from './modules.js';
import type { ReadCall } from './read-call.js';
import type { Reader } from './reader.js';
import { testVersion } from './version-test.js';

type Test = (reader: Reader, operand: string, negated: boolean) => Truth;

/** What the conditional sections ask (spec 6.2), by name without `<` in lower case. */
const TESTS: Readonly<Record<string, Test>> = {
  ifmodule: (reader, name, negated) => reader.modules.test(name, negated),
  ifdefine: (reader, name) => {
    if (reader.defines.has(name)) return true;
    return reader.settings.world === 'open' && !reader.defines.wasRemoved(name) ? 'unknown' : false;
  },
  // Always as on the host's disk, also when what is missing is assumed to be there: the condition was written because it may be missing.
  iffile: (reader, path) => {
    const kind = reader.host.stat(serverRootRelative(reader.serverRoot, path, reader.windows));
    return kind === 'unknown' ? 'unknown' : kind !== 'missing';
  },
  ifdirective: (reader, name) => reader.modules.hasDirective(name),
  ifsection: (reader, name) => reader.modules.hasDirective(`<${name}`),
};

/** `<IfModule>` and its kind (`start_cond_section`, spec 6.1). What has no argument is unknown, so that its lines are read too. */
export function testCondition(reader: Reader, call: ReadCall): Truth {
  const { definition, args, line } = call;
  const end = args.lastIndexOf('>');
  if (end < 0) {
    reader.failBracket(call);
    return 'unknown';
  }
  const negated = args.startsWith('!');
  const operand = getWord(args.slice(negated ? 1 : 0, end), 0).value;
  if (operand === '') {
    reader.fail(call, 'condition', `<${definition.name}> directive requires additional arguments`);
    return 'unknown';
  }
  const test = TESTS[definition.name.toLowerCase()];
  if (test === undefined || line.unresolved) return 'unknown';
  const truth = test(reader, operand, negated);
  return truth === 'unknown' ? truth : truth !== negated;
}

/** `<IfVersion>` (spec 6.3). */
export function testVersionCondition(reader: Reader, call: ReadCall): Truth {
  if (call.line.unresolved) return 'unknown';
  const result = testVersion(
    call.words.map(({ value }) => value),
    reader.settings.serverVersion,
  );
  if (result.ok) return result.value;
  reader.fail(call, 'condition', result.message);
  return 'unknown';
}
