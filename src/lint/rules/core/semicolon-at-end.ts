import { type Argument, argumentsOf, locate } from '../../../model/arguments.js';
import type { ConfigNode } from '../../../model/server.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

/** Directives whose last word is a path, a URL, a host, a name or a number, and which take one that ends so. */
const ACCEPTING = [
  'Alias',
  'AliasMatch',
  'AuthGroupFile',
  'AuthUserFile',
  'CustomLog',
  'DirectoryIndex',
  'DocumentRoot',
  'ErrorLog',
  'ProxyPass',
  'ProxyPassReverse',
  'Redirect',
  'RedirectMatch',
  'RedirectPermanent',
  'RedirectTemp',
  'RewriteRule',
  'ScriptAlias',
  'ServerAlias',
  'ServerName',
  'Timeout',
  'WSGIProcessGroup',
  'WSGIPythonHome',
  'WSGIPythonPath',
  'WSGIScriptAlias',
];

export default defineRule({
  name: 'core/semicolon-at-end',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A semicolon at the end of a line',
  why: `In nginx a semicolon ends a directive, in httpd the end of the line does. A semicolon belongs to the last word: a server of the name \`example.com;\` is asked for by nobody, a file \`index.html;\` is not there, and what httpd checks, such as
addresses and \`On\`, it refuses.`,
  references: ['https://httpd.apache.org/docs/2.4/configuring.html#syntax'],
  examples: {
    bad: [
      { text: 'ServerName example.com«;»\n', fixed: 'ServerName example.com\n' },
      'DirectoryIndex index.html index.php«;»',
      'Redirect / https://www.example.com/«;»',
      'ProxyPass / http://127.0.0.1:8001«;»\nProxyPassReverse / http://127.0.0.1:8001/',
      {
        text: '<Location /a>\n  Require all granted«;»\n</Location>\n',
        fixed: '<Location /a>\n  Require all granted\n</Location>\n',
      },
      'RewriteEngine On«;»',
    ],
    good: [
      'ServerName example.com',
      'Header set Content-Security-Policy "default-src self;"',
      'Header set Strict-Transport-Security max-age=31536000;',
      'AddOutputFilter INCLUDES;DEFLATE .html',
      'SetEnvIf Accept text/html; wants-page',
      'Redirect / "https://www.example.com/;"',
      'ErrorDocument 404 gone;',
      'AddDescription "all of it;" *.zip;',
    ],
  },
  check(server, report) {
    const tell = (node: ConfigNode, word: Argument, rejected: boolean): void => {
      const from = word.value === ';' ? node.line.text.slice(0, word.start).trimEnd().length : word.end - 1;
      report({
        at: locate(node, word.end - 1, word.end),
        node,
        rejected,
        message: `it becomes a part of the word${rejected ? ', and httpd will not start' : ''}: the end of the line ends a directive; leave it out`,
        fixes: replaceIn(node, from, word.end, '', { title: 'leave out the semicolon', safe: false }),
      });
    };
    for (const { node, kind } of server.problems) {
      const word = node === null || node.section ? undefined : wordBefore(node);
      if (node === null || word === undefined || kind === 'unknown-directive' || kind === 'not-allowed-here') continue;
      tell(node, word, true);
    }
    for (const node of server.nodes(...ACCEPTING)) {
      const word = wordBefore(node);
      if (word !== undefined && server.problemAt(node) === undefined) tell(node, word, false);
    }
  },
});

/** The last word, if a semicolon ends it and no quotes say that it should. */
function wordBefore(node: ConfigNode): Argument | undefined {
  const word = argumentsOf(node).at(-1);
  return word?.value.endsWith(';') === true && !word.quoted ? word : undefined;
}
