import { argumentsOf, isUnknown } from '../../../model/arguments.js';
import { scriptDirectives } from '../../../model/option-directives.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';
import { refusal } from '../../wording.js';

const ON = /^(yes|true|1|enabled?|ein)$/i;
const OFF = /^(no|none|false|0|disabled?)$/i;

export default defineRule({
  name: 'wsgi/flag-value',
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  title: 'Something else than On or Off',
  why: `Switches take \`On\` and \`Off\`, in any case, and nothing else; \`WSGIMapHEADToGET\` takes \`Auto\` as well. With \`Yes\`, \`true\` or \`1\` httpd does not start.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/directive-dict.html#Syntax'],
  examples: {
    bad: [
      { text: 'WSGIPassAuthorization «Yes»', fixed: 'WSGIPassAuthorization On' },
      { text: 'WSGIScriptReloading «0»', fixed: 'WSGIScriptReloading Off' },
      'WSGIRestrictEmbedded «maybe»',
      {
        text: 'WSGIScriptAlias / /srv/app/app.wsgi pass-authorization=«yes»',
        fixed: 'WSGIScriptAlias / /srv/app/app.wsgi pass-authorization=On',
      },
    ],
    good: ['WSGIPassAuthorization on', 'WSGIMapHEADToGET Auto', 'WSGIPythonOptimize 1'],
  },
  check(server, report) {
    for (const { node, options, table } of scriptDirectives(server))
      for (const { name, value, valueStart, end, valueLocation } of options) {
        const isFlag = table.options.some((option) => option.name === name && option.value.kind === 'flag');
        if (!isFlag || isUnknown(value) || /^(on|off)$/i.test(value)) continue;
        const meant = ON.test(value) ? 'On' : OFF.test(value) ? 'Off' : null;
        report({
          at: valueLocation,
          node,
          rejected: server.problemAt(node) !== undefined,
          message: `\`${name}=\` takes \`On\` or \`Off\`, not \`${value}\`: ${refusal(server)}`,
          fixes:
            meant === null
              ? []
              : replaceIn(node, valueStart, end, meant, { title: `write \`${name}=${meant}\``, safe: true }),
        });
      }
    for (const node of server.wsgiNodes) {
      const word = argumentsOf(node)[0];
      const message = server.problemAt(node)?.message ?? '';
      if (word === undefined || !/ must be (one of: Off \| On|On or Off)/.test(message)) continue;
      const meant = ON.test(word.value) ? 'On' : OFF.test(word.value) ? 'Off' : null;
      const choice = message.includes('Auto') ? '`On`, `Off` or `Auto`' : '`On` or `Off`';
      report({
        at: word.location,
        node,
        rejected: true,
        message: `\`${node.name}\` takes ${choice}, not \`${word.value}\`: ${refusal(server)}`,
        fixes:
          meant === null
            ? []
            : replaceIn(node, word.start, word.end, meant, { title: `write \`${meant}\``, safe: true }),
      });
    }
  },
});
