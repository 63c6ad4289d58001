import type { ModuleDescription } from '../../directives/describe.js';
import type { Platform } from '../../directives/modules.js';
import { listed } from '../../lint/wording.js';

const EVERYWHERE = 4;

const PLATFORMS: Readonly<Record<Platform, string>> = {
  debian: 'Debian',
  rhel: 'Red Hat',
  upstream: 'builds from source',
  windows: 'Windows',
};

/** `Debian and Windows` */
export function platformNames(platforms: readonly Platform[]): string {
  return listed(
    platforms.map((platform) => PLATFORMS[platform]),
    'and',
  );
}

/** `mod_ssl (ssl_module)` */
export function moduleText({ id, name, status }: ModuleDescription): string {
  const remark =
    status === 'third-party'
      ? ', not part of httpd'
      : status === 'Experimental' || status === 'Deprecated'
        ? `, ${status.toLowerCase()}`
        : '';
  return `${name} (${id})${remark}`;
}

/** How a module gets into httpd; nothing when it is always there. */
export function waysToLoad({ builtIn, enable, load, requires }: ModuleDescription): readonly string[] {
  if (builtIn.length === EVERYWHERE) return [];
  const inside = builtIn.length === 0 ? [] : [`compiled in on ${platformNames(builtIn)}`];
  const lines = [
    ...(enable === null ? [] : [`\`${enable}\` on Debian`]),
    ...(load === null ? [] : [`\`${load}\`${enable === null && inside.length === 0 ? '' : ' elsewhere'}`]),
  ];
  const needed = requires === null ? [] : [`after ${requires}, which it needs`];
  const all = [...inside, ...lines, ...needed];
  return all.length === 0 ? [] : [all.join(', ')];
}
