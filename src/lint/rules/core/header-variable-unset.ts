import { argumentsOf, isUnknown, locate } from '../../../model/arguments.js';
import { setsVariable, variablesSet } from '../../../model/environment.js';
import { allHeaderLines } from '../../../model/header-lines.js';
import { perServer } from '../../../model/per-server.js';
import type { ConfigNode, Server } from '../../../model/server.js';
import { replaceIn } from '../../edits.js';
import { isSlip, nearest } from '../../nearest.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/header-variable-unset',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A header with a variable that is not set',
  why: `\`%{NAME}e\` in \`Header\` and \`RequestHeader\` is a variable of the request's environment, by exactly this name. What nothing sets becomes \`(null)\`, and clients or backends get that word. mod_ssl sets \`SSL_…\` there only with \`SSLOptions +StdEnvVars\`;
\`%{SSL_CLIENT_S_DN}s\` asks mod_ssl itself, with or without that option.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_headers.html#header',
    'https://httpd.apache.org/docs/2.4/mod/mod_ssl.html#envvars',
  ],
  examples: {
    bad: [
      {
        text: '<VirtualHost *:443>\nSSLEngine On\nRequestHeader set X-Client "«%{SSL_CLIENT_S_DN}e»"\n</VirtualHost>\n',
        fixed: '<VirtualHost *:443>\nSSLEngine On\nRequestHeader set X-Client "%{SSL_CLIENT_S_DN}s"\n</VirtualHost>\n',
      },
      {
        text: 'SetEnvIf Origin "^https://(a|b)\\.example$" AllowedOrigin=$0\nHeader set Access-Control-Allow-Origin «%{AlowedOrigin}e»\n',
        fixed:
          'SetEnvIf Origin "^https://(a|b)\\.example$" AllowedOrigin=$0\nHeader set Access-Control-Allow-Origin %{AllowedOrigin}e\n',
      },
      'RewriteEngine On\nRewriteRule ^ - [E=REMOTE_NAME:%{REMOTE_USER}]\nRequestHeader set X-User «%{Remote_Name}e»',
    ],
    good: [
      'RequestHeader set X-Client %{SSL_CLIENT_S_DN}s',
      'RequestHeader set X-Client %{SSL_CLIENT_S_DN}e',
      'SSLOptions +StdEnvVars\nRequestHeader set X-Client %{SSL_CLIENT_S_DN}e',
      'RequestHeader set X-Client %{SSL_CLIENT_S_DN}e env=SSL_CLIENT_S_DN',
      'SetEnvIf Origin "^https://(a|b)\\.example$" AllowedOrigin=$0\nHeader set Access-Control-Allow-Origin %{AllowedOrigin}e',
      'SetEnvIf Origin . AllowedOrigin=$0\nRequestHeader set X-User %{OIDC_CLAIM_sub}e',
      'RequestHeader set X-Name %{SSL_TLS_SNI}e',
      'SetEnv STAGE1 a\nSetEnv STAGE2 b\nHeader set X-Stage %{STAGE2}e',
    ],
  },
  check(server, report) {
    for (const { node, value, rest } of allHeaderLines(server)) {
      if (value === undefined || isUnknown(value.value) || rest.length > 0) continue;
      const text = node.line.text.slice(value.start, value.end);
      for (const { 0: written, 1: name = '', index } of text.matchAll(/%\{(\w+)\}e/g)) {
        if (setsVariable(server, server.virtualHostOf(node), name)) continue;
        const meant = ofTls(server, node, name) ? `%{${name}}s` : similar(server, node, name);
        if (meant === null) continue;
        const start = value.start + index;
        const why = meant.endsWith('s') ? '`SSLOptions +StdEnvVars` is not set, and' : `nothing sets \`${name}\`:`;
        report({
          at: locate(node, start, start + written.length),
          node,
          message: `${why} the header says \`(null)\`; write \`${meant}\``,
          fixes: replaceIn(node, start, start + written.length, meant, { title: `write \`${meant}\``, safe: false }),
        });
      }
    }
  },
});

/** A variable of mod_ssl that it does not set. The virtual hosts that take TLS may not be in a part of a server, nor what they set. */
function ofTls(server: Server, node: ConfigNode, name: string): boolean {
  if (!/^SSL_(CLIENT|SERVER|PROTOCOL|CIPHER|SESSION|SECURE|VERSION|COMPRESS|SRP)/.test(name)) return false;
  const host = server.virtualHostOf(node);
  const hosts = exporting(server);
  return host === server.mainServer
    ? !server.settings.fragment && hosts.size === 0
    : !hosts.has(host) && !hosts.has(server.mainServer);
}

/** The servers in which mod_ssl may set its variables. */
const exporting = perServer(
  (server) =>
    new Set(
      server
        .nodes('SSLOptions')
        .filter((node) => argumentsOf(node).some(({ value }) => /^\+?(StdEnvVars|ExportCertData)$/i.test(value)))
        .map((node) => server.virtualHostOf(node)),
    ),
);

/** The variable that was most likely meant, one that is set. */
function similar(server: Server, node: ConfigNode, name: string): string | null {
  const near = meantBy(server).get(name);
  if (near === null || !setsVariable(server, server.virtualHostOf(node), near)) return null;
  return `%{${near}}e`;
}

/** For names that are not set, those that are and differ by a slip. Each name is looked for once, however many lines have it. */
const meantBy = perServer((server) => {
  const known = variablesSet(server);
  const found = new Map<string, string | null>();
  return {
    get(name: string): string | null {
      const kept = found.get(name);
      if (kept !== undefined) return kept;
      const near = name.length < 5 || /\d/.test(name) ? null : nearest(name, known);
      const meant = near !== null && isSlip(name, near) ? near : null;
      found.set(name, meant);
      return meant;
    },
  };
});
