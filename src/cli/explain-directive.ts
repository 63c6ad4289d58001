import { contextWords, overrideClasses } from '../directives/contexts.js';
import type { Arguments, Definition, Versions } from '../directives/define.js';
import { modulesOf } from '../directives/registry.js';

/** What is known of a directive, for a terminal. */
export function explainDirective(definition: Definition): string {
  const { summary, since, deprecated, removed } = definition;
  const facts: readonly (readonly [name: string, value: string])[] = [
    ['Syntax', syntaxLine(definition)],
    ['Default', definition.default ?? ''],
    ['Context', contextWords(definition).join(', ')],
    ['Override', overrideClasses(definition).join(', ')],
    ['Module', modulesOf(definition).join(', ')],
    ['Since', versionText(since)],
    ['Deprecated', versionText(deprecated)],
    ['Removed', versionText(removed)],
    ['Use instead', deprecated?.use ?? removed?.use ?? ''],
  ];
  const lines = facts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${`${name}:`.padEnd(13)}${value}\n`);
  return `${nameOf(definition)}\n${lines.join('')}${summary === undefined ? '' : `\n${summary}\n`}`;
}

function nameOf({ kind, name }: Definition): string {
  return kind === 'section' ? `<${name}>` : name;
}

function syntaxLine({ kind, name, args }: Definition): string {
  const line = [name, ...placeholders(args)].join(' ');
  return kind === 'section' ? `<${line}> … </${name}>` : line;
}

function placeholders({ arity, types }: Arguments): readonly string[] {
  if (types.length === 0) return arity === 'FLAG' ? ['On|Off'] : [];
  return types.map(({ label, optional, repeated }) => {
    const shown = `${label}${repeated ? ' …' : ''}`;
    return optional ? `[${shown}]` : shown;
  });
}

function versionText(versions: Versions | undefined): string {
  const { httpd, wsgi } = versions ?? {};
  return [httpd === undefined ? '' : `httpd ${httpd}`, wsgi === undefined ? '' : `mod_wsgi ${wsgi}`]
    .filter(Boolean)
    .join(', ');
}
