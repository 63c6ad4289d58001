import { isUnknown } from '../../../model/arguments.js';
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
      'WSGIDaemonProcess app lang=«en-US.UTF-8» locale=«UTF-8»',
    ],
    good: [
      'WSGIDaemonProcess app locale=en_US.UTF-8',
      'WSGIDaemonProcess app lang=de_DE@euro locale=sr_RS.UTF-8@latin',
      { text: 'WSGIDaemonProcess app locale=C.UTF-8', files: { '/usr/lib/locale/de_DE.utf8/LC_CTYPE': '' } },
      { text: 'WSGIDaemonProcess app locale=de_DE.UTF-8', files: { '/usr/lib/locale/de_DE.utf8/LC_CTYPE': '' } },
      { text: 'WSGIDaemonProcess app lang=en_US.UTF-8', files: { '/usr/lib/locale/locale-archive': '\0en_US.utf8\0' } },
    ],
  },
  check(server, report) {
    for (const { group, option } of knownOptions(server, ({ name }) => name === 'locale' || name === 'lang')) {
      const { value } = option;
      const isMalformed = !isUnknown(value) && !isLocaleName(value);
      if (!isMalformed && isInstalled(server, value) !== false) continue;
      report({
        at: option.valueLocation,
        node: group.node,
        message: `${isMalformed ? `\`${value}\` is not the name of a locale` : `the locale \`${value}\` is not installed`}: the process goes on without it (\`Unsupported locale setting\`); ${isMalformed ? 'write one such as' : 'install it, or write'} \`C.UTF-8\``,
      });
    }
  },
});

/** `de_DE.UTF-8@euro`: a language, a country, an encoding that C libraries know, a variant; or `C` and the like. */
const NAME =
  /^(?:c|posix|[a-z]{2,3}(?:_[a-z]{2})?)(?:\.(?:utf-?8|iso-?8859-?\d{1,2}|koi8-?[rtu]|cp\d{3,4}|euc-?(?:jp|kr|tw|cn)|gb(?:k|2312|18030)|big5(?:-?hkscs)?|s?jis|tis-?620|us-ascii|armscii-?8|georgian-ps|pt154|rk1048|tcvn5712-1))?(?:@[a-z]+)?$/i;

/** Nothing stands for the locale of the environment; a few languages have their full name as another. */
function isLocaleName(locale: string): boolean {
  return locale === '' || NAME.test(locale) || ALIASES.has(locale.toLowerCase());
}

/** `/etc/locale.alias` of glibc. */
const ALIASES = new Set(
  'bokmal catalan croatian czech danish dansk deutsch dutch eesti estonian finnish french galego galician german greek hebrew hrvatski hungarian icelandic italian japanese korean lithuanian norwegian nynorsk polish portuguese romanian russian slovak slovene slovenian spanish swedish thai turkish'.split(
    ' ',
  ),
);

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
