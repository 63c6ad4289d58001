import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/unused-define',
  severity: 'info',
  preset: 'strict',
  fixable: 'no',
  tag: 'unnecessary',
  title: 'A name that nothing uses',
  why: `A name of \`Define\` does something where \`\${NAME}\` or \`<IfDefine NAME>\` asks for it. One that nothing asks for is a leftover, or the place that is to use it spells it differently.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#define'],
  examples: {
    bad: ['«Define ROOT /srv/www»\nDocumentRoot /srv/www', '«Define TESTS»\n<IfDefine TEST>\nTimeout 5\n</IfDefine>'],
    good: ['Define ROOT /srv/www\nDocumentRoot ${ROOT}', 'Define TEST\n<IfDefine !TEST>\nTimeout 5\n</IfDefine>'],
  },
  check(server, report) {
    // A file of names alone is for others that are not here.
    if (server.incomplete || server.children.length === 0) return;
    const texts = server.files.map(({ source }) => source.text);
    for (const { name, value, location } of server.reading.defines) {
      if (location === null) continue;
      const quoted = name.replace(/[^\w]/g, '\\$&');
      const use = new RegExp(`\\$\\{${quoted}\\}|<IfDefine\\s+"?!?${quoted}"?\\s*>|UnDefine\\s+${quoted}\\b`, 'i');
      if (texts.some((text) => use.test(text))) continue;
      report({
        at: location,
        message: `nothing uses \`${name}\`: neither ${value === null ? '' : `\`\${${name}}\` nor `}\`<IfDefine ${name}>\` stands anywhere`,
      });
    }
  },
});
