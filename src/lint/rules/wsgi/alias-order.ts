import { lineOf } from '../../../model/arguments.js';
import { groupBy } from '../../../model/group-by.js';
import { moveBefore } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/alias-order',
  severity: 'hint',
  preset: 'strict',
  fixable: 'safe',
  title: 'An alias below the mount that seems to hide it',
  why: `\`Alias\` wins over \`WSGIScriptAlias\` wherever it stands. Below a mount at \`/\` it looks as if it were never reached; specific paths first is easier to read.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/configuration-guidelines.html'],
  examples: {
    bad: [
      {
        text: 'WSGIScriptAlias / /srv/app.wsgi\n«Alias /static/ /srv/static/»\n',
        fixed: 'Alias /static/ /srv/static/\nWSGIScriptAlias / /srv/app.wsgi\n',
      },
      {
        text: '# The shop\nWSGIScriptAlias / /srv/app.wsgi\n\n# Pictures\n«Alias /static/ \\\n  /srv/static/»\n\nTimeout 60\n',
        fixed:
          '# Pictures\nAlias /static/ \\\n  /srv/static/\n# The shop\nWSGIScriptAlias / /srv/app.wsgi\n\nTimeout 60\n',
      },
    ],
    good: [
      'Alias /static/ /srv/static/\nWSGIScriptAlias / /srv/app.wsgi',
      'WSGIScriptAlias /app /srv/app.wsgi\nAlias /static/ /srv/static/',
    ],
  },
  check(server, report) {
    const roots = new Map(
      server.mounts
        .filter(({ kind, path }) => kind === 'prefix' && /^\/+$/.test(path))
        .map(({ node }) => [node.parent, node]),
    );
    for (const [parent, nodes] of groupBy(
      server.nodes('Alias', 'AliasMatch', 'WSGIScriptAlias'),
      (node) => node.parent,
    )) {
      const root = roots.get(parent);
      const at = root === undefined ? -1 : nodes.indexOf(root);
      if (root === undefined || at < 0) continue;
      for (const node of nodes.slice(at + 1).filter(({ name }) => /^alias(match)?$/i.test(name))) {
        report({
          at: lineOf(node),
          node,
          message: 'this works, since `Alias` wins, but below the mount at `/` it looks hidden; put it first',
          related: [{ location: lineOf(root), message: 'the mount at `/`' }],
          fixes: moveBefore(node, root, 'put it before the mount'),
        });
      }
    }
  },
});
