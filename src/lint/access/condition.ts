/** Who is let in, in the terms of `Require`. */
export type Condition =
  | { readonly kind: 'all'; readonly granted: boolean }
  /** `Require ip …`: one of the values holds; `negated`: none does. */
  | {
      readonly kind: 'client';
      readonly type: 'ip' | 'host' | 'env';
      readonly values: readonly string[];
      readonly negated: boolean;
    }
  /** A `Require` line, or a section of them, that stands there already. */
  | { readonly kind: 'written'; readonly lines: readonly string[] }
  | { readonly kind: 'every' | 'some'; readonly of: readonly Condition[] };

export const GRANTED: Condition = { kind: 'all', granted: true };
export const DENIED: Condition = { kind: 'all', granted: false };

/** All of them hold. */
export function every(conditions: readonly Condition[]): Condition {
  return joined('every', conditions, true);
}

/** One of them holds. */
export function some(conditions: readonly Condition[]): Condition {
  return joined('some', conditions, false);
}

/** @param neutral what says nothing among the others: `Require all granted` where all must hold */
function joined(kind: 'every' | 'some', conditions: readonly Condition[], neutral: boolean): Condition {
  const flat = conditions.flatMap((each) => (each.kind === kind ? each.of : [each]));
  if (flat.some((each) => each.kind === 'all' && each.granted !== neutral)) return neutral ? DENIED : GRANTED;
  const of = united(
    kind,
    flat.filter(({ kind }) => kind !== 'all'),
  );
  const [first] = of;
  if (first === undefined) return neutral ? GRANTED : DENIED;
  return of.length === 1 ? first : { kind, of };
}

/** One `Require ip` for all addresses, and nothing twice. */
function united(kind: 'every' | 'some', conditions: readonly Condition[]): readonly Condition[] {
  const result: Condition[] = [];
  for (const condition of conditions) {
    const at = result.findIndex((other) => isUnitedWith(kind, condition, other));
    const other = result[at];
    if (other?.kind === 'client' && condition.kind === 'client')
      result[at] = { ...other, values: [...new Set([...other.values, ...condition.values])] };
    else if (other === undefined) result.push(condition);
  }
  return result;
}

function isUnitedWith(kind: 'every' | 'some', a: Condition, b: Condition): boolean {
  if (a.kind !== 'client' || b.kind !== 'client') return textOf(a) === textOf(b);
  // `Require not ip a b` holds for those that are neither: several of them are one where all must hold.
  return a.type === b.type && a.negated === b.negated && a.negated === (kind === 'every');
}

/** One text for conditions that are written in the same way. */
export function textOf(condition: Condition): string {
  return linesOf(condition, '\t').join('\n').toLowerCase();
}

/** The lines of a section that lets in those for whom a condition holds; of several lines there one is enough. */
export function linesOf(condition: Condition, indent: string): readonly string[] {
  if (condition.kind === 'some') return condition.of.flatMap((each) => itemLines(each, indent));
  return itemLines(condition, indent);
}

/** Lines that stand for one condition beside others of which one is enough. A line that refuses needs one that lets in. */
function itemLines(condition: Condition, indent: string): readonly string[] {
  switch (condition.kind) {
    case 'all':
      return [`Require all ${condition.granted ? 'granted' : 'denied'}`];
    case 'written':
      return condition.lines;
    case 'client':
      return condition.negated ? section('RequireAll', [GRANTED, condition], indent) : [clientLine(condition)];
    case 'every':
      return section('RequireAll', condition.of.every(isNegated) ? [GRANTED, ...condition.of] : condition.of, indent);
    case 'some':
      return section('RequireAny', condition.of, indent);
  }
}

function section(name: 'RequireAll' | 'RequireAny', of: readonly Condition[], indent: string): readonly string[] {
  const inner = of.flatMap((each) =>
    name === 'RequireAll' && each.kind === 'client' ? [clientLine(each)] : itemLines(each, indent),
  );
  return [`<${name}>`, ...inner.map((line) => indent + line), `</${name}>`];
}

function isNegated(condition: Condition): boolean {
  return condition.kind === 'client' && condition.negated;
}

function clientLine({ type, values, negated }: Condition & { readonly kind: 'client' }): string {
  return `Require ${negated ? 'not ' : ''}${type} ${values.join(' ')}`;
}
