import { getWords } from '../../grammar/index.js';
import { anyOf, oneOf } from '../args.js';
import type { Handler } from '../handler.js';
import { rejectWord } from '../invoke.js';
import type { FirstArguments } from './values.js';

/** What mod_jk takes. */
export const jkArguments: FirstArguments = {
  JkMountCopy: [oneOf(['All', 'On', 'Off'], 'JkMountCopy must be All, On or Off')],
};

function fileThatIsThere(what: string): Handler {
  return (call, server) => {
    const kind = server.pathKind(server.resolve(call.words[0] ?? ''));
    return kind === 'file' || kind === 'unknown'
      ? null
      : rejectWord(call, 0, `${call.name}: Can't find the ${what} file specified`);
  };
}

/** `JkMount [path] worker`: in a location the path is that of the section. */
const mount: Handler = (call) => {
  const [path = '', worker] = call.words;
  if (call.parents.some(({ name }) => name.startsWith('Location'))) return null;
  if (worker === undefined) return rejectWord(call, 0, `${call.name} needs a path when not defined in a location`);
  return path.startsWith('/') ? null : rejectWord(call, 0, `${call.name} context should start with /`);
};

const isOption = anyOf([
  'CollapseSlashesAll',
  'CollapseSlashesNone',
  'CollapseSlashesUnmount',
  'DisableReuse',
  'FlushHeader',
  'FlushPackets',
  'ForwardDirectories',
  'ForwardKeySize',
  'ForwardLocalAddress',
  'ForwardPhysicalAddress',
  'ForwardSSLCertChain',
  'ForwardURICompat',
  'ForwardURICompatUnparsed',
  'ForwardURIEscaped',
  'ForwardURIProxy',
  'RejectUnsafeURI',
]);

/** `JkOptions [+|-]option…` */
const options: Handler = ({ args }) => {
  for (const { value, start, end } of getWords(args.text)) {
    const name = value.replace(/^[+-]/, '');
    if (!isOption(name)) return { message: `JkOptions: Illegal option '${name}'`, start, end };
  }
  return null;
};

export const jkChecks: Readonly<Record<string, Handler>> = {
  JkWorkersFile: fileThatIsThere('workers'),
  JkMountFile: fileThatIsThere('mount'),
  JkOptions: options,
  JkMount: mount,
  JkUnMount: mount,
};
