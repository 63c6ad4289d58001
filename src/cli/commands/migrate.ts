import { migrationTo } from '../../lint/migrate/migration.js';
import { parseVersionsOf } from '../../lint/migrate/target.js';
import { visible } from '../../lint/report/index.js';
import { noOptions } from '../arguments.js';
import type { Call } from '../command.js';
import { lintOnce } from '../lint-once.js';
import { lintOptions, type migrateOptions } from '../options.js';
import { usageError } from '../usage.js';

const USAGE = 'wsgi-lint migrate';

/** Lints with the rules of an upgrade, for the versions that it leads to. */
export async function run({ options, operands, io }: Call<typeof migrateOptions>): Promise<number> {
  const { to: written, from: writtenFrom, write, ...shared } = options;
  const wrongUsage = (message: string): number => usageError(io, message, { usage: USAGE });
  const [to, from] = [parseVersionsOf(written), parseVersionsOf(writtenFrom)];
  if ('wrong' in to) return wrongUsage(notAVersion('--to', to.wrong));
  if ('wrong' in from) return wrongUsage(notAVersion('--from', from.wrong));
  if (written.length === 0) return wrongUsage('`--to` is missing: it says what is upgraded, as `--to httpd=2.4` does');
  if (write && shared.diff) return wrongUsage('`--write` and `--diff` exclude each other');
  const { rules, levels } = migrationTo(to, from);
  const lint = {
    ...noOptions(lintOptions),
    ...shared,
    'unsafe-fixes': write || shared.diff,
    'server-version': to.httpd,
    'mod-wsgi-version': to.mod_wsgi,
  };
  const task = {
    usage: USAGE,
    rules: { catalogue: rules, preset: 'strict', rules: levels, inlineConfig: false },
    fixOption: '--write',
  } as const;
  return (await lintOnce({ options: lint, operands, io }, task)).status;
}

function notAVersion(option: string, written: string): string {
  return `\`${option} ${visible(written)}\` is no version of a product: it is written like \`httpd=2.4\` or \`mod_wsgi=6\``;
}
