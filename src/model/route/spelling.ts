import { asByteString, throughLastSlash } from '../../text/index.js';
import { argumentValue } from '../arguments.js';
import { absoluteUrl } from './client.js';
import { doubt, type Exchange, note, type Outcome } from './exchange.js';
import { hasModule } from './modules.js';
import { escapePath } from './url-path.js';

/** How a name differs from the one that is asked for, the least first (`sp_reason`). */
const DIFFERENCES = ['case', 'transposition', 'missing', 'extra', 'typo', 'extension'] as const;
type Difference = (typeof DIFFERENCES)[number];

interface Candidate {
  readonly name: string;
  readonly difference: Difference;
}

const NAMES = ['checkspelling', 'checkcaseonly', 'checkbasenamematch'] as const;

/** `check_speling` of mod_speling: a name that is nearly the one asked for. */
export function correctSpelling(exchange: Exchange): Outcome {
  const { filename, uri, pathInfo, method, main, file, config, proxied, replay } = exchange;
  // The module has no merger: a section with one of its directives takes the place of all before it.
  const layer = config.findLast(({ directives }) => NAMES.some((name) => directives.has(name)));
  const isOn = (name: (typeof NAMES)[number], byDefault: boolean): boolean => {
    const node = layer?.directives.get(name)?.at(-1);
    return node === undefined ? byDefault : argumentValue(node, 0).toLowerCase() === 'on';
  };
  if (!hasModule(exchange, 'speling_module') || !isOn('checkspelling', false)) return null;
  const isAsked = file === 'missing' && !proxied && main === null && (method === 'GET' || method === 'HEAD');
  if (!isAsked || filename === null || uri === '/') return null;
  const folder = throughLastSlash(filename);
  const wanted = filename.slice(folder.length);
  if (!uri.endsWith(wanted + pathInfo)) return null;
  const listing = replay.host.readDirectory(folder);
  if (!listing.ok) {
    if (listing.error === 'unknown') doubt(exchange, `which files lie in \`${folder}\``);
    return null;
  }
  if (listing.names.includes(wanted)) return null;
  // The directory itself and the one above are names too.
  const found = ['.', '..', ...listing.names]
    .flatMap((name): readonly Candidate[] => {
      const difference = differenceOf(wanted, name, isOn('checkcaseonly', false), isOn('checkbasenamematch', true));
      return difference === null ? [] : [{ name, difference }];
    })
    .toSorted((a, b) => DIFFERENCES.indexOf(a.difference) - DIFFERENCES.indexOf(b.difference));
  const node = layer?.directives.get('checkspelling')?.at(-1) ?? null;
  const [best, next] = found;
  if (best === undefined) return null;
  if (best.difference === 'extension' || best.difference === next?.difference) {
    note(exchange, 'fixup', node, `${found.length} names are nearly \`${wanted}\`: 300.`);
    return 300;
  }
  const path = uri.slice(0, uri.length - wanted.length - pathInfo.length) + best.name + pathInfo;
  const query = exchange.args === null ? '' : `?${exchange.args}`;
  exchange.location = absoluteUrl(exchange, escapePath(path, true) + query);
  note(exchange, 'fixup', node, `\`${best.name}\` is nearly \`${wanted}\`: the client is sent there.`);
  return 301;
}

/** `spdist`, byte by byte, and the comparison of what stands before the first dot. */
function differenceOf(wanted: string, name: string, caseOnly: boolean, byBaseName: boolean): Difference | null {
  const [s, t] = [inLowerCase(wanted), inLowerCase(name)];
  if (s === t) return 'case';
  const difference = caseOnly ? null : typingError(s, t);
  if (difference !== null) return difference;
  return byBaseName && wanted.split('.', 1)[0] === name.split('.', 1)[0] ? 'extension' : null;
}

/** The bytes of a text, the letters of ASCII in lower case. */
function inLowerCase(text: string): string {
  return asByteString(text).replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function typingError(s: string, t: string): Difference | null {
  let at = 0;
  while (at < s.length && s[at] === t[at]) at++;
  const [a, b] = [s.slice(at), t.slice(at)];
  const isTransposed = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  if (isTransposed) return 'transposition';
  if (a !== '' && b !== '' && a.slice(1) === b.slice(1)) return 'typo';
  if (a !== '' && a.slice(1) === b) return 'extra';
  return b !== '' && a === b.slice(1) ? 'missing' : null;
}
