import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/unused-macro',
  severity: 'info',
  preset: 'strict',
  fixable: 'no',
  tag: 'unnecessary',
  title: 'A macro that nothing uses',
  why: `The lines of a \`<Macro>\` are read where \`Use\` names it. Without one they do nothing, and httpd does not look at what they say.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_macro.html'],
  examples: {
    bad: ['«<Macro Site $name>»\nServerName $name\n</Macro>\nTimeout 60'],
    good: [
      '<Macro Site $name>\nServerName $name\n</Macro>',
      '<Macro Site $name>\nServerName $name\n</Macro>\nUse site a.example',
    ],
  },
  check(server, report) {
    // A file of names alone is for others that are not here.
    if (server.incomplete || server.children.length === 0) return;
    const used = new Set(
      server.files.flatMap(({ source }) =>
        [...source.text.matchAll(/^[ \t]*(?:Use|UndefMacro)[ \t]+"?([^\s"]+)/gim)].map(([, name = '']) =>
          name.toLowerCase(),
        ),
      ),
    );
    for (const { name, location } of server.reading.macros) {
      if (location === null || used.has(name.toLowerCase())) continue;
      report({
        at: location,
        message: `no \`Use ${name}\` stands anywhere, and the lines of the macro are not read; use it or remove it`,
      });
    }
  },
});
