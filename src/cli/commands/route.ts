import { resolve } from 'node:path';
import { safeJson, visible } from '../../lint/report/index.js';
import { shortenerFor } from '../../model/route/label.js';
import { route } from '../../model/route/route.js';
import { wantsColors } from '../color.js';
import type { Call } from '../command.js';
import { exit } from '../exit.js';
import { readInput } from '../input-text.js';
import { type Io, say } from '../io.js';
import type { routeOptions } from '../options.js';
import { refusalOf, tellRefusal } from '../refusal.js';
import { routeJson } from '../route-json.js';
import { prettyRoute } from '../route-pretty.js';
import { type Asked, readRequest, splitOperands } from '../route-request.js';
import { readServer } from '../route-server.js';
import { usageError } from '../usage.js';

const USAGE = { usage: 'wsgi-lint route' };
/** Of a line, off a terminal. */
const WIDTH = 120;

export async function run(call: Call<typeof routeOptions>): Promise<number> {
  const { options, operands, io } = call;
  const asked = options.matrix === undefined ? splitOperands(operands) : null;
  if (asked === null && options.matrix === undefined) return usageError(io, 'no URL is given', USAGE);
  const read = readServer(options, asked?.files ?? operands, io);
  if (!read.ok) {
    if (read.usage) return usageError(io, read.message, USAGE);
    say(io, read.message);
    return exit.failure;
  }
  const { server, host } = read;
  const asJson = options.json === true || options.format === 'json';
  if (asked === null) return checkMatrix(options.matrix ?? '', read, asJson, io);
  const { from, user, connect, target, 'http-version': version, header: headers } = options;
  const length = options['body-length'];
  if (length !== undefined && !/^\d{1,15}$/.test(length))
    return usageError(io, `\`--body-length ${visible(length)}\` is no number of bytes`, USAGE);
  const bodyLength = length === undefined ? undefined : Number(length);
  const request = readRequest({ ...asked, from, user, connect, target, version, headers, bodyLength }, read);
  if (typeof request === 'string') return usageError(io, request, USAGE);
  const refused = refusalOf(server);
  tellRefusal(io, refused);
  const answer = route(server, request, host);
  const shorten = shortenerFor(server);
  if (asJson) io.stdout.write(`${safeJson({ ...routeJson(answer, shorten), refused }, 2)}\n`);
  else {
    const colors = wantsColors(options.color ?? 'auto', io, io.stdout);
    io.stdout.write(prettyRoute(request, answer, { shorten, colors, width: io.stdout.columns ?? WIDTH }));
  }
  return exit.ok;
}

/**
 * Says of each request whether it is answered as expected, with `--json` also how it is; 1 when one is not, or when httpd refuses what is
 * written.
 */
async function checkMatrix(path: string, asked: Asked, asJson: boolean, io: Io): Promise<number> {
  const input = await readInput(resolve(io.cwd, path), io);
  if (!input.ok) {
    say(io, `${visible(path)}: ${input.message}`);
    return exit.failure;
  }
  const { checkRows, matrixText, readMatrix } = await import('../route-matrix.js');
  const rows = readMatrix(input.source.text);
  if (typeof rows === 'string') return usageError(io, `${visible(path)} is no matrix: ${rows}`, USAGE);
  const refused = refusalOf(asked.server);
  tellRefusal(io, refused);
  const results = checkRows(rows, asked);
  io.stdout.write(asJson ? `${safeJson({ results, refused }, 2)}\n` : matrixText(results));
  return results.every(({ ok }) => ok) && refused?.isWritten !== true ? exit.ok : exit.findings;
}
