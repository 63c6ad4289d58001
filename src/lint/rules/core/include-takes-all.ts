import { isUnknown } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/include-takes-all',
  severity: 'info',
  preset: 'strict',
  fixable: 'unsafe',
  title: 'An include that takes backups too',
  why: `\`Include conf.d/*\` and \`Include conf.d/\` read every file there, those in folders below too in the second form: \`site.conf~\`, \`site.conf.bak\`, \`site.conf.rpmsave\` and what an editor left. A virtual host
of last year comes back that way. \`*.conf\` takes what is meant.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#include'],
  examples: {
    bad: [
      { text: 'IncludeOptional «conf.d/*»\n', fixed: 'IncludeOptional conf.d/*.conf\n' },
      { text: 'Include «"/etc/httpd/sites/"»\n', fixed: 'Include "/etc/httpd/sites/*.conf"\n' },
    ],
    good: ['IncludeOptional conf.d/*.conf', 'Include conf/extra.conf', 'IncludeOptional mods-enabled/*.load'],
  },
  check(server, report) {
    for (const file of server.files) {
      const { source } = file;
      // Making the lines of a file that includes nothing would be for nothing.
      if (!/^[ \t]*include/im.test(source.text)) continue;
      for (const line of file.lines) {
        if (line.type !== 'Directive' || !/^include(optional)?$/i.test(line.name.value)) continue;
        const [word] = line.args;
        if (word === undefined || !/\/\*?$/.test(word.value) || isUnknown(word.value)) continue;
        const instead = `${word.value.replace(/\*$/, '')}*.conf`;
        // Without a file that ends so, `Include` would stop httpd; which there are is known of a whole server only.
        const mayBeNone = !server.settings.fragment && line.name.value.length === 'Include'.length;
        const text = word.quote === null ? instead : `${word.quote}${instead}${word.quote}`;
        report({
          at: { source, span: word.span },
          message: `every file there is read, backups and leftovers of editors too; write \`${instead}\``,
          fixes: mayBeNone
            ? []
            : [{ title: `write \`${instead}\``, safe: false, edits: [{ file: source.path, ...word.span, text }] }],
        });
      }
    }
  },
});
