import { argumentsOf, locate } from '../../../model/arguments.js';
import { isRestricted } from '../../../model/requirements.js';
import { defineRule } from '../../rule.js';
import { listed } from '../../wording.js';

export default defineRule({
  name: 'security/limit-leaves-methods-open',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'Access control for some methods only',
  why: `\`<Limit GET POST>\` asks for a password when the method is one of these. \`PUT\`, \`PATCH\` or a made-up \`FOO\` pass without one, and scripts answer them as if they were \`GET\`. Access control
stands outside of \`<Limit>\`; \`<LimitExcept>\` is for methods that need more.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/core.html#limit',
    'https://cwe.mitre.org/data/definitions/650.html',
  ],
  examples: {
    bad: [
      '<Directory /srv/www/private>\nAuthType Basic\nAuthName x\n<Limit «GET POST»>\nRequire valid-user\n</Limit>\n</Directory>',
      '<Location /admin>\n<Limit «GET»>\nOrder deny,allow\nDeny from all\nAllow from 10.0.0.1\n</Limit>\n</Location>',
    ],
    good: [
      '<Directory /srv/www/private>\nAuthType Basic\nAuthName x\nRequire valid-user\n</Directory>',
      '<Location /svn>\n<LimitExcept GET PROPFIND OPTIONS REPORT>\nRequire valid-user\n</LimitExcept>\n</Location>',
      '<Directory /srv/www>\n<Limit GET POST>\nRequire all granted\n</Limit>\n</Directory>',
      '<Directory /srv/www>\n<Limit PUT DELETE>\nRequire all denied\n</Limit>\n</Directory>',
      '<Directory /srv/www>\n<Limit GET POST>\nRequire valid-user\n</Limit>\n<LimitExcept GET POST>\nRequire all denied\n</LimitExcept>\n</Directory>',
    ],
  },
  check(server, report) {
    for (const limit of server.nodes('<Limit')) {
      const methods = argumentsOf(limit);
      const [first, last] = [methods[0], methods.at(-1)];
      if (first === undefined || last === undefined || !methods.some(({ value }) => /^(GET|POST)$/.test(value)))
        continue;
      if (!isRestricted(limit)) continue;
      const around = limit.parent?.children ?? server.children.filter(({ parent }) => parent === null);
      if (around.some(({ name }) => /^(require|deny|<require\w+|<limitexcept)$/i.test(name))) continue;
      const names = listed(
        methods.map(({ value }) => `\`${value}\``),
        'and',
      );
      report({
        at: locate(limit, first.start, last.end),
        node: limit,
        message: `requests with other methods than ${names} pass without a check; take the access control out of \`<Limit>\``,
      });
    }
  },
});
