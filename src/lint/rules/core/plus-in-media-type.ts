import { locate } from '../../../model/arguments.js';
import { patternsComparedWith } from '../../../model/compared-patterns.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

/** The headers that hold media types. */
const MEDIA_TYPES = {
  test: /^%\{HTTP(_ACCEPT|:(Accept|Content-Type))\}$/i,
  attribute: /^(accept|content-type)$/i,
};

export default defineRule({
  name: 'core/plus-in-media-type',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A media type with a + in a regular expression',
  why: `In a regular expression \`+\` repeats what stands before it: \`application/ld+json\` matches \`application/ldjson\`, and never the media type that clients send. The condition is false for each of them. \`\\+\` is the sign itself.`,
  references: ['https://httpd.apache.org/docs/2.4/rewrite/intro.html#regex'],
  examples: {
    bad: [
      {
        text: 'RewriteEngine On\nRewriteCond %{HTTP_ACCEPT} application/rdf«+»xml\nRewriteRule ^/data$ /data.rdf [R=303,L]\n',
        fixed:
          'RewriteEngine On\nRewriteCond %{HTTP_ACCEPT} application/rdf\\+xml\nRewriteRule ^/data$ /data.rdf [R=303,L]\n',
      },
      'RewriteEngine On\nRewriteCond %{HTTP:Accept} ^.*(text/turtle|application/ld«+»json) [NC]\nRewriteRule ^ - [F]',
      'SetEnvIf Accept application/ld«+»json format=jsonld',
    ],
    good: [
      'RewriteEngine On\nRewriteCond %{HTTP_ACCEPT} application/rdf\\+xml\nRewriteRule ^/data$ /data.rdf [R=303,L]',
      'RewriteEngine On\nRewriteCond %{HTTP_ACCEPT} =application/rdf+xml\nRewriteRule ^/data$ /data.rdf [R=303,L]',
      'RewriteEngine On\nRewriteCond %{HTTP_ACCEPT} application/rdf[+]xml\nRewriteRule ^/data$ /data.rdf [R=303,L]',
      'RewriteEngine On\nRewriteCond %{REQUEST_URI} /data/l+x\nRewriteRule ^ - [F]',
      'AddType application/ld+json .jsonld',
    ],
  },
  check(server, report) {
    for (const { node, pattern } of patternsComparedWith(server, MEDIA_TYPES)) {
      if (/^!?[=<>]/.test(pattern.value)) continue;
      const written = node.line.text.slice(pattern.start, pattern.end);
      const found = /(application|image|model|text)\\?\/[\w.-]*\w(\+)\w/i.exec(written);
      if (found === null) continue;
      const at = pattern.start + found.index + found[0].length - 2;
      report({
        at: locate(node, at, at + 1),
        node,
        message: `\`+\` repeats the letter before it, and what clients send does not match (\`${found[0].slice(0, -2)}+…\`); write \`\\+\``,
        fixes: replaceIn(node, at, at + 1, '\\+', { title: 'write `\\+`', safe: false }),
      });
    }
  },
});
