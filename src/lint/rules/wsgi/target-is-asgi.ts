import { textOnDisk } from '../../../model/disk.js';
import { baseName } from '../../../text/index.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/target-is-asgi',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'An application for ASGI',
  why: `mod_wsgi calls applications as WSGI says. One of FastAPI, Starlette or Django's \`asgi.py\` expects to be called as ASGI says, and each request gets 500 (\`TypeError: … missing 1 required positional argument: 'send'\`). \`a2wsgi.ASGIMiddleware\` makes a WSGI application of it; Django has
a \`wsgi.py\` too; or Uvicorn runs it, behind \`ProxyPass\`.`,
  references: ['https://github.com/abersheeran/a2wsgi', 'https://docs.djangoproject.com/en/stable/howto/deployment/'],
  examples: {
    bad: [
      'WSGIScriptAlias / «/srv/shop/shop/asgi.py»',
      {
        text: 'WSGIScriptAlias /api «/srv/api/main.py»',
        files: { '/srv/api/main.py': 'from fastapi import FastAPI\n\napplication = FastAPI()\n' },
      },
    ],
    good: [
      'WSGIScriptAlias / /srv/shop/shop/wsgi.py',
      {
        text: 'WSGIScriptAlias /api /srv/api/main.py',
        files: {
          '/srv/api/main.py':
            'from a2wsgi import ASGIMiddleware\nfrom fastapi import FastAPI\n\napp = FastAPI()\napplication = ASGIMiddleware(app)\n',
        },
      },
      {
        text: 'WSGIScriptAlias / /srv/shop/asgi.py',
        files: { '/srv/shop/asgi.py': 'from flask import Flask\n\napplication = Flask(__name__)\n' },
      },
    ],
  },
  check(server, report) {
    for (const { node, target, targetLocation } of server.mounts) {
      if (!target.endsWith('.py') && !target.endsWith('.wsgi')) continue;
      const text = textOnDisk(server, target);
      if (text === null ? baseName(target) !== 'asgi.py' : !isAsgi(text)) continue;
      report({
        at: targetLocation,
        node,
        message:
          'this is an application for ASGI, and every request will get 500 (`TypeError`); wrap it with `a2wsgi.ASGIMiddleware`, or name the `wsgi.py` of the project',
      });
    }
  },
});

/** It makes the object that servers of ASGI call, and nothing around it. */
function isAsgi(text: string): boolean {
  return (
    /^application\s*=\s*(?:[\w.]+\.)?(?:FastAPI|Starlette|Quart|get_asgi_application)\(/m.test(text) &&
    !/ASGIMiddleware|a2wsgi|AsgiToWsgi/.test(text)
  );
}
