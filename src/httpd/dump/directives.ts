import { commandName } from '../../directives/arity.js';
import { contextWords, overrideClasses } from '../../directives/contexts.js';
import type { Definition } from '../../directives/define.js';
import { findModule } from '../../directives/modules.js';
import type { Evaluation } from '../evaluate.js';

/**
 * The directives that the server of a configuration knows, module by module: what `httpd -L` shows for the modules that are compiled in. Each
 * with the module's source file and where it is allowed.
 */
export function dumpDirectives({ reading, registry, walked }: Evaluation): string {
  return reading.modules
    .flatMap(({ id }) =>
      registry
        .ofModule(id)
        .filter((definition) => walked.lookup.find(commandName(definition)).includes(definition))
        .map((definition) => describe(definition, findModule(id)?.sourceFile ?? id)),
    )
    .join('');
}

function describe(definition: Definition, sourceFile: string): string {
  const words = contextWords(definition);
  const [server, directory] = [words.includes('server config'), words.includes('directory')];
  const only = `only ${server ? 'outside' : 'inside'} <Directory>, <Files>, <Location>, or <If>`;
  const lines = [
    `${commandName(definition)} (${sourceFile})`,
    `\tAllowed in *.conf ${server && directory ? 'anywhere' : only}`,
  ];
  const classes = overrideClasses(definition);
  if (classes.includes('All')) lines.push("\tand in .htaccess when AllowOverride isn't None");
  else if (classes.length > 0) lines.push(`\tand in .htaccess when AllowOverride includes ${classes.join(' or ')}`);
  return `${lines.join('\n')}\n`;
}
