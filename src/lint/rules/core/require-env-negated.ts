import { argumentsOf } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/require-env-negated',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'Require env with a !',
  why: `\`env=!name\` of other directives says that a variable is not there. \`Require env\` has no such sign: \`Require env !name\` asks for a variable that is called \`!name\`, which nothing sets, and lets nobody in (403). \`Require not env name\` in
\`<RequireAll>\` is what is meant.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_authz_core.html#reqenv'],
  examples: {
    bad: [
      '<Location /shop>\nSetEnvIf User-Agent bot robot\nRequire env «!robot»\n</Location>',
      '<RequireAll>\nRequire all granted\nRequire env staff «!robot»\n</RequireAll>',
    ],
    good: [
      '<Location /shop>\nSetEnvIf User-Agent bot robot\n<RequireAll>\nRequire all granted\nRequire not env robot\n</RequireAll>\n</Location>',
      '<Location /shop>\nRequire env staff\n</Location>',
      'CustomLog logs/access.log common env=!robot',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('Require')) {
      const words = argumentsOf(node);
      if (words[0]?.value.toLowerCase() !== 'env') continue;
      for (const word of words.slice(1)) {
        if (!word.value.startsWith('!')) continue;
        report({
          at: word.location,
          node,
          message: `nothing sets a variable \`${word.value}\`, and this lets nobody in (403); write \`Require not env ${word.value.slice(1)}\` beside \`Require all granted\` in \`<RequireAll>\``,
        });
      }
    }
  },
});
