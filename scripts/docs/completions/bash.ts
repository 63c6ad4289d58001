import { type Job, jobs, type Option, type Values, valuesOf } from '../program.js';
import { commandNames, GENERATED, RULES, spellings } from './shell.js';

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
  if (values.kind === 'none') return [];
  const patterns = spellings(option).map((spelling) => `${bashName(job)},${spelling}`);
  return [`    ${patterns.join(' | ')}) ${bashReply(values)}return ;;`];
}

/** Without a reply, Bash completes file names. */
function bashReply(values: Values): string {
  switch (values.kind) {
    case 'words':
      return `COMPREPLY=($(compgen -W '${values.words.join(' ')}' -- "$current")); `;
    case 'rule':
      return `COMPREPLY=($(compgen -S = -W "$(${RULES})" -- "$current")); compopt -o nospace 2>/dev/null; `;
    case 'directory':
      return 'COMPREPLY=($(compgen -d -- "$current")); compopt -o filenames 2>/dev/null; ';
    default:
      return '';
  }
}

function bashOperand(job: Job): readonly string[] {
  const { operands } = job;
  if (operands === 'rule') return [`    ${bashName(job)},*) words=$(${RULES}) ;;`];
  return typeof operands === 'string' ? [] : [`    ${bashName(job)},*) words='${operands.join(' ')}' ;;`];
}
