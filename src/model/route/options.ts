import { argumentsOf } from '../arguments.js';
import { type DirConfig, directivesOf, type Layer } from './layers.js';

export type Option =
  | 'indexes'
  | 'includes'
  | 'includesnoexec'
  | 'followsymlinks'
  | 'symlinksifownermatch'
  | 'execcgi'
  | 'multiviews';

const ALL: readonly Option[] = ['indexes', 'includes', 'followsymlinks', 'execcgi'];

/** `core_opts_t`: what is on, and what `+` and `-` have said so far. `on: null` in a layer: nothing but `+` and `-`. */
interface OptionState {
  readonly on: ReadonlySet<Option>;
  readonly added: ReadonlySet<Option>;
  readonly removed: ReadonlySet<Option>;
}

const NONE: ReadonlySet<Option> = new Set();

const DEFAULT: OptionState = { on: new Set<Option>(['followsymlinks']), added: NONE, removed: NONE };

/** The `Options` in force: `merge_core_dir_configs`. */
export function optionsOf(config: DirConfig): ReadonlySet<Option> {
  return config.reduce(mergeOptions, DEFAULT).on;
}

function mergeOptions(base: OptionState, layer: Layer): OptionState {
  const lines = directivesOf(layer, 'options');
  if (lines.length === 0) return isKnownToCore(layer) ? withSigned(base, NONE, NONE) : base;
  const added = new Set<Option>();
  const removed = new Set<Option>();
  let on: Set<Option> | null = null;
  for (const line of lines)
    argumentsOf(line).forEach(({ value }, at) => {
      const sign = /^[+-]/.test(value) ? value[0] : '';
      if (sign === '' && at === 0) on = new Set();
      for (const option of optionsNamed(sign === '' ? value : value.slice(1)))
        if (sign === '-') {
          removed.add(option);
          added.delete(option);
          on?.delete(option);
        } else {
          if (sign === '+') {
            added.add(option);
            removed.delete(option);
          }
          on?.add(option);
        }
    });
  return on === null ? withSigned(base, added, removed) : { on, added, removed };
}

/** Whatever `+` and `-` have said since the base was made comes back, also what an `Options` without signs behind them has undone. */
function withSigned(base: OptionState, added: ReadonlySet<Option>, removed: ReadonlySet<Option>): OptionState {
  const allAdded = union(minus(base.added, removed), added);
  const allRemoved = union(minus(base.removed, added), removed);
  return { on: union(minus(base.on, allRemoved), allAdded), added: allAdded, removed: allRemoved };
}

/** Sections belong to core, and are merged even when they hold nothing of it; a `.htaccess` file and a `<Proxy>` are not. */
function isKnownToCore({ kind, nodes }: Layer): boolean {
  return (
    (kind !== 'htaccess' && kind !== 'proxy') || nodes.some(({ definition }) => definition?.module === 'core_module')
  );
}

function optionsNamed(word: string): readonly Option[] {
  const name = word.toLowerCase();
  if (name === 'all') return ALL;
  if (name === 'runscripts') return ['execcgi'];
  return name === 'none' ? [] : [name as Option];
}

function union(a: ReadonlySet<Option>, b: ReadonlySet<Option>): ReadonlySet<Option> {
  return new Set([...a, ...b]);
}

function minus(a: ReadonlySet<Option>, b: ReadonlySet<Option>): ReadonlySet<Option> {
  return new Set([...a].filter((option) => !b.has(option)));
}
