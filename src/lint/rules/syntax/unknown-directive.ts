import { compareVersions, existsIn } from '../../../directives/availability.js';
import type { Definition } from '../../../directives/define.js';
import { describeModule } from '../../../directives/describe.js';
import { findRetired } from '../../../directives/retired.js';
import type { Problem } from '../../../httpd/problem.js';
import { withDefine } from '../../../model/awaited-modules.js';
import type { Server, ServerSettings } from '../../../model/server.js';
import { rename } from '../../edits.js';
import { isSlip, nearest } from '../../nearest.js';
import { successorFix } from '../../successors.js';
import { type Advice, syntaxRule } from './syntax-rule.js';

export default syntaxRule({
  kind: 'unknown-directive',
  fixable: 'safe',
  title: 'A directive that httpd does not know',
  why: `httpd knows the directives of the modules that are loaded. An unknown name is a slip of the pen, or its module is missing: \`LoadModule\`
stands after the directive, or not at all. \`<IfModule>\` around the directive leaves it out where the module is not loaded.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/directives.html'],
  examples: {
    bad: [
      { text: '«ServrName» www.example.com', fixed: 'ServerName www.example.com' },
      { text: '«<Diretory» /srv>\nRequire all granted\n</Diretory>' },
      '«Completely» different',
      '«GnuTLSCertificateFile» a.pem',
      '«ServerAdmin\u00a0webmaster@example.com»',
      { text: '«RewriteLogLevel» 3\n', fixed: 'LogLevel rewrite:trace3\n' },
      { text: 'ServerName a\n  «AddModule» mod_alias.c\n', fixed: 'ServerName a\n' },
      { text: '«"ServrName"» www.example.com', fixed: 'ServerName www.example.com' },
      { text: '«KeepAliveRequests» 100', fixed: 'MaxKeepAliveRequests 100' },
      { text: '«SSLMutex» pthread\n', fixed: 'Mutex pthread ssl-cache\n' },
      { text: '«SSLMutex» file:logs/ssl_mutex\n', fixed: 'Mutex file:logs ssl-cache\n' },
      { text: '«CookieLog» logs/cookies\n', fixed: 'CustomLog logs/cookies "%{Cookie}n \\"%r\\" %t"\n' },
      '«Directory» /srv',
      {
        text: 'LoadModule mpm_event_module m.so\n<IfDefine STATUS>\nLoadModule info_module i.so\n</IfDefine>\n«AddModuleInfo» mod_alias.c more\n',
        world: 'closed',
      },
      '<Directory /srv>\nRequire all granted\n«<» /Directory>\n</Directory>',
    ],
    good: ['servername www.example.com', '<IfModule mod_none.c>\nNoSuchDirective On\n</IfModule>'],
  },
  advise: (problem, server) => (problem.certainty === 'certain' ? suggestion(problem, server) : null),
});

function suggestion({ node }: Problem, server: Server): Advice {
  if (node === null) return {};
  const { settings } = server;
  if (/^\(?\.{3}\)?$/.test(node.name))
    return { text: 'in a document it stands for lines that were left out: remove it' };
  if (node.name === '<') return { text: `write \`<${node.args.trim().split(/\s/)[0] ?? ''}\` without the blank` };
  const known = settings.registry.find(node.name)[0];
  if (known !== undefined)
    return { text: howToHave(known, server), fixes: isGone(known, settings) ? successorFix(node) : [] };
  const other = settings.registry.find(node.section ? node.name.slice(1) : `<${node.name}`)[0];
  if (other !== undefined) {
    return {
      text: node.section ? `write \`${other.name}\` without \`<\`` : `it is a section: write \`<${other.name} …>\``,
    };
  }
  const retired = findRetired(node.name);
  if (retired !== undefined) return { text: retired.advice, fixes: successorFix(node) };
  const candidates = settings.registry.all.filter(
    (definition) => (definition.kind === 'section') === node.section && existsIn(definition, settings),
  );
  const meant = nearest(
    node.name.replace('<', ''),
    candidates.map(({ name }) => name),
  );
  if (meant === null) return {};
  // The closing tag of a section would have to change with it; what is no part of a name is most likely an argument, or of a template.
  const isMeant = !node.section && /^\w+$/.test(node.name) && isSlip(node.name, meant);
  const fixes = isMeant ? rename(node, meant) : [];
  return { label: `did you mean \`${node.section ? '<' : ''}${meant}\`?`, fixes };
}

function isGone({ removed }: Definition, { serverVersion }: ServerSettings): boolean {
  return removed?.httpd !== undefined && compareVersions(serverVersion, removed.httpd) >= 0;
}

/** What to do about a directive that the catalogue knows and this server does not. */
function howToHave(known: Definition, server: Server): string {
  const { settings } = server;
  const { module, since, removed, notOn } = known;
  const { serverVersion, platform } = settings;
  if (isGone(known, settings))
    return `it went with httpd ${removed?.httpd}: ${removed?.use === undefined ? 'remove it' : `write \`${removed.use}\``}`;
  if (since?.httpd !== undefined && compareVersions(serverVersion, since.httpd) < 0)
    return `it came with httpd ${since.httpd}`;
  if (notOn?.includes(platform)) return `builds for ${platform} do not have it`;
  const awaited = withDefine(server, [module].flat());
  if (awaited !== null) return awaited;
  const { id, enable, load } = describeModule([module].flat()[0] ?? '');
  const how = platform === 'debian' ? (enable ?? load) : load;
  return how === null ? `load \`${id}\` before it` : `load \`${id}\` before it: \`${how}\``;
}
