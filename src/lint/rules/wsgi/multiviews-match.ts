import { argumentsOf, argumentValue, lineOf } from '../../../model/arguments.js';
import { isAtOrBelow } from '../../../model/section-match.js';
import { literalPath } from '../../../model/section-resource.js';
import type { ConfigNode } from '../../../model/server.js';
import { addAfter } from '../../edits.js';
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
      'AddHandler wsgi-script .wsgi\n<Directory /srv/www>\nOptions ExecCGI «MultiViews»\n</Directory>',
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
      '<Directory /srv/docs>\nOptions MultiViews\n</Directory>\n<Directory /srv/app>\nOptions ExecCGI\nAddHandler wsgi-script .wsgi\n</Directory>',
    ],
  },
  check(server, report) {
    // Wherever it stands it may count.
    if (server.nodes('MultiviewsMatch').some(({ args }) => /handlers|any/i.test(args))) return;
    const handlers = server.nodes('AddHandler').filter((node) => /^wsgi-script$/i.test(argumentValue(node, 0)));
    if (handlers.length === 0) return;
    for (const options of server.nodes('Options')) {
      const on = argumentsOf(options).find(({ value }) => /^\+?MultiViews$/i.test(value));
      const node = on === undefined ? undefined : handlers.find((each) => meet(options.parent, each.parent));
      if (on === undefined || node === undefined) continue;
      report({
        at: on.location,
        node: options,
        message:
          'scripts with a handler alone are not found without their extension: requests will get 404; add `MultiviewsMatch Handlers`',
        related: [{ location: lineOf(node), message: 'the handler' }],
        // Two that differ are refused in one section.
        fixes: server.nodes('MultiviewsMatch').some(({ parent }) => parent === options.parent)
          ? []
          : addAfter(options, 'MultiviewsMatch Handlers'),
      });
    }
  },
});

/** Options and a handler that hold for the same files: in one section, one around the other, or for the whole server. */
function meet(options: ConfigNode | null, handler: ConfigNode | null): boolean {
  if (options === handler || handler === null || handler === options?.parent) return true;
  const [outer, inner] = [options, handler].map((section) =>
    section !== null && /^<directory$/i.test(section.name) ? literalPath(section) : null,
  );
  if (outer == null || inner == null) return false;
  // What is said further down replaces it.
  return (
    isAtOrBelow(outer, inner) ||
    (isAtOrBelow(inner, outer) && !handler.children.some(({ name }) => /^options$/i.test(name)))
  );
}
