import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/callable-env-in-option',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A variable as callable-object',
  why: `The option \`callable-object=\` is taken as it stands; only the directive \`WSGICallableObject\` expands \`%{ENV:…}\`. The script has no
such name: 404.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGICallableObject.html'],
  examples: {
    bad: ['WSGIScriptAlias / /srv/app/app.wsgi callable-object=«%{ENV:X}»'],
    good: ['WSGICallableObject %{ENV:X}', 'WSGIScriptAlias / /srv/app/app.wsgi callable-object=app'],
  },
  check(server, report) {
    for (const { node, options } of server.mounts) {
      const option = options.options.findLast(({ name }) => name === 'callable-object');
      if (option === undefined || !option.value.startsWith('%')) continue;
      report({
        at: option.valueLocation,
        node,
        message: `\`callable-object=\` does not expand \`${option.value}\`: the script has no such name and requests will get 404; \`WSGICallableObject\` expands it`,
      });
    }
  },
});
