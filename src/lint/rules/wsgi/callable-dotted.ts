import type { Location } from '../../../httpd/tree.js';
import { argumentsOf, isUnknown } from '../../../model/arguments.js';
import type { ConfigNode } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/callable-dotted',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A callable that is no plain name',
  why: `mod_wsgi looks the callable up among the names of the script file. \`app.wsgi_app\` or \`create_app()\` is none of them: 404 in embedded
mode, 500 in daemon mode. The script assigns it: \`application = create_app()\`.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGICallableObject.html'],
  examples: {
    bad: ['WSGICallableObject «app.wsgi_app»', 'WSGIScriptAlias / /srv/app/app.wsgi callable-object=«create_app()»'],
    good: ['WSGICallableObject app', 'WSGICallableObject %{ENV:NAME}'],
  },
  check(server, report) {
    const look = (node: ConfigNode, value: string, at: Location): void => {
      if (value.startsWith('%') || isUnknown(value) || /^[\p{L}_][\p{L}\p{N}_]*$/u.test(value)) return;
      report({
        at,
        node,
        message: `\`${value}\` is not the name of something in the script file: requests will get 404 or 500; give it a name there (\`application = …\`)`,
      });
    };
    for (const node of server.nodes('WSGICallableObject')) {
      const word = argumentsOf(node)[0];
      if (word !== undefined) look(node, word.value, word.location);
    }
    for (const { node, options } of server.mounts)
      for (const { name, value, valueLocation } of options.options)
        if (name === 'callable-object') look(node, value, valueLocation);
  },
});
