// What is written in a file: the syntax tree, with the place of every word.
import { createSource, parse, print, walk } from 'wsgi-lint';

const source = createSource(
  'site.conf',
  `<VirtualHost *:80>\n    WSGIScriptAlias / "/srv/my app/app.wsgi"\n</VirtualHost>\n`,
);
const file = parse(source);

walk(file, {
  enter(statement, ancestors) {
    if (statement.type !== 'Directive') return;
    const around = ancestors.map(({ open }) => open.name.value).join(' > ');
    const { line, character } = source.positionAt(statement.span.start);
    console.log(`${around} > ${statement.name.value} at ${line + 1}:${character + 1}`);
    //=> VirtualHost > WSGIScriptAlias at 2:5
    console.log(statement.args.map(({ value }) => value));
    //=> ["/","/srv/my app/app.wsgi"]
  },
});

// Nothing is lost: any text comes back as it was.
console.log(print(file) === source.text);
//=> true
