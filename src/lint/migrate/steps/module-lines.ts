import { isVerbatim, lineOf } from '../../../model/arguments.js';
import { type ModuleLine, moduleLines } from '../../../model/module-lines.js';
import { indentOf, lineBreakOf, replace, wholeLines } from '../../edits.js';
import type { Fix } from '../../finding.js';
import { defineRule } from '../../rule.js';

/** Modules of 2.2 that 2.4 does not have; what they did, others do. */
const GONE: Readonly<Record<string, string>> = {
  authn_alias_module: 'mod_authn_core does what it did',
  authn_default_module: 'nothing takes its place',
  authz_default_module: 'mod_authz_core refuses what nobody lets in',
  mem_cache_module: 'mod_cache_socache keeps answers in memory',
};

/** Modules that have another name on 2.4. */
const RENAMED: Readonly<Record<string, string>> = { disk_cache_module: 'cache_disk_module' };

/** What 2.2 had within others, by the module of 2.2 whose lines need it. */
const SPLIT: readonly (readonly [old: string, added: string, what: string])[] = [
  ['authz_host_module', 'authz_core_module', '`Require`'],
  ['auth_basic_module', 'authn_core_module', '`AuthType` and `AuthName`'],
  ['proxy_balancer_module', 'lbmethod_byrequests_module', 'balancers'],
  ['proxy_balancer_module', 'slotmem_shm_module', 'balancers'],
  ['ssl_module', 'socache_shmcb_module', '`SSLSessionCache shmcb:…`'],
];

export default defineRule({
  name: 'migrate/module-lines',
  severity: 'warning',
  preset: 'strict',
  fixable: 'unsafe',
  title: 'A LoadModule for httpd 2.2',
  why: `httpd 2.4 has other modules: some are gone, \`mod_disk_cache\` is called \`mod_cache_disk\`, and what was a part of httpd or of another module is a module of its own, such as
mod_authz_core, mod_authn_core and mod_unixd. httpd does not start when it cannot load a module, nor at a directive of one that is missing.`,
  references: ['https://httpd.apache.org/docs/2.4/upgrading.html#commonproblems'],
  examples: {
    bad: [
      {
        text: '«LoadModule authz_default_module modules/mod_authz_default.so»\nServerName a\n',
        world: 'closed',
        fixed: 'ServerName a\n',
      },
      {
        text: '«LoadModule disk_cache_module modules/mod_disk_cache.so»\nServerName a\n',
        fixed: 'LoadModule cache_disk_module modules/mod_cache_disk.so\nServerName a\n',
      },
      {
        text: '«LoadModule authz_host_module modules/mod_authz_host.so»\n',
        fixed:
          'LoadModule authz_host_module modules/mod_authz_host.so\nLoadModule authz_core_module modules/mod_authz_core.so\n',
      },
    ],
    good: [
      'LoadModule authz_host_module modules/mod_authz_host.so\nLoadModule authz_core_module modules/mod_authz_core.so',
      'LoadModule cache_disk_module modules/mod_cache_disk.so',
      {
        text: '# Depends: proxy alias slotmem_shm\nLoadModule proxy_balancer_module /usr/lib/apache2/modules/mod_proxy_balancer.so\n',
        path: '/etc/apache2/mods-available/proxy_balancer.load',
      },
    ],
  },
  check(server, report) {
    const lines = moduleLines(server);
    const has = (name: string): boolean => lines.some(({ module }) => module === name);
    for (const line of lines) {
      const { module } = line;
      const at = lineOf(line.node);
      const successor = GONE[module];
      const renamed = RENAMED[module];
      if (successor !== undefined)
        report({
          at,
          message: `httpd 2.4 has no \`${module}\`: ${successor}`,
          fixes: rewrite('remove the line', line, []),
        });
      if (renamed !== undefined)
        report({
          at,
          message: `\`${module}\` is called \`${renamed}\` on httpd 2.4`,
          fixes: rewrite(`load \`${renamed}\``, line, [lineFor(line, renamed)]),
        });
      // Debian has a file for each module, and the others that it needs in a comment.
      const isOfDebian = server.settings.fragment && /\/mods-\w+\/[^/]+\.load$/.test(at.source.path);
      const added = isOfDebian ? [] : SPLIT.filter(([old, name]) => old === module && !has(name));
      if (added.length === 0) continue;
      const names = added.map(([, name]) => `\`${name}\``).join(' and ');
      report({
        at,
        message: `httpd 2.4 needs ${names} for ${added[0]?.[2]}: load ${added.length === 1 ? 'it' : 'them'} too where not compiled in`,
        fixes: rewrite(`load ${names}`, line, [line.node.line.text, ...added.map(([, name]) => lineFor(line, name))]),
      });
    }
  },
});

/** Other lines in the place of one, indented like it; none where its words come out of a variable or a macro. */
function rewrite(title: string, { node }: ModuleLine, lines: readonly string[]): readonly Fix[] {
  const whole = wholeLines(node);
  if (whole === null || !isVerbatim(node, 0, node.line.text.length)) return [];
  const text = lines.map((line) => indentOf(node) + line + lineBreakOf(node.source)).join('');
  return [{ title, safe: false, edits: [replace(whole, text)] }];
}

/** The same line for another module, whose file lies beside. */
function lineFor({ node, module: old }: ModuleLine, module: string): string {
  const [from, to] = [old, module].map((id) => id.replace(/_module$/, ''));
  return node.line.text.replace(old, module).replace(`mod_${from}.so`, `mod_${to}.so`);
}
