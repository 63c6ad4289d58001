import { argumentsOf } from '../../../model/arguments.js';
import { setsVariable } from '../../../model/environment.js';
import { headerOfVariable } from '../../../model/header-name.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

/** Names that programs and expressions know, and that are neither headers nor attributes of SetEnvIf. */
const NO_ATTRIBUTE =
  /^(HTTPS|REQUEST_SCHEME|REQUEST_FILENAME|THE_REQUEST|QUERY_STRING|SERVER_(NAME|PORT|PROTOCOL)|REMOTE_(USER|PORT|IDENT)|SCRIPT_(FILENAME|NAME)|PATH_INFO|DOCUMENT_ROOT|AUTH_TYPE|SSL_\w+)$/i;

export default defineRule({
  name: 'core/setenvif-no-header',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'SetEnvIf about a header that nobody sends',
  why: `\`SetEnvIf\` looks at headers by their own name, and at seven attributes such as \`Request_URI\` and \`Remote_Addr\`. The names that programs have for them, such as \`HTTP_X_FORWARDED_PROTO\`, \`HTTPS\` or \`QUERY_STRING\`, it takes for headers that are not there: the
line never sets anything. \`SetEnvIfExpr\` knows what is no header.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_setenvif.html#setenvif'],
  examples: {
    bad: [
      {
        text: 'SetEnvIf «HTTP_X_FORWARDED_PROTO» https HTTPS=on\n',
        fixed: 'SetEnvIf X-Forwarded-Proto https HTTPS=on\n',
      },
      'SetEnvIf «HTTPS» on SECURE=1',
      'SetEnvIfNoCase «QUERY_STRING» debug debugging',
      '<Directory /srv/www>\nSetEnvIf «SERVER_PORT» ^443$ SECURE=1\n</Directory>',
    ],
    good: [
      'SetEnvIf X-Forwarded-Proto https HTTPS=on',
      'SetEnvIf X-Forwarded-Proto https HTTPS=on\nSetEnvIf HTTPS on SECURE=1',
      'SetEnvIf REQUEST_URI ^/a A=1\nSetEnvIf remote_addr ^10\\. B=1',
      'SetEnvIfExpr "%{HTTPS} == \'on\'" SECURE=1',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('SetEnvIf', 'SetEnvIfNoCase')) {
      const [word] = argumentsOf(node);
      if (word === undefined || setsVariable(server, server.virtualHostOf(node), word.value)) continue;
      const instead = headerOfVariable(word.value);
      if (instead === null && !NO_ATTRIBUTE.test(word.value)) continue;
      report({
        at: word.location,
        node,
        message: `\`${node.name}\` looks for a header \`${word.value}\`, which nobody sends, and never sets anything; write ${instead === null ? `\`SetEnvIfExpr\` with \`%{${word.value.toUpperCase()}}\`` : `\`${instead}\``}`,
        fixes:
          instead === null
            ? []
            : replaceIn(node, word.start, word.end, instead, { title: `write \`${instead}\``, safe: false }),
      });
    }
  },
});
