// Writes the list of all rules, `src/lint/rules/index.ts`, from the files beside it that git knows: `npm run update-rules`
// after `git add`.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../src/lint/rules', import.meta.url));

/** What every file in a folder exports is a rule, but for those that only make rules. */
const NO_RULES = new Set(['syntax/syntax-rule']);

const names = execFileSync('git', ['ls-files', '*/*.ts'], { cwd: folder, encoding: 'utf8' })
  .trim()
  .split('\n')
  .map((name) => name.slice(0, -'.ts'.length))
  .filter((name) => !NO_RULES.has(name))
  .sort();

/** `wsgi/alias-order` → `wsgiAliasOrder` */
const identifier = (name) => name.replace(/[/-](\w)/g, (_, letter) => letter.toUpperCase());

const imports = names.map((name) => `import ${identifier(name)} from './${name}.js';\n`);
const items = names.map((name) => `  ${identifier(name)},\n`);
writeFileSync(
  `${folder}/index.ts`,
  `import type { Rule } from '../rule.js';\n${imports.join('')}\n/** Every rule, by its name. */\nexport const rules: readonly Rule[] = [\n${items.join('')}];\n`,
);
