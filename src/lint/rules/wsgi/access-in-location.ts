import { type Alias, aliasesOf, takesAll } from '../../../model/aliases.js';
import { argumentsOf, lineOf, writtenName } from '../../../model/arguments.js';
import { patternLines } from '../../../model/pattern-lines.js';
import { literalStart } from '../../../model/section-match.js';
import { sectionWord } from '../../../model/section-word.js';
import type { ConfigNode, Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

/** Directives, those in `<RequireAny>` and the like among them. */
function inContainers(nodes: readonly ConfigNode[]): readonly ConfigNode[] {
  return nodes.flatMap((node) =>
    /^<(requireany|limit)/i.test(node.name) || isAllBut(node) ? inContainers(node.children) : [node],
  );
}

/** `Require all granted` with exceptions: it opens as much to everybody else. */
function isAllBut({ name, children }: ConfigNode): boolean {
  return /^<requireall$/i.test(name) && children.every((node) => /^(all granted$|not\s)/i.test(node.args.trim()));
}

export default defineRule({
  name: 'wsgi/access-in-location',
  severity: 'error',
  preset: 'recommended',
  security: true,
  fixable: 'no',
  title: 'Access that is granted by URL',
  why: `\`<Location>\` is merged last and overrides what \`<Directory>\` says about the files. \`Require all granted\` in \`<Location />\` opens every file that any URL of the server
leads to, whatever was denied for its directory. Access is granted in the \`<Directory>\` of what is to be reached.`,
  references: ['https://httpd.apache.org/docs/2.4/sections.html#merging'],
  examples: {
    bad: [
      '<Location />\n«Require all granted»\n</Location>',
      'Alias /css /srv/css\n<Location /css>\n«Require all granted»\n</Location>',
      'WSGIScriptAlias /app /srv/app/app.wsgi\n<Location /app>\n«Require all granted»\n</Location>',
      'ScriptAliasMatch ^/cgi/(.*) /srv/cgi/$1\n<LocationMatch ^/cgi/>\n«Require all granted»\n</LocationMatch>',
    ],
    good: [
      '<Directory /srv/app>\nRequire all granted\n</Directory>',
      '<Location /admin>\nRequire valid-user\n</Location>',
      '<Location /server-status>\nSetHandler server-status\nRequire all granted\n</Location>',
      'ProxyPass /proxied/ http://127.0.0.1:8000/\n<Location /proxied/>\nRequire all granted\n</Location>',
      'ProxyPass /api/ http://127.0.0.1:8000/api/\n<LocationMatch "^/api/post/[0-9]+$">\nRequire all granted\n</LocationMatch>',
      '<Location /proxied>\nProxyPass http://127.0.0.1:8000/\nRequire all granted\n</Location>',
    ],
  },
  check(server, report) {
    const takers = aliasesOf(server);
    for (const section of server.nodes('<Location', '<LocationMatch')) {
      // What has no file behind it can be granted by its URL alone.
      if (
        section.children.some(({ name }) =>
          /^(sethandler|proxypass|proxypassmatch|authtype|balancermember)$/i.test(name),
        )
      )
        continue;
      const grant = inContainers(section.children).find((child) => {
        const words = argumentsOf(child).map(({ value }) => value.toLowerCase());
        const line = [child.name.toLowerCase(), ...words].join(' ');
        return line === 'require all granted' || line === 'allow from all';
      });
      if (grant === undefined) continue;
      const { word, isRegex } = sectionWord(section);
      const path = word?.value ?? '';
      const whole = path === '/';
      const start = isRegex ? literalStart(path) : path;
      const taker = takers.find((each) => isOf(server, each, section) && takesAll(each.path, start));
      if (taker?.kind === 'proxy' && taker.target !== '!') continue;
      // What is opened is what the alias names, and no more.
      const namesIt = isRegex
        ? patternLines(server).some(({ pattern }) => pattern.value.startsWith(path))
        : taker?.kind === 'alias' && takesAll(path, taker.path);
      // `Allow` leaves the `Require` of directories in force.
      const [overridden, opened] = /^allow$/i.test(grant.name)
        ? ['`Order` and `Deny` of ', ' and they keep closed']
        : ['', ''];
      report({
        at: lineOf(grant),
        node: grant,
        ...(whole ? {} : { severity: namesIt ? 'info' : 'warning' }),
        message: `\`${writtenName(section)}${whole ? ' /' : ''}>\` overrides ${overridden}${whole ? 'every ' : ''}\`<Directory>\`: this opens ${whole ? 'all files that any URL' : `every file that \`${path}\``} leads to${opened}; grant access in the \`<Directory>\` of the application`,
      });
    }
  },
});

/** An alias counts in its own server, and the main server's in every one. */
function isOf(server: Server, { virtualHost }: Alias, section: ConfigNode): boolean {
  return virtualHost === server.mainServer || virtualHost === server.virtualHostOf(section);
}
