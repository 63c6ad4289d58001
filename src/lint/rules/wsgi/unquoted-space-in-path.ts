import { argumentsOf, argumentValue, locate } from '../../../model/arguments.js';
import { cutOptions, daemonOption } from '../../../model/daemon-options.js';
import { isAbsolute } from '../../../model/mounts.js';
import { scriptDirectives } from '../../../model/option-directives.js';
import type { ProcessGroup } from '../../../model/process-groups.js';
import type { Server } from '../../../model/server.js';
import type { StrayWord, WsgiOption } from '../../../model/wsgi-options.js';
import { replaceIn } from '../../edits.js';
import { defineRule, type Report } from '../../rule.js';

/** Directives that take a path and nothing else. */
const ONE_PATH = ['WSGIPythonHome', 'WSGIPythonPath', 'WSGIPythonEggs', 'WSGISocketPrefix'];

/** Words that continue the path of the option before them. */
interface Tail {
  readonly option: WsgiOption;
  readonly words: readonly StrayWord[];
  readonly start: number;
  readonly end: number;
}

/** The words of a group that look like the rest of a path with a blank in it. */
export function unquotedTails(group: ProcessGroup): readonly Tail[] {
  if (group.stray.length === 0) return [];
  const cut = cutOptions(group);
  return group.options.flatMap((option, at): readonly Tail[] => {
    if (daemonOption(option.name)?.value.kind !== 'path' || option.quote !== null || option.value === '') return [];
    const stop = group.options[at + 1]?.start ?? Number.POSITIVE_INFINITY;
    const words = group.stray.filter(({ start, text }) => start > option.end && start < stop && !/^["'#=]/.test(text));
    const [first, last] = [words[0], words.at(-1)];
    if (
      first === undefined ||
      last === undefined ||
      daemonOption(first.text) ||
      cut.some(({ start }) => start === first.start)
    )
      return [];
    return [{ option, words, start: first.start, end: last.end }];
  });
}

export default defineRule({
  name: 'wsgi/unquoted-space-in-path',
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  title: 'A path with a blank and without quotes',
  why: `A blank ends the value of an option, so the rest of the path is a word of its own that mod_wsgi does not know: httpd does not start. Quotes go behind the
\`=\`: \`python-path="/srv/my app"\`.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: [
      {
        text: 'WSGIDaemonProcess app python-path=/srv/my «app» threads=5\nWSGIProcessGroup app',
        fixed: 'WSGIDaemonProcess app python-path="/srv/my app" threads=5\nWSGIProcessGroup app',
      },
      'WSGIScriptAlias / /srv/my «app.wsgi»',
      { text: 'WSGIPythonPath /srv/my «lib»', fixed: 'WSGIPythonPath "/srv/my lib"' },
    ],
    good: [
      'WSGIDaemonProcess app python-path="/srv/my app" threads=5\nWSGIProcessGroup app',
      'WSGIScriptAlias / "/srv/my app.wsgi" process-group=%{GLOBAL}',
    ],
  },
  check(server, report) {
    for (const each of [...inOptions(server), ...inTargets(server), ...inPaths(server)]) report(each);
  },
});

function inOptions(server: Server): readonly Report[] {
  return server.processGroups.flatMap((group) =>
    unquotedTails(group).map(({ option, start, end }): Report => {
      const { node } = group;
      const path = node.line.text.slice(option.valueStart, end);
      const title = `write \`${option.name}="${path}"\``;
      return {
        at: locate(node, start, end),
        node,
        rejected: server.problemAt(node) !== undefined,
        message: `the blank ends the value of \`${option.name}\`, and httpd will not start; ${title}`,
        fixes: replaceIn(node, option.valueStart, end, `"${path}"`, { title, safe: true }),
      };
    }),
  );
}

/** Of directives that take options behind the script. */
function inTargets(server: Server): readonly Report[] {
  return scriptDirectives(server).flatMap(({ node, stray, table }): readonly Report[] => {
    const target = argumentValue(node, table.wordsBefore - 1);
    const [first] = stray;
    if (first === undefined || !isAbsolute(target) || /^["'#=]/.test(first.text)) return [];
    if (!stray.some(({ text }) => /[./]/.test(text))) return [];
    return [
      {
        at: first.location,
        node,
        rejected: server.problemAt(node) !== undefined,
        message: `the blank ends the path \`${target}\`, and httpd will not start; write the whole path in quotes`,
      },
    ];
  });
}

function inPaths(server: Server): readonly Report[] {
  return server.nodes(...ONE_PATH).flatMap((node): readonly Report[] => {
    const words = argumentsOf(node);
    const [path, next, last] = [words[0], words[1], words.at(-1)];
    if (path === undefined || next === undefined || last === undefined) return [];
    if (path.quoted || next.quoted || next.value.startsWith('#') || !isAbsolute(path.value)) return [];
    const whole = node.line.text.slice(path.start, last.end);
    return [
      {
        at: locate(node, next.start, last.end),
        node,
        rejected: server.problemAt(node) !== undefined,
        message: `the blank ends the path \`${path.value}\`, and httpd will not start; write \`"${whole}"\``,
        fixes: replaceIn(node, path.start, last.end, `"${whole}"`, { title: 'put the path in quotes', safe: true }),
      },
    ];
  });
}
