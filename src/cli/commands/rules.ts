import { ruleOptions } from '../../lint/config/rule-options.js';
import { safeJson } from '../../lint/report/index.js';
import { ruleUrl } from '../../lint/rule-url.js';
import { rules } from '../../lint/rules/index.js';
import { presetsOf } from '../../lint/severity.js';
import type { Call } from '../command.js';
import { exit } from '../exit.js';
import type { rulesOptions } from '../options.js';
import { usageError } from '../usage.js';

export async function run({ options, operands, io }: Call<typeof rulesOptions>): Promise<number> {
  if (operands.length > 0)
    return usageError(io, 'rules takes no operand; `wsgi-lint explain` tells about one', { usage: 'wsgi-lint rules' });
  const list = rules.map((rule) => {
    const { name, severity, preset, fixable, title } = rule;
    return {
      name,
      severity,
      preset,
      presets: presetsOf(rule),
      fixable,
      title,
      options: ruleOptions(rule),
      url: ruleUrl(name),
    };
  });
  if (options.format === 'json') {
    io.stdout.write(`${safeJson(list, 2)}\n`);
    return exit.ok;
  }
  const width = Math.max(...list.map(({ name }) => name.length));
  for (const { name, severity, title } of list)
    io.stdout.write(`${name.padEnd(width)}  ${severity.padEnd(7)}  ${title}\n`);
  return exit.ok;
}
