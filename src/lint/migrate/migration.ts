import type { Rule } from '../rule.js';
import { rules } from '../rules/index.js';
import type { RuleSetting } from '../severity.js';
import allowOverride from './steps/allow-override.js';
import { changedDefault } from './steps/changed-default.js';
import includePattern from './steps/include-pattern.js';
import moduleLines from './steps/module-lines.js';
import oldBranch from './steps/old-branch.js';
import { type Product, products, type Versions } from './target.js';

/** What an upgrade needs, as rules that find it. */
export interface Migration {
  readonly rules: readonly Rule[];
  /** What is worth a hint in a configuration that stays as it is has to be done for an upgrade. */
  readonly levels: readonly RuleSetting[];
}

/** Rules of the linter that an upgrade needs, and steps that only an upgrade needs. */
const STEPS: Readonly<Record<Product, { readonly shared: readonly string[]; readonly own: readonly Rule[] }>> = {
  httpd: {
    shared: [
      'core/default-type-ignored',
      'core/deprecated-directive',
      'core/name-virtual-host',
      'core/renamed-directive',
      'syntax/unknown-directive',
      'wsgi/mixed-access-styles',
      'wsgi/options-mixed-signs',
      'wsgi/order-allow-on-24',
      'wsgi/order-space',
    ],
    own: [allowOverride, includePattern, moduleLines, oldBranch],
  },
  mod_wsgi: {
    shared: [
      'wsgi/daemon-unknown-option',
      'wsgi/directive-too-new',
      'wsgi/option-deprecated-chroot',
      'wsgi/option-version',
      'wsgi/removed-directive',
      'wsgi/verbose-debugging',
    ],
    own: [],
  },
};

/** Where a way begins that says only where it ends. */
const OLDEST: Readonly<Record<Product, string>> = { httpd: '2.2.0', mod_wsgi: '3.0.0' };

/** Every step that is known, for tests and documentation. */
export const ownSteps: readonly Rule[] = [changedDefault(OLDEST), ...products.flatMap((product) => STEPS[product].own)];

/** The steps of an upgrade to some versions, and of the way there from others. */
export function migrationTo(to: Versions, from: Versions): Migration {
  const upgraded = products.filter((product) => to[product] !== undefined);
  const start = Object.fromEntries(upgraded.map((product) => [product, from[product] ?? OLDEST[product]]));
  const shared = new Set(upgraded.flatMap((product) => STEPS[product].shared));
  return {
    rules: [
      ...rules.filter(({ name }) => shared.has(name)),
      ...upgraded.flatMap((product) => STEPS[product].own),
      changedDefault(start),
    ],
    levels: ['core/renamed-directive', 'core/name-virtual-host', 'wsgi/verbose-debugging'].map((pattern) => ({
      pattern,
      level: 'warning',
    })),
  };
}
