import type { Definition } from '../directives/define.js';
import { type DirectiveDescription, describeDirective } from '../directives/describe.js';
import { describeOption, type OptionDescription } from '../directives/describe-option.js';
import type { OptionDefinition } from '../directives/wsgi.js';
import { fenced } from '../lint/rule-markdown.js';

/** What hover and completion show of a directive, as Markdown. */
export function directiveMarkdown(definition: Definition): string {
  const about = describeDirective(definition);
  return joined([
    fenced(about.syntax),
    about.summary,
    ...retirement(about),
    facts([
      ['Default', about.default && `\`${about.default}\``],
      ['Context', about.contexts.join(', ')],
      ['AllowOverride', about.override.join(', ')],
      ['Module', about.modules.map(({ name }) => name).join(', ')],
      ['Since', about.since && versionsOf(about.since)],
    ]),
    about.manual && `[Manual](${about.manual})`,
  ]);
}

/** What hover and completion show of an option of a mod_wsgi directive, as Markdown. */
export function optionMarkdown(option: OptionDefinition): string {
  const about: OptionDescription = describeOption(option);
  return joined([
    fenced(about.syntax),
    about.summary,
    about.note,
    about.deprecated && `Deprecated since mod_wsgi ${about.deprecated}.`,
    about.renamedTo && `Its new name is \`${about.renamedTo}\`.`,
    facts([
      ['Values', about.range ?? about.values.map((value) => `\`${value}\``).join(', ')],
      ['Unit', about.unit],
      ['Default', about.default && `\`${about.default}\``],
      ['Since', `mod_wsgi ${about.since}`],
    ]),
  ]);
}

function retirement({ deprecated, removed }: DirectiveDescription): string[] {
  return [
    ...(deprecated === null ? [] : [`Deprecated since ${versionsOf(deprecated)}.${instead(deprecated.use)}`]),
    ...(removed === null ? [] : [`Removed in ${versionsOf(removed)}.${instead(removed.use)}`]),
  ];
}

function instead(use: string | undefined): string {
  return use === undefined ? '' : ` Use ${use}.`;
}

function versionsOf({ httpd, wsgi }: { readonly httpd?: string; readonly wsgi?: string }): string {
  return [httpd && `httpd ${httpd}`, wsgi && `mod_wsgi ${wsgi}`].filter(Boolean).join(', ');
}

/** A list of what is known; what is `null` or empty is left out. */
export function facts(all: readonly (readonly [name: string, value: string | null | undefined])[]): string {
  return all.flatMap(([name, value]) => (value ? [`- ${name}: ${value}`] : [])).join('\n');
}

function joined(parts: readonly (string | null | undefined | '')[]): string {
  return parts.filter(Boolean).join('\n\n');
}
