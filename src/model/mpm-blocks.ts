import { type Directive, type Section, walk } from '../grammar/index.js';
import type { Location } from '../httpd/tree.js';
import { moduleLines } from './module-lines.js';
import { isOnWindows } from './on-windows.js';
import { perServer } from './per-server.js';
import type { Server } from './server.js';
import { writtenValue } from './written-value.js';

/** Settings of one MPM that stand together: in an `<IfModule>` for it, or outside of all. */
export interface MpmBlock {
  /** `threaded`: worker and event. */
  readonly kind: 'prefork' | 'threaded' | 'unknown';
  /** The last number of each setting, by its new name in lower case. */
  readonly settings: ReadonlyMap<string, MpmSetting>;
  /** There are no others, whose value is not known. */
  readonly complete: boolean;
}

export interface MpmSetting {
  readonly name: string;
  readonly value: number;
  readonly location: Location;
}

const NAMES: Readonly<Record<string, string>> = {
  maxclients: 'maxrequestworkers',
  maxrequestsperchild: 'maxconnectionsperchild',
};

const SETTING =
  /^(serverlimit|threadlimit|threadsperchild|startservers|(min|max)spare(threads|servers)|max(clients|requestworkers|requestsperchild|connectionsperchild))$/i;

/** The groups of such settings. Read as written: `<IfModule>` says for which MPM they are. */
export const mpmBlocks = perServer((server): readonly MpmBlock[] => {
  return server.files.flatMap((file) => {
    if (
      !/^[ \t]*(ServerLimit|Thread|StartServers|M(in|ax)(Spare|Clients|Requests?|Connections))/im.test(file.source.text)
    )
      return [];
    const blocks = new Map<Section | null, Map<string, MpmSetting>>();
    walk(file, {
      enter(statement, ancestors) {
        if (statement.type !== 'Directive' || !SETTING.test(statement.name.value)) return;
        const around = ancestors.at(-1) ?? null;
        const settings = blocks.get(around) ?? new Map<string, MpmSetting>();
        blocks.set(around, settings);
        const name = statement.name.value.toLowerCase();
        settings.set(NAMES[name] ?? name, settingOf(server, statement));
      },
    });
    return [...blocks].map(([around, all]) => {
      const settings = new Map([...all].filter(([, { value }]) => !Number.isNaN(value)));
      return { kind: kindOf(server, around, settings), settings, complete: settings.size === all.size };
    });
  });
});

function settingOf(server: Server, { name, args: [word], source, span }: Directive): MpmSetting {
  const text = word === undefined ? '' : writtenValue(server, word);
  return { name: name.value, value: /^\d+$/.test(text) ? Number(text) : Number.NaN, location: { source, span } };
}

function kindOf(server: Server, around: Section | null, settings: ReadonlyMap<string, unknown>): MpmBlock['kind'] {
  const test = around === null ? '' : (around.open.args[0]?.value ?? '');
  if (/^(mod_|mpm_)*prefork/.test(test)) return 'prefork';
  if (/^(mod_|mpm_)*(worker|event)/.test(test)) return 'threaded';
  // Others have limits of their own.
  if (/mpm_(winnt|netware)|mpmt_os2/.test(test) || isOnWindows(server)) return 'unknown';
  if (settings.has('threadsperchild') || settings.has('threadlimit')) return 'threaded';
  const [mpm, other] = moduleLines(server).filter(
    ({ module, node }) => node.certainty === 'certain' && /^mpm_/.test(module),
  );
  if (mpm === undefined || other !== undefined) return 'unknown';
  return mpm.module === 'mpm_prefork_module' ? 'prefork' : 'threaded';
}
