import { z } from 'zod';
import type { Rule } from '../rule.js';

/** What users may set of a rule: `"rules": { "wsgi/threads-excessive": ["warning", { "most": 40 }] }`. */
export interface RuleOptions<Values extends object> {
  readonly defaults: Values;
  /** The form of each value, with its description. It is given zod, which is loaded only where a configuration file is read. */
  readonly shape: (zod: typeof z) => { readonly [Name in keyof Values]: z.ZodType<Values[Name]> };
}

/** The form of what may be set of a rule; `null` when nothing may be. What is left out has its default. */
export function optionsSchema({ options }: Rule): z.ZodType<object> | null {
  return options === undefined ? null : z.strictObject(options.shape(z)).partial();
}

/** What may be set of a rule, for its documentation. */
export interface RuleOption {
  readonly name: string;
  readonly about: string;
  /** As JSON. */
  readonly default: string;
}

/** The options that a rule takes, in the order in which it declares them. */
export function ruleOptions({ options }: Rule): readonly RuleOption[] {
  if (options === undefined) return [];
  const defaults = new Map<string, unknown>(Object.entries(options.defaults));
  const shape: Readonly<Record<string, z.ZodType>> = { ...options.shape(z) };
  return Object.entries(shape).map(([name, { description = '' }]) => ({
    name,
    about: description,
    default: JSON.stringify(defaults.get(name)),
  }));
}
