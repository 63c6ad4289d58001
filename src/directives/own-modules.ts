import { oneOf } from './args.js';
import { type Arguments, type Arity, type Definition, directive, OR_ALL, type OverrideBit, section } from './define.js';
import { argumentsOf } from './third-party/arguments.js';

/** A module that its user describes. */
export interface OwnModule {
  /** As `LoadModule` names it. */
  readonly id: string;
  /** The source file, as `<IfModule>` may name it. */
  readonly source: string;
  readonly directives: readonly OwnDirective[];
}

export interface OwnDirective {
  readonly name: string;
  readonly args: Arity;
  readonly override: readonly (OverrideBit | 'OR_ALL')[];
  readonly section?: boolean | undefined;
  readonly summary?: string | undefined;
  readonly default?: string | undefined;
  /** What each argument may be, in any case; of several that differ in meaning, the first. */
  readonly values?: readonly string[] | undefined;
}

/** The definitions of a module that its user describes, in the forms in which httpd's own are written. */
export function defineOwnModule({ id, directives }: OwnModule): readonly Definition[] {
  return directives.map((own) => {
    const common = {
      name: own.name,
      module: id,
      docs: '',
      override: own.override.flatMap((bit) => (bit === 'OR_ALL' ? OR_ALL : [bit])),
      ...(own.summary === undefined ? {} : { summary: own.summary }),
      ...(own.default === undefined ? {} : { default: own.default }),
    };
    return own.section === true
      ? section({ ...common, args: argumentsOf(own.args), children: 'unchanged' })
      : directive({ ...common, args: withValues(argumentsOf(own.args), own.values) });
  });
}

function withValues({ arity, types }: Arguments, values: readonly string[] | undefined): Arguments {
  const [first, ...others] = types;
  if (values === undefined || first === undefined) return { arity, types };
  const { optional = false, repeated = false } = first;
  const typed = oneOf(values, `{directive} takes ${values.join(' or ')}`, { optional, repeated });
  return { arity, types: [typed, ...others] };
}
