import { argumentsOf, lineOf } from '../../../model/arguments.js';
import { insertAfter } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/multiviews-match',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'Scripts that MultiViews does not find',
  why: `With \`MultiViews\` a URL may leave out the extension of a file, but files that have a handler and no type are not looked at unless \`MultiviewsMatch\` says so: 404 (\`AH00687: Negotiation: discovered file(s) matching request\`, none
could be negotiated).`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_mime.html#multiviewsmatch'],
  examples: {
    bad: [
      {
        text: '<Directory /srv/app>\nOptions ExecCGI «MultiViews»\nAddHandler wsgi-script .wsgi\n</Directory>',
        fixed:
          '<Directory /srv/app>\nOptions ExecCGI MultiViews\nMultiviewsMatch Handlers\nAddHandler wsgi-script .wsgi\n</Directory>',
      },
    ],
    good: [
      '<Directory /srv/app>\nOptions ExecCGI MultiViews\nAddHandler wsgi-script .wsgi\nMultiviewsMatch Handlers\n</Directory>',
      '<Directory /srv/app>\nOptions +ExecCGI -MultiViews\nAddHandler wsgi-script .wsgi\n</Directory>',
      '<Directory /srv/app>\nOptions +MultiViews\nAddHandler cgi-script .cgi\n</Directory>',
    ],
  },
  check(server, report) {
    // Wherever it stands it may count.
    if (server.nodes('MultiviewsMatch').some(({ args }) => /handlers|any/i.test(args))) return;
    for (const node of server.nodes('AddHandler')) {
      if (!/^wsgi-script$/i.test(argumentsOf(node)[0]?.value ?? '') || node.parent === null) continue;
      const siblings = node.parent.children;
      const options = siblings.findLast(({ name }) => /^options$/i.test(name));
      const word =
        options === undefined ? [] : argumentsOf(options).filter(({ value }) => /^\+?MultiViews$/i.test(value));
      const [on] = word;
      if (options === undefined || on === undefined) continue;
      const edit = insertAfter(options, ['MultiviewsMatch Handlers']);
      report({
        at: on.location,
        node: options,
        message:
          'scripts with a handler alone are not found without their extension: requests will get 404; add `MultiviewsMatch Handlers`',
        related: [{ location: lineOf(node), message: 'the handler' }],
        fixes: edit === null ? [] : [{ title: 'add `MultiviewsMatch Handlers`', safe: false, edits: [edit] }],
      });
    }
  },
});
