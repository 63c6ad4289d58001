import { argumentsOf, lineOf } from '../../../model/arguments.js';
import { mpmLine } from '../../../model/module-lines.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/http2-with-prefork',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'HTTP/2 under prefork',
  why: `mod_http2 needs threads. Under mpm_prefork it logs AH10034 and offers no HTTP/2, and \`Protocols h2\` does nothing. mpm_event is the MPM for it; PHP then runs behind mod_proxy_fcgi.`,
  references: ['https://httpd.apache.org/docs/2.4/howto/http2.html#mpm-config'],
  examples: {
    bad: [
      {
        text: 'LoadModule mpm_prefork_module modules/mod_mpm_prefork.so\nLoadModule http2_module modules/mod_http2.so\nProtocols «h2» http/1.1',
        world: 'closed',
      },
    ],
    good: [
      {
        text: 'LoadModule mpm_event_module modules/mod_mpm_event.so\nLoadModule http2_module modules/mod_http2.so\nProtocols h2 http/1.1',
        world: 'closed',
      },
      {
        text: 'LoadModule mpm_prefork_module modules/mod_mpm_prefork.so\nProtocols http/1.1',
        world: 'closed',
      },
      'Protocols h2 http/1.1',
    ],
  },
  check(server, report) {
    const mpm = mpmLine(server);
    if (mpm?.module !== 'mpm_prefork_module' || mpm.node.certainty !== 'certain') return;
    for (const node of server.nodes('Protocols'))
      for (const word of argumentsOf(node))
        if (/^h2c?$/i.test(word.value))
          report({
            at: word.location,
            node,
            message: 'mod_http2 offers nothing under mpm_prefork, and clients speak HTTP/1.1; load mpm_event instead',
            related: [{ location: lineOf(mpm.node), message: 'loaded here' }],
          });
  },
});
