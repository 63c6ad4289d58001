import type { ConfigTestError } from './configtest.js';
import type { Warning } from './problem.js';

/** A message as httpd prints it, but for the date and the process number of a log line (spec 1.8). */
export function printWarning({ id, module, level, text, status }: Warning): string {
  const numbered = `${status === undefined ? '' : `${status}: `}${id === null ? '' : `${id}: `}${text}`;
  return level === 'startup' ? `${numbered}\n` : `[${module ?? ''}:${level}] ${numbered}\n`;
}

/** The error that ends a run (spec 1.1, 1.5). */
export function printError(error: ConfigTestError): string {
  return `${leadOf(error, 'httpd')}${error.message}\n`;
}

/** What is printed before the message of an error; `program` is the name that the server was started by. */
export function leadOf({ phase, file, line, chain, id }: Omit<ConfigTestError, 'message'>, program: string): string {
  const places = chain.map((place) => `Syntax error on line ${place.line} of ${place.file}: `).join('');
  switch (phase) {
    case 'walk':
      return `AH00526: Syntax error on line ${line} of ${file}:\n`;
    case 'commandline':
      return `${program}: Syntax error in -C/-c directive: ${places}`;
    case 'pre_config':
    case 'check':
    case 'other':
      return '';
    default:
      return `${id === null ? '' : `${id}: `}${program}: ${places}`;
  }
}
