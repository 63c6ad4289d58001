import { type Job, jobs, type Option, valueKind, valuesOf } from './program.js';

const GENERATED = '# Made by `npm run update-docs`: change the table of options, not this file.';
const RULES = "wsgi-lint rules 2>/dev/null | cut -d ' ' -f 1";

const commandJobs = jobs.filter(({ name }) => name !== null);
const commandNames = commandJobs.map(({ name }) => name ?? '');

/** `docs/completions/wsgi-lint.bash` */
export function bashCompletion(): string {
  return `${GENERATED}
_wsgi_lint() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} job=lint words= IFS=$' \\n'
  COMPREPLY=()
  # Bash takes --option=value for three words.
  if [[ $current == = ]]; then
    current=
  elif [[ $before == = ]]; then
    before=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  if ((COMP_CWORD > 1)); then
    case \${COMP_WORDS[1]} in
      ${commandNames.join(' | ')}) job=\${COMP_WORDS[1]} ;;
    esac
  fi
  case $job,$before in
${jobs.flatMap((job) => job.options.flatMap((option) => bashValue(job, option))).join('\n')}
  esac
  case $job,$current in
${jobs.map((job) => `    ${bashName(job)},-*) words='${job.options.flatMap(spellings).join(' ')}' ;;`).join('\n')}
    lint,*) ((COMP_CWORD == 1)) && words='${commandNames.join(' ')}' ;;
${jobs.flatMap(bashOperand).join('\n')}
  esac
  # Without a word, Bash completes file names.
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o bashdefault -o default -F _wsgi_lint wsgi-lint
`;
}

/** What the script calls the job. */
function bashName({ name }: Job): string {
  return name ?? 'lint';
}

function bashValue(job: Job, option: Option): readonly string[] {
  const values = valuesOf(option);
  const kind = valueKind(option);
  if (kind === 'none') return [];
  const found =
    values !== null
      ? `COMPREPLY=($(compgen -W '${values.join(' ')}' -- "$current")); `
      : kind === 'rule'
        ? `COMPREPLY=($(compgen -S = -W "$(${RULES})" -- "$current")); compopt -o nospace 2>/dev/null; `
        : kind === 'directory'
          ? 'COMPREPLY=($(compgen -d -- "$current")); compopt -o filenames 2>/dev/null; '
          : '';
  const patterns = spellings(option).map((spelling) => `${bashName(job)},${spelling}`);
  return [`    ${patterns.join(' | ')}) ${found}return ;;`];
}

function bashOperand(job: Job): readonly string[] {
  const { operands } = job;
  if (operands === 'rule') return [`    ${bashName(job)},*) words=$(${RULES}) ;;`];
  return typeof operands === 'string' ? [] : [`    ${bashName(job)},*) words='${operands.join(' ')}' ;;`];
}

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
${commandJobs.map((job) => `      ${job.name})\n        shift words\n        (( CURRENT-- ))\n        _arguments -s \\\n${zshArguments(job, 10)}\n        return\n        ;;`).join('\n')}
    esac
  fi
  _arguments -s \\
${main === undefined ? '' : zshArguments(main, 4)}
}

_wsgi_lint "$@"
`;
}

function zshArguments({ name, options, operands }: Job, indent: number): string {
  const lines = options.flatMap((option) => {
    const { help, repeatable } = option;
    const names = spellings(option);
    // One of an option's spellings takes the others away, unless it may be given again.
    const alone = repeatable || names.length === 1 ? '' : `(${names.join(' ')})`;
    return names.map(
      (spelling) =>
        `'${repeatable ? '*' : alone}${spelling}${valueKind(option) === 'none' ? '' : spelling.startsWith('--') ? '=' : '+'}[${zshText(help).replace(/[[\]]/g, '\\$&')}]${zshValue(option)}'`,
    );
  });
  const operand =
    operands === 'rule'
      ? "'1:rule:_wsgi_lint_rules'"
      : operands === 'nothing'
        ? null
        : operands === 'file'
          ? name === null
            ? "'1: :{ _wsgi_lint_commands; _files }' '*:file:_files'"
            : "'*:file:_files'"
          : `'1:what:(${operands.join(' ')})'`;
  return [...lines, ...(operand === null ? [] : [operand])].map((line) => `${' '.repeat(indent)}${line}`).join(' \\\n');
}

function zshValue(option: Option): string {
  const values = valuesOf(option);
  const kind = valueKind(option);
  if (kind === 'none') return '';
  const action =
    values !== null
      ? `(${values.join(' ')})`
      : kind === 'rule'
        ? '_wsgi_lint_rules -S ='
        : kind === 'directory'
          ? '_files -/'
          : kind === 'file'
            ? '_files'
            : ' ';
  return `:${(option.value ?? '')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()}:${action}`;
}

/** Text between single quotes. */
function zshText(text: string): string {
  return text.replaceAll("'", `'\\''`);
}

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
  const values = valuesOf(option);
  const kind = valueKind(option);
  const words =
    values !== null
      ? ` -x -a ${quoted(values.join(' '))}`
      : kind === 'rule'
        ? ` -x -a ${quoted(`(${RULES})=`)}`
        : kind === 'directory'
          ? ' -x -a "(__fish_complete_directories)"'
          : kind === 'file'
            ? ' -r -F'
            : kind === 'text'
              ? ' -x'
              : '';
  return `complete -c wsgi-lint -n '${condition}'${short === undefined ? '' : ` -s ${short}`} -l ${name}${words} -d ${quoted(help)}`;
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

function spellings({ name, short }: Option): readonly string[] {
  return [...(short === undefined ? [] : [`-${short}`]), `--${name}`];
}
