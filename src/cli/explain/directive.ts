import type { Definition } from '../../directives/define.js';
import { type DirectiveDescription, describeDirective, type ValueDescription } from '../../directives/describe.js';
import { rulesAbout, rulesAboutWhole } from '../../lint/rules-about.js';
import { listed } from '../../lint/wording.js';
import { moduleText, waysToLoad } from './modules.js';
import type { Block, Page } from './page.js';
import { platformText, retirementText, ruleItems, ruleSummary, versionText } from './wording.js';

/** A definition, and what there is to say of it. */
export interface Described {
  readonly definition: Definition;
  readonly description: DirectiveDescription;
}

/** Directives of one name that differ in nothing but the module that has them are told of as one. */
export function describeAll(definitions: readonly Definition[]): readonly Described[] {
  const told = new Map<string, Described>();
  for (const definition of definitions) {
    const description = describeDirective(definition);
    const { modules, manual, ...rest } = description;
    const key = JSON.stringify(rest);
    const first = told.get(key);
    if (first === undefined) told.set(key, { definition, description });
    else {
      const together = { ...first.description, modules: [...first.description.modules, ...modules] };
      told.set(key, { definition: first.definition, description: { ...together, manual: together.manual ?? manual } });
    }
  }
  return [...told.values()];
}

const UNDESCRIBED =
  'A directive of a module that is not part of httpd. How many arguments it takes and where it may stand is known, and no more.';

/** What is known of a directive. */
export function directivePage({ definition, description }: Described): Page {
  const { name, summary, syntax, contexts, override, modules, values, manual } = description;
  return {
    title: name,
    blocks: [
      { kind: 'text', text: summary ?? UNDESCRIBED },
      {
        kind: 'facts',
        facts: [
          ['Syntax', syntax],
          ['Values', ...values.map(valueText)],
          ['Default', ...(description.default === null ? [] : [description.default])],
          ['Context', contexts.join(', ')],
          ['Override', ...(override.length === 0 ? [] : [overrideText(override)])],
          ['Module', ...modules.map(moduleText)],
          ['Loaded by', ...(description.removed === null ? modules.flatMap(waysToLoad) : [])],
          ['Versions', ...versionFacts(description)],
          ['Manual', ...(manual === null ? [] : [manual])],
        ],
      },
      optionsBlock(description),
      rulesBlock(definition, description),
    ],
  };
}

/** The same as data. */
export function directiveData({ definition, description }: Described): object {
  return { kind: definition.kind, ...description, rules: rulesAbout(definition.name).map(ruleSummary) };
}

function valueText({ argument, values, range, others }: ValueDescription): string {
  if (values.length === 0) return `${argument}: ${range ?? ''}`;
  return `${argument}: ${others ? 'such as ' : ''}${values.join(', ')}`;
}

function overrideText(classes: DirectiveDescription['override']): string {
  return classes[0] === 'All' ? 'All: any class of `AllowOverride` will do' : listed(classes, 'or');
}

function versionFacts({ since, deprecated, removed, notOn }: DirectiveDescription): readonly string[] {
  return [
    ...(since === null ? [] : [`since ${versionText(since)}`]),
    ...(deprecated === null ? [] : [retirementText('deprecated since', deprecated)]),
    ...(removed === null ? [] : [retirementText('removed in', removed)]),
    ...(notOn.length === 0 ? [] : [platformText(notOn)]),
  ];
}

function optionsBlock({ name, options }: DirectiveDescription): Block {
  return {
    kind: 'list',
    heading: 'Options',
    items: options.map(({ syntax, summary, default: fallback, removed }) => {
      const state = removed === null ? '' : ` Removed in mod_wsgi ${removed}.`;
      return [syntax, `${firstSentence(summary)}${fallback === null ? '' : ` Default: ${fallback}.`}${state}`];
    }),
    ...(options.length < 3
      ? {}
      : { more: `More about one of them: \`wsgi-lint explain ${nameInCommand(name)}:${options[0]?.name}\`` }),
  };
}

/** With more rules than this, those about single options are left to the options' own pages. */
const MOST_RULES = 12;

function rulesBlock({ name }: Definition, { options }: DirectiveDescription): Block {
  const all = rulesAbout(name);
  const shown = options.length > 0 && all.length > MOST_RULES ? rulesAboutWhole(name) : all;
  const others = all.length - shown.length;
  return {
    kind: 'list',
    heading: 'Rules',
    items: ruleItems(shown),
    ...(others === 0 ? {} : { more: `and ${others} about its options` }),
  };
}

function firstSentence(text: string): string {
  return /^.*?[^.]\.(?= |$)/.exec(text)?.[0] ?? text;
}

/** A shell would take angle brackets for its own. */
function nameInCommand(name: string): string {
  return name.replace(/[<>]/g, '');
}
