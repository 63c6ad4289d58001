import { type Section, walk } from '../grammar/index.js';
import { perServer } from './per-server.js';
import type { Server } from './server.js';

/**
 * Modules whose `LoadModule` stands in an `<IfDefine NAME>` that does not hold, by their identifiers, and that name: httpd is started with
 * `-D NAME`, as mod_wsgi-express, Gentoo and openSUSE do.
 */
const awaitedModules = perServer((server): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const file of server.files) {
    if (!/<IfDefine/i.test(file.source.text)) continue;
    walk(file, {
      enter(statement, ancestors) {
        if (statement.type !== 'Directive' || statement.name.value.toLowerCase() !== 'loadmodule') return;
        const name = ancestors.map((section) => unmetName(section, server)).find((unmet) => unmet !== null);
        const module = statement.args[0]?.value;
        if (name !== undefined && name !== null && module !== undefined && !found.has(module)) found.set(module, name);
      },
    });
  }
  return found;
});

/** The name without which an `<IfDefine>` does not hold. */
function unmetName({ open }: Section, { reading }: Server): string | null {
  if (open.name.value.toLowerCase() !== 'ifdefine') return null;
  const name = open.args[0]?.value ?? '!';
  return name.startsWith('!') || reading.defines.some((defined) => defined.name === name) ? null : name;
}

/** How a server that is started without it would load one of these modules; `null` where no line of the files does. */
export function withDefine(server: Server, modules: readonly string[]): string | null {
  const module = modules.find((id) => awaitedModules(server).has(id));
  if (module === undefined) return null;
  const option = `-D ${awaitedModules(server).get(module)}`;
  return `\`${module}\` is loaded when httpd is started with \`${option}\`: where it is, give \`${option}\` to wsgi-lint too`;
}
