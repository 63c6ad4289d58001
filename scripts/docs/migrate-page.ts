import { describeExample, exampleText } from '../../src/lint/example.js';
import { defaultChanges } from '../../src/lint/migrate/default-changes.js';
import { migrationTo } from '../../src/lint/migrate/migration.js';
import { type Product, products } from '../../src/lint/migrate/target.js';
import type { Rule } from '../../src/lint/rule.js';

const TITLES: Readonly<Record<Product, string>> = {
  httpd: 'From httpd 2.2 to 2.4: `--to httpd=2.4`',
  mod_wsgi: 'To a newer mod_wsgi: `--to mod_wsgi=6`',
};

/** `docs/migrate.md`: what `wsgi-lint migrate` looks for. */
export function migratePage(): string {
  return `<!-- Made by \`npm run update-docs\`: change scripts/docs/migrate-page.ts and src/lint/migrate, not this file. -->
# Upgrades

\`wsgi-lint migrate\` lists what has to change in configuration files before a newer httpd or mod_wsgi reads them, with the place and the reason of each change, and
makes the changes that it can make.

\`\`\`sh
wsgi-lint migrate --to httpd=2.4 /etc/httpd/conf/httpd.conf            # what is to do
wsgi-lint migrate --to httpd=2.4 --diff sites-enabled > upgrade.patch  # the same as a patch
wsgi-lint migrate --to mod_wsgi=6 --from mod_wsgi=4.9 --write conf.d   # do it
\`\`\`

Files are read as the main job reads them: a main file with its includes, other files together as parts of one server. \`--to\` may be given once for each product, and a part
of a version stands for the newest that it begins. \`--from\` says where the way begins, which decides on the defaults that are told; it is httpd 2.2 and mod_wsgi 3 by default. Reports
come in all formats of the main job (\`--format\`).

The exit status is 0 when nothing is left to do, 1 when something is: with \`--write\`, that is what is to be done by hand. It is 2 and 3 as everywhere.

Comments stay where they are, and lines keep their indentation. What stands in no \`<IfModule>\` or \`<IfVersion>\` for the new version is changed; branches for the old one
go. Try the result with \`wsgi-lint configtest\` and on a server that nobody depends on.

## Access control

\`Order\`, \`Allow\`, \`Deny\` and \`Satisfy\` of one section become \`Require\` lines with what they meant on 2.2, where \`Require\` asked for users only. Each of these was
compared with the old lines on a running server, from several addresses, with and without a password (\`test/lint/access/cases.json\`). No change is made, and the place
is listed, where a section inside relies on what an outer one refuses, where lines of a template stand for addresses, and where the password that \`Satisfy Any\` makes
unnecessary is asked for in a file that was not read.

${products.map(productPart).join('\n')}
## Defaults that change

What is not written is what the server's version says. These are told where nothing that was read says otherwise; they do not change the exit status.

| directive | since | before | after | what that does |
|---|---|---|---|---|
${defaultChanges.map(({ directive, product, version, before, after, effect }) => `| \`${directive}\` | ${product} ${version} | \`${before}\` | \`${after}\` | ${effect} |`).join('\n')}
`;
}

function productPart(product: Product): string {
  const { rules } = migrationTo({ [product]: product === 'httpd' ? '2.4.71' : '6.0.5' }, {});
  const steps = rules.filter(({ name }) => name !== 'migrate/changed-default');
  const own = steps.filter(isOwn);
  return `## ${TITLES[product]}

| step | what it finds |
|---|---|
${steps.map((step) => `| ${isOwn(step) ? `\`${step.name}\`` : `[\`${step.name}\`](rules/${step.name}.md)`} | ${step.title} |`).join('\n')}

${own.map(stepPart).join('\n')}`;
}

function isOwn({ name }: Rule): boolean {
  return name.startsWith('migrate/');
}

function stepPart({ name, why, examples }: Rule): string {
  const [example] = examples.bad.map(describeExample).filter(({ fixed }) => fixed !== undefined);
  const shown =
    example === undefined ? '' : `\n${fenced(exampleText(example))}\nbecomes\n\n${fenced(example.fixed ?? '')}`;
  return `### ${name}\n\n${why}\n${shown}`;
}

function fenced(text: string): string {
  return `\`\`\`apache\n${text.trimEnd()}\n\`\`\`\n`;
}
