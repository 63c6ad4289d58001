import { argumentsOf, locate } from '../../../model/arguments.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/etag-tells-inode',
  severity: 'info',
  preset: 'security',
  fixable: 'safe',
  title: 'ETags that tell inode numbers',
  why: `\`FileETag INode\` (or \`All\`) puts the inode number of each file into its \`ETag\`. Over NFS these numbers help to forge file handles, and servers that share a site give one file different tags,
which defeats caches. \`MTime Size\` is the default since 2.4.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/core.html#fileetag',
    'https://www.cve.org/CVERecord?id=CVE-2003-1418',
  ],
  examples: {
    bad: [
      { text: 'FileETag «All»\n', fixed: 'FileETag MTime Size\n' },
      { text: 'FileETag «INode MTime Size»\n', fixed: 'FileETag MTime Size\n' },
      { text: 'FileETag «+INode»\n', fixed: 'FileETag -INode\n' },
    ],
    good: ['FileETag MTime Size', 'FileETag None', 'FileETag -INode', 'FileETag Digest', 'FileETag INode +All'],
  },
  check(server, report) {
    for (const node of server.nodes('FileETag')) {
      const words = argumentsOf(node);
      const [first, last] = [words[0], words.at(-1)];
      if (first === undefined || last === undefined || server.problemAt(node) !== undefined) continue;
      if (!words.some(({ value }) => /^(\+?inode|all)$/i.test(value))) continue;
      const instead = words.some(({ value }) => /^[+-]/.test(value)) ? '-INode' : 'MTime Size';
      const signed = words.find(({ value }) => /^\+inode$/i.test(value));
      const [start, end] = signed === undefined ? [first.start, last.end] : [signed.start, signed.end];
      report({
        at: locate(node, start, end),
        node,
        message: `the \`ETag\` of every file tells its inode number; write \`FileETag ${instead}\``,
        fixes: replaceIn(node, start, end, instead, { title: `write \`${instead}\``, safe: true }),
      });
    }
  },
});
