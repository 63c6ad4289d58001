import { isAbsolute } from '../../../model/mounts.js';
import { defineRule } from '../../rule.js';

/** `myproject.wsgi:application`, `/srv/app/wsgi.py:app` or `package.module`: what other servers take. */
export function looksLikeModule(target: string): boolean {
  if (/^[A-Za-z_][\w.]*:[A-Za-z_]\w*(\(.*\))?$/.test(target)) return true;
  if (/\/[\w.-]+:[A-Za-z_]\w*(\(.*\))?$/.test(target)) return true;
  return /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)+$/.test(target) && !/\.(wsgi|py)$/.test(target);
}

export default defineRule({
  name: 'wsgi/target-module-name',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A Python module name as a script path',
  why: `gunicorn and uWSGI take \`module:application\`; \`WSGIScriptAlias\` takes the path of a script file. A module name finds no file: 404. The callable has another
name than \`application\`? \`WSGICallableObject\` says so.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/configuration-guidelines.html'],
  examples: {
    bad: [
      'WSGIScriptAlias / «myproject.wsgi:application»',
      'WSGIScriptAlias / «shop.web.main»',
      'WSGIScriptAlias / «/srv/app/wsgi.py:app»',
    ],
    good: ['WSGIScriptAlias / /srv/app/myproject/wsgi.py', 'WSGIScriptAlias / C:/srv/app.wsgi'],
  },
  check(server, report) {
    for (const { target, targetLocation, node } of server.mounts) {
      if (!looksLikeModule(target)) continue;
      report({
        at: targetLocation,
        node,
        message: `\`${target}\` is ${isAbsolute(target) ? 'a file with the name of an object behind it' : 'a module'}, and \`${node.name}\` takes the path of a script file: requests will get 404; write the file's absolute path${target.includes(':') ? ', and the name in `callable-object=`' : ''}`,
      });
    }
  },
});
