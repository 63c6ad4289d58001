import { aliasesOf } from '../../../model/aliases.js';
import { servedFrom, urlIn } from '../../../model/served-folders.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/cgi-source-served',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'Programs whose source has a URL of its own',
  why: `\`ScriptAlias\` runs what is asked for by its URL. A program that also lies below \`DocumentRoot\` has a second URL, that of its file, and there it is sent as text: with the source go its passwords. The directory of programs
lies outside of what is served.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_alias.html#scriptalias',
    'https://cwe.mitre.org/data/definitions/540.html',
  ],
  examples: {
    bad: [
      'DocumentRoot /srv/www\nScriptAlias /run/ «/srv/www/programs/»',
      'DocumentRoot /srv/www\nAlias /files /srv/files\nScriptAlias /cgi-bin/ «/srv/files/cgi/»',
    ],
    good: [
      'DocumentRoot /srv/www\nScriptAlias /cgi-bin/ /srv/cgi-bin/',
      'DocumentRoot /srv/www\nScriptAlias /cgi-bin/ /srv/www/cgi-bin/',
      'DocumentRoot /srv/www\nScriptAlias /run/ /srv/www/programs/\n<Directory /srv/www/programs>\nSetHandler cgi-script\n</Directory>',
    ],
  },
  check(server, report) {
    for (const { node, path, target, targetLocation, virtualHost } of aliasesOf(server)) {
      if (node.name.toLowerCase() !== 'scriptalias') continue;
      const folder = target.replace(/\/+$/, '');
      const program = `${folder}/program`;
      const served = servedFrom(server, program);
      if (served === undefined || ![virtualHost, server.mainServer].includes(served.virtualHost)) continue;
      const url = urlIn(served, folder);
      if (url === path.replace(/\/+$/, '')) continue;
      const resource = { virtualHost, file: program, below: false, url: `${url}/program` };
      if (['SetHandler', 'AddHandler'].some((name) => server.effective(name, resource).kind !== 'unset')) continue;
      report({
        at: targetLocation,
        node,
        message: `programs here can be fetched as text at \`${url}/\`; move the directory out of what is served`,
        related: [{ location: served.location, message: 'this folder is served' }],
      });
    }
  },
});
