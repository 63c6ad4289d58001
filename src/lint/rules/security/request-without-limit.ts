import { argumentsOf } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';

/** What zero takes away, and the default. */
const LIMITS: Readonly<Record<string, readonly [what: string, instead: string]>> = {
  limitrequestbody: ['bodies of any size', 'LimitRequestBody 1073741824'],
  limitrequestfields: ['any number of headers', 'LimitRequestFields 100'],
  limitxmlrequestbody: ['XML bodies of any size, which are kept in memory', 'LimitXMLRequestBody 1000000'],
};

export default defineRule({
  name: 'security/request-without-limit',
  severity: 'info',
  preset: 'security',
  fixable: 'no',
  title: 'Requests of any size',
  why: `0 turns the limit off: one client fills memory or disk with a single request that never ends. The defaults are 1 GiB for bodies, 100 headers and 1 MB of XML.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/core.html#limitrequestbody',
    'https://httpd.apache.org/docs/2.4/misc/security_tips.html#dos',
  ],
  examples: {
    bad: [
      'LimitRequestBody «0»',
      '<Location /upload>\nLimitRequestBody «0»\n</Location>',
      'LimitRequestFields «0»',
      'LimitXMLRequestBody «0»',
    ],
    good: ['LimitRequestBody 1048576', 'LimitRequestFields 50'],
  },
  check(server, report) {
    for (const node of server.nodes(...Object.keys(LIMITS))) {
      const word = argumentsOf(node)[0];
      const [what, instead] = LIMITS[node.name.toLowerCase()] ?? [];
      if (word === undefined || what === undefined || !/^0+$/.test(word.value)) continue;
      report({ at: word.location, node, message: `clients may send ${what}; set a limit, such as \`${instead}\`` });
    }
  },
});
