/**
 * Builds the tables of an LALR(1) parser with default reductions, as Bison does. The tables matter beyond accepting the
 * right texts: which reductions happen before an error is noticed decides what the error message says (spec 11.5).
 */

/** What a table is built from. Symbols that are no rule's left side are terminals; the first rule's left side is the root. */
export interface LalrGrammar {
  readonly rules: readonly LalrRule[];
  /** In the order that error messages list them; the first is the end of the input. */
  readonly terminals: readonly string[];
  /** From the loosest to the tightest; all are right-associative. */
  readonly precedence: readonly string[];
}

export interface LalrRule {
  readonly left: string;
  readonly right: readonly string[];
}

export interface LalrState {
  /** Terminals on which to shift, with the next state. */
  readonly shifts: ReadonlyMap<string, number>;
  /** Terminals on which to reduce by a rule that is not the default. */
  readonly reductions: ReadonlyMap<string, number>;
  /** The rule to reduce by on any other terminal. */
  readonly defaultRule: number | null;
  /** Nonterminals, with the state to go to once they are recognized. */
  readonly gotos: ReadonlyMap<string, number>;
  /** The end of the input was shifted. */
  readonly accepting: boolean;
}

/** An item is a rule and a position in it, packed in one number. */
type Item = number;
/** Terminals as a set of bits. */
type Terminals = bigint;
type Items = Map<Item, Terminals>;

interface Building {
  readonly kernel: Items;
  readonly next: Map<string, number>;
}

const POSITIONS = 16;

/** The table of the grammar, one entry per state; state 0 is where a parse starts. */
export function buildLalr(grammar: LalrGrammar): readonly LalrState[] {
  const [root] = grammar.rules;
  if (root === undefined) throw new Error('a grammar needs rules');
  const end = grammar.terminals[0] ?? '$end';
  const accept: LalrRule = { left: '$accept', right: [root.left, end] };
  const rules = [...grammar.rules, accept];
  const bit = new Map(grammar.terminals.map((name, index) => [name, 1n << BigInt(index)]));
  const byLeft = new Map<string, number[]>();
  for (const [index, { left }] of rules.entries()) byLeft.set(left, [...(byLeft.get(left) ?? []), index]);
  const first = firstSets(rules, bit);

  const states: Building[] = [];
  const byCore = new Map<string, number>();
  const pending: number[] = [];

  /** The state with these items, made or given the new lookahead terminals. */
  const intern = (items: Items): number => {
    const core = [...items.keys()].sort((a, b) => a - b).join();
    const known = byCore.get(core);
    const state = known ?? states.length;
    if (known === undefined) {
      byCore.set(core, state);
      states.push({ kernel: new Map(), next: new Map() });
    }
    if (mergeInto(states[state]?.kernel ?? new Map(), items) || known === undefined) pending.push(state);
    return state;
  };

  const closure = (kernel: Items): Items => {
    const items: Items = new Map(kernel);
    const queue = [...kernel.keys()];
    for (let item = queue.pop(); item !== undefined; item = queue.pop()) {
      const { right } = ruleOf(rules, item);
      const symbol = right[positionOf(item)];
      const derived = symbol === undefined ? undefined : byLeft.get(symbol);
      if (derived === undefined) continue;
      const follower = right[positionOf(item) + 1];
      const lookahead = follower === undefined ? (items.get(item) ?? 0n) : (first.get(follower) ?? 0n);
      for (const index of derived) {
        if (merge(items, index * POSITIONS, lookahead)) queue.push(index * POSITIONS);
      }
    }
    return items;
  };

  intern(new Map([[(rules.length - 1) * POSITIONS, 0n]]));
  for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
    const state = states[index];
    if (state === undefined) continue;
    const successors = new Map<string, Items>();
    for (const [item, lookahead] of closure(state.kernel)) {
      const symbol = ruleOf(rules, item).right[positionOf(item)];
      if (symbol === undefined) continue;
      const items = successors.get(symbol) ?? new Map<Item, Terminals>();
      successors.set(symbol, items.set(item + 1, lookahead));
    }
    for (const [symbol, items] of successors) state.next.set(symbol, intern(items));
  }
  return states.map((state) => finish(state, closure(state.kernel), rules, bit, grammar.precedence));
}

/** Bison's last steps on a state: settle conflicts by precedence, then make the most common reduction the default. */
function finish(
  state: Building,
  items: Items,
  rules: readonly LalrRule[],
  bit: ReadonlyMap<string, Terminals>,
  precedence: readonly string[],
): LalrState {
  const shifts = new Map([...state.next].filter(([symbol]) => bit.has(symbol)));
  const gotos = new Map([...state.next].filter(([symbol]) => !bit.has(symbol)));
  const complete = [...items]
    .map(([item, lookahead]) => ({ item, rule: Math.trunc(item / POSITIONS), lookahead }))
    .filter(({ item }) => ruleOf(rules, item).right.length === positionOf(item))
    .sort((a, b) => a.rule - b.rule);
  const accepting = complete.some(({ rule }) => rule === rules.length - 1);
  const reductions = new Map<string, number>();
  for (const { rule, lookahead } of complete) {
    const strength = precedence.indexOf(rules[rule]?.right.findLast((symbol) => bit.has(symbol)) ?? '');
    for (const [terminal, mask] of bit) {
      if ((lookahead & mask) === 0n || reductions.has(terminal)) continue;
      // Of equal precedence, right-associative: the shift wins.
      if (shifts.has(terminal) && strength <= precedence.indexOf(terminal)) continue;
      shifts.delete(terminal);
      reductions.set(terminal, rule);
    }
  }
  let defaultRule: number | null = null;
  let most = -1;
  for (const { rule } of accepting ? [] : complete) {
    const count = [...reductions.values()].filter((reduced) => reduced === rule).length;
    if (count > most) [defaultRule, most] = [rule, count];
  }
  for (const [terminal, rule] of reductions) if (rule === defaultRule) reductions.delete(terminal);
  return { shifts, reductions, defaultRule, gotos, accepting };
}

/** The terminals each symbol can begin with. No rule is empty, so only a rule's first symbol counts. */
function firstSets(rules: readonly LalrRule[], bit: ReadonlyMap<string, Terminals>): FirstSets {
  const first: FirstSets = new Map(bit);
  for (let changed = true; changed; ) {
    changed = false;
    for (const { left, right } of rules) {
      const begin = right[0];
      if (begin !== undefined && merge(first, left, first.get(begin) ?? 0n)) changed = true;
    }
  }
  return first;
}

type FirstSets = Map<string, Terminals>;

function merge<Key>(sets: Map<Key, Terminals>, key: Key, added: Terminals): boolean {
  const known = sets.get(key);
  const union = (known ?? 0n) | added;
  sets.set(key, union);
  return union !== known;
}

function mergeInto(sets: Items, added: Items): boolean {
  let changed = false;
  for (const [item, lookahead] of added) if (merge(sets, item, lookahead)) changed = true;
  return changed;
}

function ruleOf(rules: readonly LalrRule[], item: Item): LalrRule {
  const rule = rules[Math.trunc(item / POSITIONS)];
  if (rule === undefined) throw new RangeError(`no rule of item ${item}`);
  return rule;
}

function positionOf(item: Item): number {
  return item % POSITIONS;
}
