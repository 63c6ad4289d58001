import { type Argument, argumentsOf, locate } from '../../../model/arguments.js';
import { moduleLines } from '../../../model/module-lines.js';
import { ranLines } from '../../../model/ran-lines.js';
import type { ConfigNode } from '../../../model/server.js';
import { replaceIn } from '../../edits.js';
import { defineRule, type Report } from '../../rule.js';

export default defineRule({
  name: 'wsgi/windows-python-dll',
  severity: 'error',
  preset: 'recommended',
  fixable: 'suggestion',
  title: 'mod_wsgi on Windows without its library of Python',
  why: `On Windows \`mod_wsgi.cp312-win_amd64.pyd\` needs \`python312.dll\`, and no other version. A service seldom finds it by itself: httpd does not start and says of mod_wsgi that "the specified module could not be found". \`LoadFile\` before \`LoadModule\` loads
it. \`mod_wsgi-express module-config\` prints all three lines; where Python 2.7 made it print \`mod_wsgiNone\`, the file is \`mod_wsgi.pyd\`.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_so.html#loadfile',
    'https://github.com/GrahamDumpleton/mod_wsgi/issues/234',
  ],
  examples: {
    bad: [
      'LoadFile «"C:/Python38/python38.dll"»\nLoadModule wsgi_module "C:/app/venv/lib/site-packages/mod_wsgi/server/mod_wsgi.cp312-win_amd64.pyd"',
      'LoadModule wsgi_module «"C:/app/venv/lib/site-packages/mod_wsgi/server/mod_wsgi.cp312-win_amd64.pyd"»\nWSGIPythonHome C:/app/venv',
      'LoadModule wsgi_module «C:/app/mod_wsgi/server/mod_wsgi.cp312-win_amd64.pyd»\nLoadFile C:/Python312/python312.dll',
      {
        text: 'LoadModule wsgi_module "C:/Python27/lib/site-packages/mod_wsgi/server/«mod_wsgiNone»"\n',
        fixed: 'LoadModule wsgi_module "C:/Python27/lib/site-packages/mod_wsgi/server/mod_wsgi.pyd"\n',
      },
    ],
    good: [
      'LoadFile "C:/Python312/python312.dll"\nLoadModule wsgi_module "C:/app/venv/lib/site-packages/mod_wsgi/server/mod_wsgi.cp312-win_amd64.pyd"',
      'LoadFile "C:/Python27/python27.dll"\nLoadModule wsgi_module "C:/Python27/lib/site-packages/mod_wsgi/server/mod_wsgi.pyd"',
      'LoadModule wsgi_module /usr/lib/apache2/modules/mod_wsgi.so',
    ],
  },
  check(server, report) {
    const modules = moduleLines(server).filter(({ module }) => module === 'wsgi_module');
    if (modules.length === 0) return;
    const lines = ranLines(server, 'LoadModule', 'LoadFile');
    const libraries = lines.flatMap((node) =>
      node.name.toLowerCase() === 'loadfile' ? argumentsOf(node).flatMap((word) => libraryIn(node, word) ?? []) : [],
    );
    for (const { node, file } of modules) {
      const word = argumentsOf(node)[1];
      if (word === undefined) continue;
      if (/[\\/]mod_wsgiNone$/.test(file)) report(namedNone(node, word));
      const version = /\.cp(\d+)-win\w*\.pyd$/i.exec(file)?.[1];
      if (version === undefined) continue;
      const before = libraries.filter((library) => lines.indexOf(library.node) < lines.indexOf(node));
      const [other] = before;
      if (before.some((library) => library.version === version)) continue;
      report(
        other === undefined
          ? {
              at: word.location,
              node,
              severity: 'info',
              message: `nothing loads \`python${version}.dll\` before, and unless its folder is in the \`PATH\` of the service, httpd will not start; write \`LoadFile\` with its path before this line`,
            }
          : {
              at: other.word.location,
              node: other.node,
              message: `mod_wsgi is built for \`python${version}.dll\`, and with this one httpd will not start, or Python will not; name the library of the Python that mod_wsgi was installed with`,
              related: [{ location: word.location, message: `needs \`python${version}.dll\`` }],
            },
      );
    }
  },
});

interface Library {
  readonly node: ConfigNode;
  readonly word: Argument;
  /** `312`. */
  readonly version: string;
}

function libraryIn(node: ConfigNode, word: Argument): Library | null {
  const version = /python(\d\d+)(?:_d)?\.dll$/i.exec(word.value)?.[1];
  return version === undefined ? null : { node, word, version };
}

function namedNone(node: ConfigNode, word: Argument): Report {
  const end = word.quoted ? word.end - 1 : word.end;
  const start = end - 'mod_wsgiNone'.length;
  return {
    at: locate(node, start, end),
    node,
    message:
      'there is no such file, and httpd will not start: Python 2.7 did not tell how it ends; write `mod_wsgi.pyd`',
    fixes: replaceIn(node, start, end, 'mod_wsgi.pyd', { title: 'write `mod_wsgi.pyd`', safe: false }),
  };
}
