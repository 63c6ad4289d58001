import { getWord } from '../../grammar/index.js';
import type { Call, HandlerServer, Rejection } from '../handler.js';
import { checkOptions, rejectGroupName, spanOfValue } from './check-option.js';
import { daemonProcessOptions } from './daemon-options.js';
import { type ParsedOption, type ParsedOptions, parseOptions } from './parse-options.js';
import { defineProcessGroup } from './process-groups.js';

/** `NGROUPS_MAX` of Linux; the primary group is one of them. */
const MAX_GROUPS = 65536;

/** `wsgi_add_daemon_process`. A group that is rejected for its options is defined all the same, so that its users are not rejected too. */
export function checkDaemonProcess(call: Call, server: HandlerServer): Rejection | null {
  const args = call.args.text;
  const name = getWord(args, 0);
  if (name.value === '') {
    return { message: 'Name of WSGI daemon process not supplied.', start: name.start, end: name.end };
  }
  const parsed = parseOptions(args, name.next);
  const wrong = checkOptions(daemonProcessOptions, parsed, server) ?? checkTogether(parsed, server);
  const added = defineProcessGroup(name.value, call, server);
  if (wrong !== null || added) return wrong;
  return { message: 'Name duplicates previous WSGI daemon definition.', start: name.start, end: name.end };
}

function checkTogether(parsed: ParsedOptions, server: HandlerServer): Rejection | null {
  const last = (name: string): ParsedOption | undefined => parsed.options.findLast((option) => option.name === name);
  const scriptUser = last('script-user');
  const scriptGroup = last('script-group');
  if (scriptUser !== undefined && scriptGroup !== undefined) {
    const second = scriptUser.start > scriptGroup.start ? scriptUser : scriptGroup;
    const message = 'Only one of script-user and script-group allowed.';
    return { message, start: second.start, end: second.end };
  }
  const groups = last('supplementary-groups');
  return groups === undefined ? null : checkSupplementaryGroups(groups, server);
}

/** The names are cut with `ap_getword`: several commas are one, and nothing behind an empty name counts. */
function checkSupplementaryGroups(option: ParsedOption, server: HandlerServer): Rejection | null {
  const names = option.value.split(/,+/);
  const empty = names.indexOf('');
  for (const [index, name] of names.slice(0, empty < 0 ? names.length : empty).entries()) {
    if (index + 1 >= MAX_GROUPS) {
      return { message: 'Too many supplementary groups WSGI daemon process', ...spanOfValue(option) };
    }
    const wrong = rejectGroupName(name, server);
    if (wrong !== null) return { ...wrong, ...spanOfValue(option) };
  }
  return null;
}
