import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/chunked',
  severity: 'info',
  preset: 'strict',
  fixable: 'no',
  title: 'Uploads without a length are refused',
  why: `mod_wsgi answers 411 to requests whose body comes in chunks, without \`Content-Length\`, unless \`WSGIChunkedRequest On\` is set. Mobile clients and some proxies send such requests.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIChunkedRequest.html'],
  examples: {
    bad: [
      'WSGITrustedProxies 10.0.0.5\nWSGITrustedProxyHeaders X-Forwarded-For\nWSGIScriptAlias «/» /srv/app/app.wsgi',
    ],
    good: [
      'WSGIScriptAlias / /srv/app/app.wsgi',
      'WSGIChunkedRequest On\nWSGITrustedProxies 10.0.0.5\nWSGITrustedProxyHeaders X-Forwarded-For\nWSGIScriptAlias / /srv/app/app.wsgi',
    ],
  },
  check(server, report) {
    const behindProxy = server.nodes('WSGITrustedProxies', 'RemoteIPHeader').length > 0;
    const [mount] = server.mounts;
    if (!behindProxy || mount === undefined || server.incomplete) return;
    if (server.nodes('WSGIChunkedRequest').length > 0) return;
    report({
      at: mount.pathLocation,
      node: mount.node,
      message:
        'a proxy stands before this server, and requests that it sends in chunks get 411; add `WSGIChunkedRequest On` if it does',
    });
  },
});
