import { z } from 'zod';
import type { Rule } from '../rule.js';

/** The form of what may be set of a rule; `null` when nothing may be. What is left out has its default. */
export function optionsSchema({ options }: Rule): z.ZodType<object> | null {
  return options === undefined ? null : z.strictObject(options.shape()).partial();
}

/** What may be set of a rule, for its documentation. */
export interface RuleOption {
  readonly name: string;
  readonly about: string;
  /** As JSON. */
  readonly default: string;
}

export function ruleOptions({ options }: Rule): readonly RuleOption[] {
  if (options === undefined) return [];
  const defaults = new Map<string, unknown>(Object.entries(options.defaults));
  const shape: Readonly<Record<string, z.ZodType>> = { ...options.shape() };
  return Object.entries(shape).map(([name, { description = '' }]) => ({
    name,
    about: description,
    default: JSON.stringify(defaults.get(name)),
  }));
}
