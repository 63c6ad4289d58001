import type { ConfigTestError } from './configtest.js';
import type { Warning } from './problem.js';

/** A message as httpd prints it, but for the date and the process number of a log line (spec 1.8). */
export function printWarning({ id, module, level, text }: Warning): string {
  const numbered = id === null ? text : `${id}: ${text}`;
  return level === 'startup' ? `${numbered}\n` : `[${module ?? ''}:${level}] ${numbered}\n`;
}

/** The error that ends a run (spec 1.1, 1.5). */
export function printError({ phase, file, line, message, chain, id }: ConfigTestError): string {
  const places = chain.map((place) => `Syntax error on line ${place.line} of ${place.file}: `).join('');
  switch (phase) {
    case 'walk':
      return `AH00526: Syntax error on line ${line} of ${file}:\n${message}\n`;
    case 'commandline':
      return `httpd: Syntax error in -C/-c directive: ${places}${message}\n`;
    case 'check':
      return `${message}\n`;
    default:
      return `${id === null ? '' : `${id}: `}httpd: ${places}${message}\n`;
  }
}
