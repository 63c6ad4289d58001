import { type Job, jobs, type Option, type Values, valuesOf } from '../program.js';
import { commandNames, GENERATED, RULES } from './shell.js';

/** `docs/completions/wsgi-lint.fish` */
export function fishCompletion(): string {
  const lines = jobs.flatMap((job) => {
    const condition = job.name === null ? NO_COMMAND : `__fish_seen_subcommand_from ${job.name}`;
    return [
      ...(job.name === null
        ? []
        : [`complete -c wsgi-lint -n '${FIRST}' -a ${job.name} -d ${quoted(job.command.title)}`]),
      ...fishOperand(job, condition),
      ...job.options.map((option) => fishOption(option, condition)),
    ];
  });
  return `${GENERATED}\n${lines.join('\n')}\n`;
}

const NO_COMMAND = `not __fish_seen_subcommand_from ${commandNames.join(' ')}`;
const FIRST = 'test (count (commandline -opc)) -eq 1';

function fishOperand({ operands }: Job, condition: string): readonly string[] {
  if (operands === 'file') return [];
  const words = operands === 'rule' ? `(${RULES})` : operands === 'nothing' ? null : operands.join(' ');
  return [`complete -c wsgi-lint -n '${condition}' -f${words === null ? '' : ` -a ${quoted(words)}`}`];
}

function fishOption(option: Option, condition: string): string {
  const { name, short, help } = option;
  const spelled = `${short === undefined ? '' : `-s ${short} `}-l ${name}`;
  return `complete -c wsgi-lint -n '${condition}' ${spelled}${fishValue(valuesOf(option))} -d ${quoted(help)}`;
}

function fishValue(values: Values): string {
  switch (values.kind) {
    case 'words':
      return ` -x -a ${quoted(values.words.join(' '))}`;
    case 'rule':
      return ` -x -a ${quoted(`(${RULES})=`)}`;
    case 'directory':
      return ' -x -a "(__fish_complete_directories)"';
    case 'file':
      return ' -r -F';
    case 'text':
      return ' -x';
    case 'none':
      return '';
  }
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
