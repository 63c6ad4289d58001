import { catalogue } from '../../directives/registry.js';
import { visible } from '../../lint/report/index.js';
import { rules } from '../../lint/rules/index.js';
import type { Call } from '../command.js';
import { exit } from '../exit.js';
import { explainDirective } from '../explain-directive.js';
import { explainRule } from '../explain-rule.js';
import { say } from '../io.js';
import type { explainOptions } from '../options.js';
import { usageError } from '../usage.js';
import { didYouMean } from '../wording.js';

export async function run({ operands, io }: Call<typeof explainOptions>): Promise<number> {
  const [asked] = operands;
  if (asked === undefined || operands.length > 1)
    return usageError(io, 'explain takes one rule or directive', { usage: 'wsgi-lint explain' });
  const rule = rules.find(({ name }) => name === asked);
  const name = asked.replace(/^<|>$/g, '');
  const definitions = [...catalogue.find(name), ...catalogue.find(`<${name}`)];
  if (rule !== undefined) io.stdout.write(explainRule(rule));
  else if (definitions.length > 0) io.stdout.write(definitions.map(explainDirective).join('\n'));
  else {
    const known = asked.includes('/') ? rules.map((each) => each.name) : catalogue.all.map((each) => each.name);
    say(io, `there is no rule and no directive \`${visible(asked)}\`${didYouMean(asked, known)}`);
    return exit.usage;
  }
  return exit.ok;
}
