import { knownOptions } from '../../../model/daemon-options.js';
import { namesOnDisk, textOnDisk } from '../../../model/disk.js';
import type { Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

const LOCALES = '/usr/lib/locale';

export default defineRule({
  name: 'wsgi/locale-unknown',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'A locale that is not installed',
  why: `A process whose \`locale=\` is not installed goes on with the one it inherits, mostly \`C\`, and logs \`Unsupported locale setting\`. File names and output that are not ASCII then
fail. \`locale -a\` lists what there is; \`C.UTF-8\` is nearly everywhere.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: [
      {
        text: 'WSGIDaemonProcess app locale=«en_US.UTF-8»',
        files: { '/usr/lib/locale/C.utf8/LC_CTYPE': '', '/usr/lib/locale/de_DE.utf8/LC_CTYPE': '' },
      },
    ],
    good: [
      'WSGIDaemonProcess app locale=en_US.UTF-8',
      { text: 'WSGIDaemonProcess app locale=C.UTF-8', files: { '/usr/lib/locale/de_DE.utf8/LC_CTYPE': '' } },
      { text: 'WSGIDaemonProcess app locale=de_DE.UTF-8', files: { '/usr/lib/locale/de_DE.utf8/LC_CTYPE': '' } },
      { text: 'WSGIDaemonProcess app lang=en_US.UTF-8', files: { '/usr/lib/locale/locale-archive': '\0en_US.utf8\0' } },
    ],
  },
  check(server, report) {
    for (const { group, option } of knownOptions(server, ({ name }) => name === 'locale' || name === 'lang')) {
      const { value } = option;
      if (isInstalled(server, value) !== false) continue;
      report({
        at: option.valueLocation,
        node: group.node,
        message: `the locale \`${value}\` is not installed: the process goes on without it (\`Unsupported locale setting\`); install it, or write \`C.UTF-8\``,
      });
    }
  },
});

/** `null` when it is not known. */
function isInstalled(server: Server, locale: string): boolean | null {
  const wanted = normal(locale);
  if (/^(c|posix)?([.@].*)?$/.test(wanted) || locale.includes('$')) return true;
  const names = namesOnDisk(server, LOCALES);
  if (names === null) return null;
  if (names.some((name) => normal(name) === wanted)) return true;
  if (!names.includes('locale-archive')) return false;
  const archive = textOnDisk(server, `${LOCALES}/locale-archive`);
  return archive === null ? null : archive.toLowerCase().replaceAll('utf-8', 'utf8').includes(`${wanted}\0`);
}

/** `UTF-8` and `utf8` are the same. */
function normal(locale: string): string {
  return locale.toLowerCase().replace('utf-8', 'utf8');
}
