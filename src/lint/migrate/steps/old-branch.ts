import { type Section, walk } from '../../../grammar/index.js';
import type { Source } from '../../../text/index.js';
import type { Fix } from '../../finding.js';
import { defineRule } from '../../rule.js';
import { removeSection, unwrapSection } from '../../section-edits.js';
import { onEvery24 } from '../../version-condition.js';

export default defineRule({
  name: 'migrate/old-branch',
  severity: 'warning',
  preset: 'strict',
  fixable: 'safe',
  title: 'A branch for httpd 2.2, or for every 2.4',
  why: `Files that served 2.2 and 2.4 ask for the version, for mod_authz_core, which 2.4 brought, or for mod_access_compat, which 2.4 keeps for old lines. On 2.4
alone the branch for 2.2 is never read, and the other one always.`,
  references: ['https://httpd.apache.org/docs/2.4/upgrading.html'],
  examples: {
    bad: [
      {
        text: '<Directory /srv/app>\n  «<IfVersion < 2.4>»\n    Allow from all\n  </IfVersion>\n  «<IfVersion >= 2.4>»\n    # for all\n    Require all granted\n  </IfVersion>\n</Directory>\n',
        fixed: '<Directory /srv/app>\n  # for all\n  Require all granted\n</Directory>\n',
      },
      {
        text: '<Directory /srv/app>\n«<IfModule !mod_authz_core.c>»\nAllow from all\n</IfModule>\n«<IfModule mod_authz_core.c>»\nRequire all granted\n</IfModule>\n</Directory>\n',
        fixed: '<Directory /srv/app>\nRequire all granted\n</Directory>\n',
      },
      {
        text: '<Directory /srv/app>\n«<IfModule mod_access_compat.c>»\n  Order allow,deny\n  Allow from all\n</IfModule>\n<IfModule !mod_access_compat.c>\n  Require all granted\n</IfModule>\n</Directory>\n',
        fixed:
          '<Directory /srv/app>\n<IfModule !mod_access_compat.c>\n  Require all granted\n</IfModule>\n</Directory>\n',
      },
      {
        text: '<Directory /srv/app>\n\tOptions None\n\n\t«<IfVersion >= 2.4>»\n      Require all granted\n\t</IfVersion>\n\n\t«<IfVersion < 2.4>»\n      Allow from all\n\t</IfVersion>\n</Directory>\n',
        fixed: '<Directory /srv/app>\n\tOptions None\n\n\tRequire all granted\n</Directory>\n',
      },
      {
        text: '<Directory /srv/app>\n«<IfModule !mod_access_compat.c>»\n  Require all granted\n</IfModule>\n</Directory>\n',
        fixed: '<Directory /srv/app>\nRequire all granted\n</Directory>\n',
      },
    ],
    good: [
      '<IfVersion >= 2.4.30>\nServerName a\n</IfVersion>',
      '<IfModule mod_access_compat.c>\nOrder allow,deny\n</IfModule>',
      '<IfModule mod_ssl.c>\nSSLEngine on\n</IfModule>',
    ],
  },
  check(server, report) {
    for (const file of server.files) {
      const { source } = file;
      if (!/<if(version|module)/i.test(source.text)) continue;
      walk(file, {
        enter(statement, ancestors) {
          if (statement.type !== 'Section') return;
          const beside = (ancestors.at(-1) ?? file).body.filter((each) => each.type === 'Section');
          const isRead = readBy24(statement, beside);
          if (isRead === null) return;
          report({
            at: { source, span: statement.open.span },
            message: isRead
              ? 'this is true on every httpd 2.4: the condition can go'
              : 'this branch is for httpd 2.2: it can go',
            fixes: fixesOf(source, statement, isRead),
          });
        },
      });
    }
  },
});

function fixesOf(source: Source, section: Section, isRead: boolean): readonly Fix[] {
  if (section.close === null) return [];
  if (!isRead) return [{ title: 'remove the branch', safe: true, edits: [removeSection(source, section)] }];
  const edit = unwrapSection(source, section);
  return edit === null ? [] : [{ title: 'take what stands in it out of the condition', safe: true, edits: [edit] }];
}

/** Whether httpd 2.4, with its own access control, reads a section; `null` for what does not depend on that. */
function readBy24(section: Section, beside: readonly Section[]): boolean | null {
  const known = onEvery24(section.open);
  if (known !== null) return known;
  const [module, negated] = moduleOf(section);
  if (module === 'authz_core') return !negated;
  if (module !== 'access_compat') return null;
  const others = beside.filter((other) => other !== section);
  if (negated) return others.some((other) => isFor(other, 'access_compat', false)) ? null : true;
  // Where nothing stands beside it, its lines are still to be turned into `Require`.
  const isReplaced = others.some((other) => isFor(other, 'access_compat', true) || isFor(other, 'authz_core', false));
  if (isReplaced) return false;
  return holdsOld(section) ? null : true;
}

function isFor(section: Section, wanted: string, wantedNegated: boolean): boolean {
  const [module, negated] = moduleOf(section);
  return module === wanted && negated === wantedNegated;
}

/** The module that `<IfModule>` asks for, by the name that its source file and its identifier share. */
function moduleOf({ open }: Section): readonly [module: string | null, negated: boolean] {
  const [word] = open.args;
  if (open.name.value.toLowerCase() !== 'ifmodule' || word === undefined) return [null, false];
  const [, negated = '', file, identifier] = /^(!?)(?:mod_(\w+)\.c|(\w+)_module)$/.exec(word.value) ?? [];
  return [file ?? identifier ?? null, negated === '!'];
}

function holdsOld({ body }: Section): boolean {
  return body.some((each) =>
    each.type === 'Section'
      ? holdsOld(each)
      : each.type === 'Directive' && /^(order|allow|deny|satisfy)$/i.test(each.name.value),
  );
}
