import { argumentsOf, isUnknown } from '../../../model/arguments.js';
import { isWhole } from '../../../model/whole-server.js';
import { replaceIn } from '../../edits.js';
import { nearest } from '../../nearest.js';
import { defineRule } from '../../rule.js';

/** Nicknames that the main file of a distribution defines; `CLF` is built in. */
const USUAL = ['CLF', 'common', 'combined', 'combinedio', 'vhost_combined', 'referer', 'agent'];

export default defineRule({
  name: 'core/log-format-undefined',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A log in a format that is not defined',
  why: `When no \`LogFormat\` has the nickname, \`CustomLog\` takes the word for the format itself: the log has that word on every line, and nothing else.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_log_config.html#customlog'],
  examples: {
    bad: [
      { text: 'CustomLog logs/access.log «combind»\n', fixed: 'CustomLog logs/access.log combined\n' },
      {
        text: 'LogFormat "%h %t \\"%r\\" %>s" short\nCustomLog logs/access.log «shrt»\n',
        fixed: 'LogFormat "%h %t \\"%r\\" %>s" short\nCustomLog logs/access.log short\n',
      },
      { text: 'ServerRoot /etc/apache2\nCustomLog logs/access.log «json»\n', world: 'closed' },
    ],
    good: [
      'CustomLog logs/access.log combined',
      'LogFormat "%h %t \\"%r\\" %>s" short\nCustomLog logs/access.log short',
      'CustomLog logs/access.log "%h %r"',
      'CustomLog logs/access.log json',
      'CustomLog logs/access.log "started"',
      'CustomLog logs/access.log Combined',
      {
        text: 'ServerRoot /etc/apache2\nLogFormat "%h %r" Short\nCustomLog logs/access.log short',
        world: 'closed',
      },
    ],
  },
  options: {
    defaults: { known: [] },
    shape: (z) => ({ known: z.array(z.string()).describe('Nicknames that files define which are not linted.') }),
  },
  check(server, report, { known: elsewhere }: { readonly known: readonly string[] }) {
    const defined = new Set(server.nodes('LogFormat').flatMap((node) => argumentsOf(node)[1]?.value ?? []));
    // Elsewhere in the server there may be others.
    const whole = isWhole(server);
    const known = [...defined, ...elsewhere, ...(whole ? ['CLF'] : USUAL)];
    // httpd keeps them in a table (`apr_table_get`), to which case does not matter.
    const inAnyCase = new Set(known.map((name) => name.toLowerCase()));
    for (const node of server.nodes('CustomLog', 'GlobalLog')) {
      const word = argumentsOf(node)[1];
      if (word === undefined || isUnknown(node.args) || !/^[\w-]+$/.test(word.value)) continue;
      if (inAnyCase.has(word.value.toLowerCase())) continue;
      const near = nearest(word.value, known);
      if (near === null && !whole) continue;
      report({
        at: word.location,
        node,
        message: `no \`LogFormat\` is called \`${word.value}\`: every line of the log will be that word${near === null ? '' : `; did you mean \`${near}\`?`}`,
        fixes:
          near === null ? [] : replaceIn(node, word.start, word.end, near, { title: `write \`${near}\``, safe: false }),
      });
    }
  },
});
