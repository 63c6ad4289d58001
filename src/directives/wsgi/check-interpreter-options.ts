import { getWord, type RawWord } from '../../grammar/index.js';
import { argumentText, missingBracket } from '../checks/section-argument.js';
import type { Call, HandlerServer, Rejection } from '../handler.js';

const SECTION = '<WSGIInterpreterOptions>';
const SELECTORS: readonly string[] = ['process-group', 'application-group'];

/** The words of the tag, up to the first empty one. */
function selectorsOf(call: Call): readonly RawWord[] {
  const text = argumentText(call) ?? '';
  const words: RawWord[] = [];
  for (let word = getWord(text, 0); word.value !== ''; word = getWord(text, word.next)) words.push(word);
  return words;
}

/** `wsgi_interpreter_options_section`: unlike everywhere else in mod_wsgi, the keys may be in any case. */
export function checkInterpreterOptions(call: Call): Rejection | null {
  if (argumentText(call) === null) return missingBracket(call);
  const seen = new Set<string>();
  for (const { value, start, end } of selectorsOf(call)) {
    const reject = (message: string): Rejection => ({ message: `${SECTION}: ${message}`, start, end });
    const equals = value.indexOf('=');
    if (equals < 0) return reject(`argument '${value}' is not of the form key=value`);
    const written = value.slice(0, equals);
    const key = written.toLowerCase();
    if (!SELECTORS.includes(key)) {
      return reject(`unknown selector '${written}', expected process-group or application-group`);
    }
    if (seen.has(key)) return reject(`${key} given more than once`);
    seen.add(key);
  }
  return null;
}

/** `wsgi_set_free_threading`: a setting of the process cannot be one of an interpreter. */
export function warnFreeThreading(call: Call, server: HandlerServer): null {
  const { parent } = call;
  const scoped =
    parent?.name === 'WSGIInterpreterOptions' &&
    selectorsOf(parent).some(({ value }) => value.toLowerCase().startsWith('application-group='));
  if (scoped) {
    const text = `WSGIFreeThreading inside ${SECTION} with application-group= set is ignored: free-threading is a process-wide setting and cannot be scoped per application group.`;
    server.warn({ id: 'WSGI0201', module: 'wsgi', level: 'warn', text });
  }
  return null;
}
