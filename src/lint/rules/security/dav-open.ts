import { argumentsOf } from '../../../model/arguments.js';
import { isLocal } from '../../../model/host-settings.js';
import { audienceOf, isGuarded } from '../../../model/requirements.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/dav-open',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A folder that everybody may write to',
  why: `\`Dav On\` answers \`PUT\`, \`DELETE\` and \`MOVE\`: who may have the URL may change the files. Without \`Require valid-user\` in the section, or \`<LimitExcept GET>\` with it, that is everybody, and a file that httpd runs is soon among
them.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_dav.html#security'],
  examples: {
    bad: [
      '<Location /files>\nDav «On»\n</Location>',
      '<Directory /srv/dav>\nDav «On»\nRequire all granted\n</Directory>',
    ],
    good: [
      '<Location /files>\nDav On\nAuthType Basic\nAuthName x\nRequire valid-user\n</Location>',
      '<Location /files>\nDav On\n<LimitExcept GET OPTIONS>\nRequire user admin\n</LimitExcept>\n</Location>',
      '<Directory /srv/dav>\nRequire ip 10.0.0.0/8\n</Directory>\n<Directory /srv/dav/shared>\nDav On\n</Directory>',
      '<Directory /srv/dav>\nDav On\n</Directory>',
      '<Location /files>\nDav Off\n</Location>',
    ],
  },
  check(server, report) {
    const { fragment } = server.settings;
    for (const node of server.nodes('Dav')) {
      const word = argumentsOf(node)[0];
      const section = node.parent;
      if (word === undefined || section === null || !/^(on|filesystem)$/i.test(word.value)) continue;
      if (!/^<(location|directory)$/i.test(section.name) || isLocal(server.virtualHostOf(node))) continue;
      if (isGuarded(server, section)) continue;
      // A directory around it may be denied in a file that is not here.
      if (fragment && audienceOf(section) === 'unset' && /^<directory$/i.test(section.name)) continue;
      report({
        at: word.location,
        node,
        message: 'everybody may write and delete files here; add `Require valid-user` with a login',
      });
    }
  },
});
