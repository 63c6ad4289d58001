import type { Server } from '../../../model/server.js';
import { isSlip } from '../../nearest.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/unused-define',
  severity: 'info',
  preset: 'strict',
  fixable: 'no',
  tag: 'unnecessary',
  title: 'A name that nothing uses',
  why: `A name of \`Define\` does something where \`\${NAME}\` or \`<IfDefine NAME>\` asks for it. One that nothing asks for is a leftover, or the place that is to use it spells it differently. In parts of a server, other
parts may ask for it, so only a name that is nearly one that is asked for and missing is told there.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#define'],
  examples: {
    bad: [
      { text: '«Define ROOT /srv/www»\nServerRoot /etc/apache2\nDocumentRoot /srv/www', world: 'closed' },
      '«Define TESTS»\n<IfDefine TEST>\nTimeout 5\n</IfDefine>',
      '«Define DOC_ROOT /srv/www»\nDocumentRoot ${DOCROOT}',
    ],
    good: [
      'Define ROOT /srv/www\nDocumentRoot ${ROOT}',
      'Define TEST\n<IfDefine !TEST>\nTimeout 5\n</IfDefine>',
      'Define ROOT /srv/www\nDocumentRoot /srv/www',
      'Define SITE_A /srv/a\nDocumentRoot ${SITE_B}',
      { text: 'Define ROOT /srv/www\n<Directory /srv/www>\nAllowOverride FileInfo\n</Directory>', world: 'closed' },
      {
        text: 'Define A_ROOT /srv/a\n<Macro Site $name>\nDocumentRoot ${$name_ROOT}\n</Macro>\nUse Site A',
        world: 'closed',
      },
      { text: 'Define FOREGROUND\nServerRoot /etc/apache2', world: 'closed' },
    ],
  },
  check(server, report) {
    // A file of names alone is for others that are not here.
    if (server.incomplete || server.children.length === 0 || server.reading.defines.length === 0) return;
    const texts = server.files.map(({ source }) => source.text);
    const asked = new Set(texts.flatMap(namesIn));
    // Parameters of macros put names together.
    if ([...asked].some((name) => /[$@%]/.test(name))) return;
    const known = new Set(server.reading.defines.map(({ name }) => name));
    const missing = [...asked].filter((name) => !known.has(name));
    const isWhole =
      !server.settings.fragment && !readsHtaccess(server) && !texts.some((text) => INCLUDES_BY_NAME.test(text));
    for (const { name, value, location } of server.reading.defines) {
      if (location === null || asked.has(name) || BUILT_IN.test(name)) continue;
      const meant = missing.find((each) => isMistyped(name, each)) ?? null;
      if (meant === null && !isWhole) continue;
      report({
        at: location,
        message: `nothing uses \`${name}\`: neither ${value === null ? '' : `\`\${${name}}\` nor `}\`<IfDefine ${name}>\` stands anywhere${meant === null ? '; remove it' : `, but \`${meant}\` does`}`,
      });
    }
  },
});

/** Names that httpd itself asks for (`ap_exists_config_define`). */
const BUILT_IN = /^(DEBUG|ONE_PROCESS|NO_DETACH|FOREGROUND|DUMP_\w+)$/;

/** Which file is read may hang on what is not known here. */
const INCLUDES_BY_NAME = /^[ \t]*Include(Optional)?[ \t].*\$\{/im;

/** The names that a text asks for. */
function namesIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/\$\{([^}\s]+)\}|<IfDefine\s+"?!?([^">\s]+)|\bUnDefine\s+(\S+)/gi), (found) =>
    found.slice(1).join(''),
  );
}

/** A `.htaccess` file, which is not at hand, may ask for a name. */
function readsHtaccess(server: Server): boolean {
  return server.nodes('AllowOverride', 'AllowOverrideList').some(({ args }) => !/^\s*"?none"?\s*$/i.test(args));
}

/** Names that differ in a number, or in one letter behind an underscore, are counted: `SITE_A`, `SITE_B`. */
function isMistyped(name: string, asked: string): boolean {
  const base = (text: string): string => text.replace(/\d+|_[A-Za-z]$/g, '');
  return name.length > 3 && isSlip(name, asked) && base(name) !== base(asked);
}
