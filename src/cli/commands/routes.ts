import { safeJson } from '../../lint/report/index.js';
import { shortenerFor } from '../../model/route/label.js';
import { routeTables } from '../../model/route-table.js';
import type { Call } from '../command.js';
import { exit } from '../exit.js';
import { say } from '../io.js';
import type { routesOptions } from '../options.js';
import { refusalOf, tellRefusal } from '../refusal.js';
import { readServer } from '../route-server.js';
import { routesMermaid, routesSvg } from '../routes-drawing.js';
import { routesJson, routesText } from '../routes-text.js';
import { usageError } from '../usage.js';

export async function run({ options, operands, io }: Call<typeof routesOptions>): Promise<number> {
  const read = readServer(options, operands, io);
  if (!read.ok) {
    if (read.usage) return usageError(io, read.message, { usage: 'wsgi-lint routes' });
    say(io, read.message);
    return exit.failure;
  }
  tellRefusal(io, refusalOf(read.server));
  const tables = routeTables(read.server, read.host);
  const shorten = shortenerFor(read.server);
  const texts = {
    text: () => routesText(tables, shorten),
    json: () => `${safeJson(routesJson(tables, shorten), 2)}\n`,
    mermaid: () => routesMermaid(tables),
    svg: () => routesSvg(tables),
  };
  io.stdout.write(texts[options.format ?? 'text']());
  return exit.ok;
}
