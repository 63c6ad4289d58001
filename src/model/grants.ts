import type { ConfigNode } from '../httpd/tree.js';
import { argumentsOf } from './arguments.js';
import { orderOf } from './requirements.js';
import type { CoveringSection, Resource, Sections } from './sections.js';

/** `open`: somebody gets in. `unset`: no section says anything, so what the rest of the server says counts. */
export interface Access {
  readonly kind: 'open' | 'denied' | 'unset' | 'unknown';
  /** The section that decides. */
  readonly section: ConfigNode | null;
}

export interface Grants {
  access(resource: Resource): Access;
}

/** Access control of httpd 2.2 (mod_access_compat). */
export const OLD_STYLE = ['Order', 'Allow', 'Deny', 'Satisfy'];
const OLD_NAMES: ReadonlySet<string> = new Set(OLD_STYLE.map((name) => name.toLowerCase()));
const CONTAINERS = new Set(['<requireall', '<requireany', '<requirenone', '<limit', '<limitexcept']);
const DECIDING = ['require', 'authmerging', ...OLD_NAMES, ...CONTAINERS];

const UNSET: Access = { kind: 'unset', section: null };

/** Who may have a resource: the last section with `Require` decides, unless `AuthMerging` says otherwise (mod_authz_core). */
export function grantsOf(sections: Sections): Grants {
  const decide = (resource: Resource): Access => {
    const covering = sections.covering(resource, DECIDING);
    for (let at = covering.length - 1; at >= 0; at--) {
      const section = covering[at];
      const said = section === undefined ? null : accessIn(section);
      if (section !== undefined && said !== null) return { kind: said, section: section.node };
    }
    return UNSET;
  };
  // Several rules ask about the same mounts and folders.
  const decided = new WeakMap<Resource, Access>();
  return {
    access(resource) {
      const known = decided.get(resource);
      if (known !== undefined) return known;
      const access = decide(resource);
      decided.set(resource, access);
      return access;
    },
  };
}

function accessIn({ node, coverage }: CoveringSection): 'open' | 'denied' | 'unknown' | null {
  const rules: ConfigNode[] = [];
  let merged = false;
  // The 2.2 directives work beside `Require`; whoever wrote them here meant to decide here.
  let old = false;
  for (const child of node.children) {
    const name = child.name.toLowerCase();
    if (name === 'require' || CONTAINERS.has(name)) rules.push(child);
    merged ||= name === 'authmerging';
    old ||= OLD_NAMES.has(name);
  }
  if (rules.length === 0 && old && coverage === 'all' && !merged && deniesOldStyle(node)) return 'denied';
  if (rules.length === 0) return merged || old ? 'unknown' : null;
  if (coverage !== 'all' || merged) return 'unknown';
  if (rules.some(({ certainty, section }) => section || certainty !== 'certain')) return 'unknown';
  return rules.every(deniesAll) ? 'denied' : 'open';
}

/** The `Order` and `Deny` of a section let nobody in, whoever asks (mod_access_compat, `check_dir_access`). */
export function deniesOldStyle(section: Pick<ConfigNode, 'children'>): boolean {
  const old = section.children.filter(isOldStyle);
  if (old.some(({ name, certainty }) => /^(satisfy|allow)$/i.test(name) || certainty !== 'certain')) return false;
  const order = orderOf(old);
  const denied = old.some((node) => /^deny$/i.test(node.name) && argumentsOf(node)[1]?.value.toLowerCase() === 'all');
  return denied || order === 'allow,deny' || order === 'mutual-failure';
}

/** Whether a line is access control of httpd 2.2. */
export function isOldStyle({ name }: ConfigNode): boolean {
  return OLD_NAMES.has(name.toLowerCase());
}

/** `Require all denied`, for a line that is known to be `Require`. */
export function deniesAll(node: ConfigNode): boolean {
  const [type, who, more] = argumentsOf(node);
  return type?.value.toLowerCase() === 'all' && who?.value.toLowerCase() === 'denied' && more === undefined;
}
