import { argumentsOf, argumentValue, isUnknown } from '../../../model/arguments.js';
import type { ConfigNode, Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/oidc-redirect-unprotected',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A redirect URI that mod_auth_openidc does not see',
  why: `The provider sends those who have logged in to \`OIDCRedirectURI\`, where mod_auth_openidc takes the answer. It does so only where \`AuthType openid-connect\` holds: at any other URL the login ends with 404, or with a page of the site. Nothing else may be
at this URL: with \`/\` each visit of the start page is taken for such an answer, and refused.`,
  references: ['https://github.com/OpenIDC/mod_auth_openidc/wiki'],
  examples: {
    bad: [
      'OIDCRedirectURI «https://www.example.com/login»\n<Location /app>\nAuthType openid-connect\nRequire valid-user\n</Location>',
      '<VirtualHost *:443>\nOIDCRedirectURI «/callback»\n<Location /app>\nAuthType openid-connect\nRequire valid-user\n</Location>\n<Location /api>\nAuthType oauth20\nRequire valid-user\n</Location>\n</VirtualHost>',
      'OIDCRedirectURI «https://www.example.com/»\n<Location />\nAuthType openid-connect\nRequire valid-user\n</Location>',
    ],
    good: [
      'OIDCRedirectURI https://www.example.com/app/callback\n<Location /app>\nAuthType openid-connect\nRequire valid-user\n</Location>',
      'OIDCRedirectURI https://www.example.com/login\n<Location /login>\nAuthType openid-connect\nRequire valid-user\n</Location>\n<Location /app>\nAuthType openid-connect\nRequire valid-user\n</Location>',
      'OIDCRedirectURI https://www.example.com/login\n<Directory /srv/www>\nAuthType openid-connect\nRequire valid-user\n</Directory>',
      'OIDCRedirectURI https://www.example.com/login\n<LocationMatch ^/(app|login)>\nAuthType openid-connect\nRequire valid-user\n</LocationMatch>',
      'OIDCRedirectURI https://www.example.com/login',
    ],
  },
  check(server, report) {
    const hosts = new Set(
      server
        .nodes('AuthType')
        .filter(isOpenId)
        .map((node) => server.virtualHostOf(node)),
    );
    for (const node of server.nodes('OIDCRedirectURI')) {
      const word = argumentsOf(node)[0];
      if (word === undefined || isUnknown(word.value)) continue;
      const own = server.virtualHostOf(node);
      const holds = own === server.mainServer ? [...hosts] : [own, server.mainServer].filter((host) => hosts.has(host));
      const path = word.value.replace(/^\w+:\/\/[^/]*/, '').replace(/[?#].*$/s, '');
      const isStart = path === '' || path === '/';
      if (!isStart && (holds.length === 0 || holds.some((host) => mayBeOpenId(server, host, path)))) continue;
      report({
        at: word.location,
        node,
        message: isStart
          ? 'each visit of the start page is taken for the answer of the provider, and refused; name a path where no page is, such as `/oidc/callback`'
          : `\`AuthType openid-connect\` does not hold at \`${path}\`, and logins end there with 404; choose a path below what is protected, or protect this one`,
      });
    }
  },
});

function isOpenId(node: ConfigNode): boolean {
  return /^(openid-connect|auth-openidc)$/i.test(argumentValue(node, 0));
}

/** What holds for the files that a URL leads to is not known. */
function mayBeOpenId(server: Server, virtualHost: Server['mainServer'], url: string): boolean {
  const type = server.effective('AuthType', { virtualHost, file: null, below: false, url });
  return type.kind === 'set' ? isOpenId(type.node) : type.kind === 'unknown';
}
