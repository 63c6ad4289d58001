import { argumentValue, isUnknown } from '../../../model/arguments.js';
import { runsIn } from '../../../model/daemon-mode.js';
import { textOnDisk } from '../../../model/disk.js';
import type { Mount } from '../../../model/mounts.js';
import type { Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/callable-missing',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A script without the object that is to be called',
  why: `mod_wsgi calls the object \`application\` of the script, or the one that \`WSGICallableObject\` names. Without it requests get 404, or 500 in daemon mode (\`does not contain WSGI
application\`). Scripts that are made for other servers often call it \`app\`.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGICallableObject.html'],
  examples: {
    bad: [
      {
        text: 'WSGIScriptAlias / «/srv/app/app.wsgi»',
        files: { '/srv/app/app.wsgi': 'from flask import Flask\napp = Flask(__name__)  # the application\n' },
      },
      {
        text: 'WSGICallableObject main\nWSGIScriptAlias / «/srv/app/app.wsgi»',
        files: { '/srv/app/app.wsgi': 'def application(environ, start_response):\n    return []\n' },
      },
    ],
    good: [
      'WSGIScriptAlias / /srv/app/app.wsgi',
      {
        text: 'WSGIScriptAlias / /srv/app/app.wsgi callable-object=app',
        files: { '/srv/app/app.wsgi': 'from flask import Flask\napp = Flask(__name__)\n' },
      },
      {
        text: 'WSGIScriptAlias / /srv/app/app.wsgi',
        files: { '/srv/app/app.wsgi': 'from shop import app as application\n' },
      },
      { text: 'WSGIScriptAlias / /srv/app/app.wsgi', files: { '/srv/app/app.wsgi': 'from shop.wsgi import *\n' } },
    ],
  },
  *check(server, report) {
    for (const mount of server.mounts) {
      yield;
      const { file } = mount.resource;
      const name = callableOf(server, mount);
      const script = file === null || name === null ? null : textOnDisk(server, file);
      if (name === null || script === null || mayBind(script, name)) continue;
      const app = /^(?:app\s*=|def app\b|from\s.*\simport\s.*\bapp\b)/m.test(script) && name !== 'app';
      const code = runsIn(server, mount).kind === 'embedded' ? 404 : 500;
      report({
        at: mount.targetLocation,
        node: mount.node,
        message: `\`${mount.target}\` has no \`${name}\`: every request will get ${code}; ${app ? 'add `callable-object=app`, or name it so in the script' : 'name it so in the script'}`,
      });
    }
  },
});

/** The name of the object; `null` when it depends. */
function callableOf(server: Server, mount: Mount): string | null {
  const option = mount.option('callable-object');
  const effective = server.effective('WSGICallableObject', mount.resource);
  if (option === undefined && effective.kind === 'unknown') return null;
  const name = option ?? (effective.kind === 'set' ? argumentValue(effective.node, 0) : 'application');
  return isUnknown(name) || !/^\w+$/.test(name) ? null : name;
}

/** Where the name stands anywhere in the code it may be bound; what is put in at run time cannot be seen. */
function mayBind(script: string, name: string): boolean {
  const code = withoutBodies(script.replace(/('''|""").*?\1/gs, "''").replace(/#.*$/gm, ''));
  return new RegExp(`\\b${name}\\b`).test(code) || /\bimport\s*\(?\s*\*|\b(exec|execfile|globals|runpy)\b/.test(code);
}

/** Leaves out the bodies of functions and classes, whose names are their own unless they say otherwise. */
function withoutBodies(code: string): string {
  if (/\bglobal\b/.test(code)) return code;
  return code.replace(/^((?:async[ \t]+)?(?:def|class)\b.*)(?:\n(?:[ \t].*)?$)+/gm, '$1');
}
