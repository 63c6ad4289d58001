import { parseAddressPort } from '../../../directives/types/address.js';
import { argumentValue, isUnknown, lineOf } from '../../../model/arguments.js';
import type { ConfigNode } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/listen-overlaps',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A port that is listened on at all addresses and at one',
  why: `\`Listen 80\` takes the port at every address of the machine. \`Listen 127.0.0.1:80\` beside it wants it once more, and httpd does not start: "Address already in use: AH00072". \`httpd -t\`
does not notice.`,
  references: ['https://httpd.apache.org/docs/2.4/bind.html'],
  examples: {
    bad: ['Listen 80\n«Listen 127.0.0.1:80»', '«Listen 10.0.0.1:8080»\nListen *:8080'],
    good: [
      'Listen 80\nListen 127.0.0.1:8080',
      'Listen 10.0.0.1:80\nListen 127.0.0.1:80',
      '<IfDefine LOCAL>\nListen 127.0.0.1:80\n</IfDefine>\n<IfDefine !LOCAL>\nListen 80\n</IfDefine>',
      'Listen 0.0.0.0:80\nListen [::]:80',
    ],
  },
  check(server, report) {
    const wide = new Map<number, ConfigNode>();
    const narrow: { readonly node: ConfigNode; readonly host: string; readonly port: number }[] = [];
    for (const node of server.nodes('Listen')) {
      const value = argumentValue(node, 0);
      const parsed = isUnknown(value) ? null : parseAddressPort(value);
      if (parsed === null || node.certainty !== 'certain') continue;
      const host = parsed.host ?? '*';
      if (host === '*' || host === '0.0.0.0') wide.set(parsed.port, node);
      else if (/^\d+(\.\d+){3}$/.test(host)) narrow.push({ node, host, port: parsed.port });
    }
    for (const { node, host, port } of narrow) {
      const other = wide.get(port);
      if (other === undefined) continue;
      report({
        at: lineOf(node),
        node,
        message: `port ${port} is taken at every address already, ${host} too, and httpd will not start (address already in use); remove one of the two lines`,
        related: [{ location: lineOf(other), message: 'at every address' }],
      });
    }
  },
});
