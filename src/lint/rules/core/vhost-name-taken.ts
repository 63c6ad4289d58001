import type { Location } from '../../../httpd/tree.js';
import { argumentOrLine, argumentsOf, isUnknown } from '../../../model/arguments.js';
import { groupBy } from '../../../model/group-by.js';
import { hostAddresses } from '../../../model/host-addresses.js';
import type { ConfigNode } from '../../../model/server.js';
import type { VirtualHost } from '../../../model/virtual-hosts.js';
import { defineRule } from '../../rule.js';

interface Name {
  readonly text: string;
  readonly location: Location;
  readonly node: ConfigNode;
}

export default defineRule({
  name: 'core/vhost-name-taken',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A name that another virtual host has already',
  why: `Of the virtual hosts of one address the first whose \`ServerName\` or \`ServerAlias\` matches gets the request. One that comes later with the same name never gets it, and httpd says
nothing: \`httpd -S\` shows both.`,
  references: ['https://httpd.apache.org/docs/2.4/vhosts/details.html'],
  examples: {
    bad: [
      '<VirtualHost *:80>\nServerName a.example\n</VirtualHost>\n<VirtualHost *:80>\nServerName «a.example»\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName a.example\nServerAlias www.a.example\n</VirtualHost>\n<VirtualHost _default_:80>\nServerName b.example\nServerAlias «WWW.a.example»\n</VirtualHost>',
    ],
    good: [
      '<VirtualHost *:80>\nServerName a.example\n</VirtualHost>\n<VirtualHost *:443>\nServerName a.example\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName a.example\n</VirtualHost>\n<VirtualHost 10.0.0.1:80>\nServerName a.example\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName a.example\nServerAlias a.example\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName a.example\n</VirtualHost>\n<IfDefine TEST>\n<VirtualHost *:80>\nServerName a.example\n</VirtualHost>\n</IfDefine>',
    ],
  },
  *check(server, report) {
    const aliases = groupBy(server.nodes('ServerAlias'), ({ parent }) => parent);
    const taken = new Map<string, Name>();
    for (const host of server.virtualHosts) {
      yield;
      if (host.node === null || host.certainty !== 'certain') continue;
      const names = [...serverName(host), ...(aliases.get(host.node) ?? []).flatMap(aliasesIn)];
      for (const [place, name] of names.entries()) {
        if (names.findIndex(({ text }) => text === name.text) < place) continue;
        const keys = hostAddresses(host).map(({ host, port }) => `${host}:${port} ${name.text}`);
        const first = keys.map((key) => taken.get(key)).find((each) => each !== undefined);
        for (const key of keys) if (!taken.has(key)) taken.set(key, name);
        if (first === undefined) continue;
        report({
          at: name.location,
          node: name.node,
          message: `an earlier virtual host of the same address has the name \`${name.text}\`: this one gets no request for it; give one of them another name`,
          related: [{ location: first.location, message: 'gets the requests' }],
        });
      }
    }
  },
});

function serverName({ serverName: text, serverNameNode: node }: VirtualHost): readonly Name[] {
  return node === null || text === null ? [] : [{ text: text.toLowerCase(), location: argumentOrLine(node, 0), node }];
}

function aliasesIn(node: ConfigNode): readonly Name[] {
  if (isUnknown(node.args)) return [];
  return argumentsOf(node).map(({ value, location }) => ({ text: value.toLowerCase(), location, node }));
}
