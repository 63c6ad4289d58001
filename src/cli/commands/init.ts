import { existsSync, writeFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { nodeHost } from '../../httpd/host-node.js';
import { CONFIG_NAME } from '../../lint/config/find-config.js';
import { startingConfig } from '../../lint/config/starting-config.js';
import { createSource, type Source } from '../../text/index.js';
import type { Call } from '../command.js';
import { bytewise, type Failure } from '../discover.js';
import { exit } from '../exit.js';
import { fileErrorText } from '../file-error.js';
import { readInput } from '../input-text.js';
import { say } from '../io.js';
import type { initOptions } from '../options.js';
import { usageError } from '../usage.js';

/** Where npm puts the package. */
const SCHEMA = 'node_modules/wsgi-lint/schema.json';

export async function run({ operands, io }: Call<typeof initOptions>): Promise<number> {
  if (operands.length > 0) return usageError(io, 'init takes no operand', { usage: 'wsgi-lint init' });
  const { findConfigurations } = await import('../../lint/find-configurations.js');
  const failures: Failure[] = [];
  const found: Source[] = [];
  for (const path of findConfigurations(io.cwd, nodeHost(), failures).sort(bytewise)) {
    const input = await readInput(path, io);
    if (input.ok) found.push(createSource(relative(io.cwd, path).split(sep).join('/'), input.source.text));
  }
  const schema = existsSync(resolve(io.cwd, SCHEMA)) ? `./${SCHEMA}` : null;
  try {
    writeFileSync(resolve(io.cwd, CONFIG_NAME), startingConfig(found, schema), { flag: 'wx' });
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    say(io, `${CONFIG_NAME}: ${exists ? 'it is there already' : fileErrorText(error)}`);
    return exit.failure;
  }
  say(io, `${CONFIG_NAME} is written`);
  return exit.ok;
}
