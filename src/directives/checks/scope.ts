import type { Call } from '../handler.js';

/** Sections that give their directives no configuration of their own: these join that of the section around. */
const TRANSPARENT: ReadonlySet<string> = new Set([
  'Limit',
  'LimitExcept',
  'RequireAll',
  'RequireAny',
  'RequireNone',
  'MDomainSet',
  'MDomain',
]);

/** The section whose per-directory configuration a call adds to; `null` for that of the main server. */
export function scopeOf(call: Call): Call | null {
  let parent = call.parent;
  while (parent !== null && TRANSPARENT.has(parent.name)) parent = parent.parent;
  return parent;
}
