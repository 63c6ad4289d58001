import { describeOption, type OptionDescription } from '../../directives/describe-option.js';
import { findOption, type OptionDefinition, wsgiOptionTables } from '../../directives/wsgi.js';
import type { Rule } from '../../lint/rule.js';
import { rulesAbout } from '../../lint/rules-about.js';
import type { Page } from './page.js';
import { platformText, ruleItems, ruleSummary } from './wording.js';

/** An option, and the directives that take it. */
export interface DescribedOption {
  readonly directives: readonly string[];
  readonly description: OptionDescription;
}

/** The options of that name, of one directive (its registered name) or of any; those that are alike are told of as one. */
export function findOptions(name: string, directive?: string): readonly DescribedOption[] {
  const found = new Map<string, DescribedOption>();
  for (const table of wsgiOptionTables) {
    const option = findOption(table, name);
    const directives = table.directives.filter((each) => directive === undefined || each === directive);
    if (option === undefined || directives.length === 0) continue;
    const description = describeOption(option);
    const key = JSON.stringify(description);
    found.set(key, { directives: [...(found.get(key)?.directives ?? []), ...directives], description });
  }
  return [...found.values()];
}

/** Every option of every directive. */
export function allOptions(): readonly { readonly directive: string; readonly option: OptionDefinition }[] {
  return wsgiOptionTables.flatMap(({ directives, options }) =>
    directives.flatMap((directive) => options.map((option) => ({ directive, option }))),
  );
}

/** What is known of an option. */
export function optionPage(option: DescribedOption): Page {
  const { directives, description } = option;
  const { name, summary, syntax, unit, range, values, note, notOn, since } = description;
  const { default: fallback, deprecated, removed, renamedTo } = description;
  const written = `${name}=`;
  return {
    title: written,
    note: `an option of ${directives.join(', ')}`,
    blocks: [
      { kind: 'text', text: summary },
      {
        kind: 'facts',
        facts: [
          ['Syntax', syntax],
          ['Unit', ...(unit === null ? [] : [unit])],
          ['Range', ...(range === null ? [] : [range])],
          ['Values', ...(values.length === 0 ? [] : [`such as ${values.map((value) => `\`${value}\``).join(', ')}`])],
          ['Default', ...(fallback === null ? [] : [fallback])],
          ['Required', ...(description.required ? ['yes'] : [])],
          [
            'Versions',
            `since mod_wsgi ${since}`,
            ...(deprecated === null ? [] : [`deprecated since mod_wsgi ${deprecated}`]),
            ...(removed === null
              ? []
              : [`removed in mod_wsgi ${removed}${renamedTo === null ? '' : `: use \`${renamedTo}\``}`]),
            ...(notOn.length === 0 ? [] : [platformText(notOn)]),
          ],
          ['Note', ...(note === null ? [] : [note])],
        ],
      },
      { kind: 'list', heading: 'Rules', items: ruleItems(rulesOf(option)) },
    ],
  };
}

/** The same as data. */
export function optionData(option: DescribedOption): object {
  const { directives, description } = option;
  return { kind: 'option', directives, ...description, rules: rulesOf(option).map(ruleSummary) };
}

function rulesOf({ directives, description: { name } }: DescribedOption): readonly Rule[] {
  return [...new Set(directives.flatMap((directive) => rulesAbout(directive, name)))];
}
