import { type Job, jobs, type Option, type Values, valuesOf } from '../program.js';
import { commandJobs, GENERATED, RULES, spellings } from './shell.js';

/** `docs/completions/_wsgi-lint` for zsh. */
export function zshCompletion(): string {
  const [main] = jobs;
  return `#compdef wsgi-lint
${GENERATED}
_wsgi_lint_rules() {
  local -a rules
  rules=(\${(f)"$(${RULES})"})
  compadd "$@" -a rules
}

_wsgi_lint_commands() {
  local -a commands
  commands=(
${commandJobs.map(({ name, command }) => `    '${zshText(`${name}:${command.title}`)}'`).join('\n')}
  )
  _describe command commands
}

_wsgi_lint() {
  local command=$words[2]
  if (( CURRENT > 2 )); then
    case $command in
${commandJobs.map(zshCommand).join('\n')}
    esac
  fi
  _arguments -s \\
${main === undefined ? '' : zshArguments(main, 4)}
}

_wsgi_lint "$@"
`;
}

function zshCommand(job: Job): string {
  return `      ${job.name})
        shift words
        (( CURRENT-- ))
        _arguments -s \\
${zshArguments(job, 10)}
        return
        ;;`;
}

function zshArguments(job: Job, indent: number): string {
  const lines = [...job.options.flatMap(zshOption), ...zshOperands(job)];
  return lines.map((line) => `${' '.repeat(indent)}${line}`).join(' \\\n');
}

function zshOption(option: Option): readonly string[] {
  const names = spellings(option);
  // One of an option's spellings takes the others away, unless it may be given again.
  const before = option.repeatable ? '*' : names.length === 1 ? '' : `(${names.join(' ')})`;
  const values = valuesOf(option);
  const help = zshText(option.help).replace(/[[\]]/g, '\\$&');
  if (values.kind === 'none') return names.map((name) => `'${before}${name}[${help}]'`);
  const about = (option.value ?? '').toLowerCase().match(/[a-z]+/g) ?? [];
  return names.map(
    (name) => `'${before}${name}${name.startsWith('--') ? '=' : '+'}[${help}]:${about.join(' ')}:${zshAction(values)}'`,
  );
}

function zshAction(values: Values): string {
  switch (values.kind) {
    case 'words':
      return `(${values.words.join(' ')})`;
    case 'rule':
      return '_wsgi_lint_rules -S =';
    case 'directory':
      return '_files -/';
    case 'file':
      return '_files';
    default:
      return ' ';
  }
}

function zshOperands({ name, operands }: Job): readonly string[] {
  if (operands === 'nothing') return [];
  if (operands === 'rule') return ["'1:rule:_wsgi_lint_rules'"];
  if (operands !== 'file') return [`'1:what:(${operands.join(' ')})'`];
  return [...(name === null ? ["'1: :{ _wsgi_lint_commands; _files }'"] : []), "'*:file:_files'"];
}

/** Text between single quotes. */
function zshText(text: string): string {
  return text.replaceAll("'", `'\\''`);
}
