import { getWord } from '../../grammar/index.js';
import { text } from '../args.js';
import type { Handler } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { integer, wholeSize } from '../types/integer.js';
import { type FirstArguments, forEach } from './values.js';

const wrapper = [
  text('command'),
  text('.extension', { optional: true }),
  text('virtual', { values: ['virtual'], optional: true }),
];

/** What mod_fcgid takes; of its old names those that are limits speak as the new ones. */
export const fcgidArguments: FirstArguments = {
  ...forEach(
    ['FcgidIOTimeout', 'IPCCommTimeout'],
    integer('seconds', { least: 1 }, 'FcgidIOTimeout must be greater than 0'),
  ),
  ...forEach(
    ['FcgidMaxRequestLen', 'MaxRequestLen'],
    wholeSize('bytes', {}, 'FcgidMaxRequestLen requires a non-negative integer.'),
  ),
  FcgidWrapper: wrapper,
  FCGIWrapper: wrapper,
};

/** A program must be there when it is named, unless its path is relative: to what, is not known. */
function program(what: string): Handler {
  return (call, server) => {
    const path = getWord(call.words[0] ?? '', 0).value;
    if (!path.startsWith('/') || server.pathKind(path) !== 'missing') return null;
    return rejectWord(call, 0, `${what} ${path} cannot be accessed: (2)No such file or directory`);
  };
}

/** `FcgidWrapper command [.extension [virtual]]`, looked at from the last word (`set_wrapper_config`). */
const wrapperCheck: Handler = (call, server) => {
  const [, extension, flag] = call.words;
  if (flag !== undefined && !/^virtual$/i.test(flag)) return rejectWord(call, 2, 'Invalid wrapper flag');
  if (extension !== undefined && !/^\../s.test(extension)) return rejectWord(call, 1, 'Invalid wrapper file extension');
  return program('Wrapper')(call, server);
};

export const fcgidChecks: Readonly<Record<string, Handler>> = {
  FcgidAccessChecker: program('Access checker'),
  FastCgiAccessChecker: program('Access checker'),
  FcgidAuthenticator: program('Authenticator'),
  FastCgiAuthenticator: program('Authenticator'),
  FcgidAuthorizer: program('Authorizer'),
  FastCgiAuthorizer: program('Authorizer'),
  FcgidWrapper: wrapperCheck,
  FCGIWrapper: wrapperCheck,
};
