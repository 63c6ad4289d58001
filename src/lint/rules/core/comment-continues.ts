import type { Registry } from '../../../directives/registry.js';
import type { Comment } from '../../../grammar/index.js';
import type { Source, Span } from '../../../text/index.js';
import { replace } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/comment-continues',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A comment that takes the next line with it',
  why: `A backslash at the end of a line joins the next one to it, also in a comment: the directive behind the comment is part of the comment, and httpd never sees it. It happens with paths of Windows, with drawn boxes, and where half of a directive of several
lines was commented out.`,
  references: ['https://httpd.apache.org/docs/2.4/configuring.html#syntax'],
  examples: {
    bad: [
      {
        text: '# Old home: C:\\sites\\\n«Alias /site /srv/site»\n',
        fixed: '# Old home: C:\\sites\nAlias /site /srv/site\n',
      },
      '<Directory /srv/app>\n# one \\\n# two \\\n    «Require all denied»\n</Directory>\n',
      '# note \\\n«<Directory /srv/private>»\nRequire all denied\n</Directory>\n',
    ],
    good: [
      '# one \\\n# two\nAlias /site /srv/site\n',
      '# WSGIDaemonProcess app \\\n    threads=5 python-home=/srv/venv\n',
      '# the end \\\n\nAlias /site /srv/site\n',
      '#SecAction \\\n  "id:900013, \\\n  setenv:x=y, \\\n  pass"\n',
      'WSGIDaemonProcess app \\\n    threads=5\n',
    ],
  },
  check(server, report) {
    for (const file of server.files) {
      if (!/^[ \t]*#.*\\\r?\n/m.test(file.source.text)) continue;
      for (const line of file.lines) {
        const lost = line.type === 'Comment' ? lostDirective(file.source, line, server.settings.registry) : null;
        if (lost === null) continue;
        const joined = { source: file.source, span: { start: lost.backslash, end: lost.backslash + 1 } };
        report({
          at: { source: file.source, span: lost.span },
          message:
            'the comment above ends in a backslash, so this line is part of it and does nothing; take the backslash away',
          related: [{ location: joined, message: 'joins the lines' }],
          // What it would define stands for words of other lines.
          fixes: lost.isDefinition
            ? []
            : [{ title: 'remove the backslash', safe: false, edits: [replace(joined, '')] }],
        });
      }
    }
  },
});

interface Lost {
  readonly span: Span;
  /** The offset of the backslash before it. */
  readonly backslash: number;
  readonly isDefinition: boolean;
}

/** The first line of a comment of several that is a directive, without the blanks around it. */
function lostDirective({ text }: Source, { span }: Comment, registry: Registry): Lost | null {
  for (let feed = text.indexOf('\n', span.start); feed >= 0 && feed < span.end; feed = text.indexOf('\n', feed + 1)) {
    const [, blanks = '', line = ''] = /^([ \t]*)(.*?)[ \t]*\\?\r?$/m.exec(text.slice(feed + 1, span.end)) ?? [];
    const name = /^<?\w+(?=[\s>]|$)/.exec(line)?.[0];
    if (name === undefined || registry.find(name).length === 0) continue;
    const start = feed + 1 + blanks.length;
    return {
      span: { start, end: start + line.length },
      backslash: text.lastIndexOf('\\', feed),
      isDefinition: /^(un)?define$/i.test(name),
    };
  }
  return null;
}
