import type { Platform } from '../../httpd/settings.js';
import { baseName, folderOf, type Source } from '../../text/index.js';
import { kindOf } from '../inputs/input-kind.js';

/** A configuration file as a start. */
interface Start {
  $schema?: string;
  files: readonly string[];
  platform?: Platform;
  sysroot?: string;
  preset: 'recommended';
  rules: Readonly<Record<string, never>>;
}

/**
 * The text of a configuration file that fits the configurations found below a folder; their paths are relative to it. `schema`: where the schema
 * can be had, relative to it too.
 */
export function startingConfig(found: readonly Source[], schema: string | null): string {
  const roots = found.filter((source) => kindOf(source) === 'root' && isMain(source.path));
  const sysroots = new Set(roots.map(({ path }) => sysrootOf(path)));
  const [sysroot = null] = sysroots.size === 1 ? sysroots : [];
  const platform = platformOf(found.map(({ path }) => path));
  const start: Start = {
    ...(schema === null ? {} : { $schema: schema }),
    files: filesOf(roots, found),
    ...(platform === null ? {} : { platform }),
    ...(sysroot === null ? {} : { sysroot }),
    preset: 'recommended',
    rules: {},
  };
  return `${JSON.stringify(start, null, 2)}\n`;
}

function isMain(path: string): boolean {
  return /^(?:httpd|apache2)\.conf$/.test(baseName(path));
}

/** The main files with what they do not include, or the folders at the top that hold something. */
function filesOf(roots: readonly Source[], found: readonly Source[]): readonly string[] {
  const isBeside = ({ path }: Source): boolean =>
    !roots.some((root) => `/${path}`.startsWith(`${serverRootOf(`/${root.path}`)}/`));
  const others = roots.length === 0 ? found : found.filter(isBeside);
  const tops = others.map(({ path }) => (path.includes('/') ? `${path.split('/')[0]}` : path));
  const names = [...roots.map(({ path }) => path), ...tops];
  return names.length === 0 ? ['.'] : [...new Set(names)];
}

/** What holds a main file also holds what it includes: `conf/httpd.conf` stands one level below that. */
function serverRootOf(path: string): string {
  const folder = folderOf(path);
  return (baseName(folder) === 'conf' ? folderOf(folder) : folder).replace(/\/$/, '');
}

/** `image` of `image/etc/httpd/conf/httpd.conf`. */
function sysrootOf(path: string): string | null {
  const at = path.search(/(?:^|\/)(?:etc\/(?:apache2|httpd)|usr\/local\/apache2)\//);
  return at < 0 ? null : path.slice(0, at) || '.';
}

/** The platform whose layout the paths have; `null` when they tell nothing. */
function platformOf(paths: readonly string[]): Platform | null {
  if (paths.some((path) => /(?:^|\/)(?:apache2\.conf$|(?:sites|mods|conf)-(?:available|enabled)\/)/.test(path)))
    return 'debian';
  if (paths.some((path) => /(?:^|\/)(?:conf\.modules\.d|etc\/httpd)\//.test(path))) return 'rhel';
  return paths.some((path) => /(?:^|\/)usr\/local\/apache2\//.test(path)) ? 'upstream' : null;
}
