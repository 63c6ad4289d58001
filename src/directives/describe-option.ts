import type { Platform } from './modules.js';
import { type OptionDefinition, placeholderOf, rangeOf } from './wsgi/options.js';

/** What there is to say of an option of a mod_wsgi directive. Texts quote the configuration in backticks. */
export interface OptionDescription {
  readonly name: string;
  readonly summary: string;
  /** `threads=number` */
  readonly syntax: string;
  readonly unit: 'seconds' | 'milliseconds' | 'bytes' | null;
  /** The values that mod_wsgi takes, in words; `null` when it takes any. */
  readonly range: string | null;
  /** Values that are often used. */
  readonly values: readonly string[];
  readonly default: string | null;
  readonly required: boolean;
  /** Versions of mod_wsgi. */
  readonly since: string;
  readonly deprecated: string | null;
  readonly removed: string | null;
  readonly renamedTo: string | null;
  readonly notOn: readonly Platform[];
  /** What `httpd -t` lets pass and people trip over. */
  readonly note: string | null;
}

/** Puts together what is known of an option. */
export function describeOption(option: OptionDefinition): OptionDescription {
  return {
    name: option.name,
    summary: option.summary,
    syntax: `${option.name}=${placeholderOf(option)}`,
    unit: option.unit ?? null,
    range: rangeOf(option, '6.0'),
    values: option.value.kind === 'flag' ? [] : (option.values ?? []),
    default: option.default ?? null,
    required: option.required === true,
    since: option.since,
    deprecated: option.deprecated ?? null,
    removed: option.removed ?? null,
    renamedTo: option.renamedTo ?? null,
    notOn: option.notOn ?? [],
    note: option.note ?? null,
  };
}
