import { type ArgumentType, onOff, text } from '../args.js';
import {
  type Arguments,
  type Arity,
  flag,
  iterate,
  iterate2,
  raw,
  take1,
  take2,
  take3,
  take12,
  take13,
  take23,
  take123,
  takeArgv,
} from '../define.js';

const value = text('value');
const optional = text('value', { optional: true });
const several = text('value', { repeated: true });
const any = text('value', { optional: true, repeated: true });

/** The arguments of directives of which nothing but their number is known. */
const untypedArguments: Readonly<Record<Arity, Arguments>> = {
  FLAG: flag(onOff),
  TAKE1: take1(value),
  TAKE2: take2(value, value),
  TAKE12: take12(value, optional),
  TAKE3: take3(value, value, value),
  TAKE23: take23(value, value, optional),
  TAKE123: take123(value, optional, optional),
  TAKE13: take13(value, optional, optional),
  ITERATE: iterate(several),
  ITERATE2: iterate2(value, several),
  TAKE_ARGV: takeArgv(any),
  RAW_ARGS: raw(any),
};

/** The arguments of an arity class, the first of which have these types. */
export function argumentsOf(arity: Arity, first: readonly ArgumentType[] = []): Arguments {
  const { types } = untypedArguments[arity];
  if (first.length === 0) return untypedArguments[arity];
  return { arity, types: types.map((type, index) => ({ ...type, ...first[index] })) };
}
