# Made by `npm run update-docs`: change the table of options, not this file.
_wsgi_lint() {
  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} job=lint words= IFS=$' \n'
  COMPREPLY=()
  # Bash takes --option=value for three words.
  if [[ $current == = ]]; then
    current=
  elif [[ $before == = ]]; then
    before=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  if ((COMP_CWORD > 1)); then
    case ${COMP_WORDS[1]} in
      configtest | dump | parse | format | explain | route | routes | migrate | rules | lsp | init) job=${COMP_WORDS[1]} ;;
    esac
  fi
  case $job,$before in
    lint,-f | lint,--format) COMPREPLY=($(compgen -W 'pretty concise json json-lines sarif github gitlab junit checkstyle rdjson' -- "$current")); return ;;
    lint,-o | lint,--output-file) return ;;
    lint,--preset) COMPREPLY=($(compgen -W 'recommended strict security off' -- "$current")); return ;;
    lint,--rule) COMPREPLY=($(compgen -S = -W "$(wsgi-lint rules 2>/dev/null | cut -d ' ' -f 1)" -- "$current")); compopt -o nospace 2>/dev/null; return ;;
    lint,--severity) COMPREPLY=($(compgen -W 'hint info warning error' -- "$current")); return ;;
    lint,--fail-on) COMPREPLY=($(compgen -W 'hint info warning error never' -- "$current")); return ;;
    lint,--max-warnings) return ;;
    lint,--baseline) return ;;
    lint,--report-unused-suppressions) COMPREPLY=($(compgen -W 'off hint info warning error' -- "$current")); return ;;
    lint,--context) COMPREPLY=($(compgen -W 'server virtualhost directory location' -- "$current")); return ;;
    lint,--stdin-filename) return ;;
    lint,-D | lint,--define) return ;;
    lint,--sysroot) COMPREPLY=($(compgen -d -- "$current")); compopt -o filenames 2>/dev/null; return ;;
    lint,--server-version) return ;;
    lint,--mod-wsgi-version) return ;;
    lint,--platform) COMPREPLY=($(compgen -W 'debian rhel upstream windows' -- "$current")); return ;;
    lint,-c | lint,--config) return ;;
    lint,--color) COMPREPLY=($(compgen -W 'auto always never' -- "$current")); return ;;
    configtest,-f | configtest,--file) return ;;
    configtest,-d | configtest,--server-root) COMPREPLY=($(compgen -d -- "$current")); compopt -o filenames 2>/dev/null; return ;;
    configtest,-D | configtest,--define) return ;;
    configtest,-C | configtest,--before) return ;;
    configtest,-c | configtest,--after) return ;;
    configtest,--sysroot) COMPREPLY=($(compgen -d -- "$current")); compopt -o filenames 2>/dev/null; return ;;
    configtest,--server-version) return ;;
    configtest,--mod-wsgi-version) return ;;
    configtest,--platform) COMPREPLY=($(compgen -W 'debian rhel upstream windows' -- "$current")); return ;;
    dump,-f | dump,--file) return ;;
    dump,-d | dump,--server-root) COMPREPLY=($(compgen -d -- "$current")); compopt -o filenames 2>/dev/null; return ;;
    dump,-D | dump,--define) return ;;
    dump,-C | dump,--before) return ;;
    dump,-c | dump,--after) return ;;
    dump,--sysroot) COMPREPLY=($(compgen -d -- "$current")); compopt -o filenames 2>/dev/null; return ;;
    dump,--server-version) return ;;
    dump,--mod-wsgi-version) return ;;
    dump,--platform) COMPREPLY=($(compgen -W 'debian rhel upstream windows' -- "$current")); return ;;
    format,--indent) return ;;
    format,--name-case) COMPREPLY=($(compgen -W 'registered keep' -- "$current")); return ;;
    format,--max-blank-lines) return ;;
    format,--stdin-filename) return ;;
    format,-c | format,--config) return ;;
    format,--color) COMPREPLY=($(compgen -W 'auto always never' -- "$current")); return ;;
    explain,-c | explain,--config) return ;;
    explain,--color) COMPREPLY=($(compgen -W 'auto always never' -- "$current")); return ;;
    route,-H | route,--header) return ;;
    route,--from) return ;;
    route,--user) return ;;
    route,--connect) return ;;
    route,--http-version) COMPREPLY=($(compgen -W '1.0 1.1' -- "$current")); return ;;
    route,--body-length) return ;;
    route,--target) return ;;
    route,--matrix) return ;;
    route,--format) COMPREPLY=($(compgen -W 'pretty json' -- "$current")); return ;;
    route,--color) COMPREPLY=($(compgen -W 'auto always never' -- "$current")); return ;;
    route,-f | route,--file) return ;;
    route,-D | route,--define) return ;;
    route,--sysroot) COMPREPLY=($(compgen -d -- "$current")); compopt -o filenames 2>/dev/null; return ;;
    route,--server-version) return ;;
    route,--mod-wsgi-version) return ;;
    route,--platform) COMPREPLY=($(compgen -W 'debian rhel upstream windows' -- "$current")); return ;;
    routes,--format) COMPREPLY=($(compgen -W 'text json mermaid svg' -- "$current")); return ;;
    routes,-f | routes,--file) return ;;
    routes,-D | routes,--define) return ;;
    routes,--sysroot) COMPREPLY=($(compgen -d -- "$current")); compopt -o filenames 2>/dev/null; return ;;
    routes,--server-version) return ;;
    routes,--mod-wsgi-version) return ;;
    routes,--platform) COMPREPLY=($(compgen -W 'debian rhel upstream windows' -- "$current")); return ;;
    migrate,--to) COMPREPLY=($(compgen -W 'httpd=2.4 mod_wsgi=6' -- "$current")); return ;;
    migrate,--from) COMPREPLY=($(compgen -W 'httpd=2.2 mod_wsgi=4' -- "$current")); return ;;
    migrate,-f | migrate,--format) COMPREPLY=($(compgen -W 'pretty concise json json-lines sarif github gitlab junit checkstyle rdjson' -- "$current")); return ;;
    migrate,-o | migrate,--output-file) return ;;
    migrate,--context) COMPREPLY=($(compgen -W 'server virtualhost directory location' -- "$current")); return ;;
    migrate,--stdin-filename) return ;;
    migrate,-D | migrate,--define) return ;;
    migrate,--sysroot) COMPREPLY=($(compgen -d -- "$current")); compopt -o filenames 2>/dev/null; return ;;
    migrate,--platform) COMPREPLY=($(compgen -W 'debian rhel upstream windows' -- "$current")); return ;;
    migrate,-c | migrate,--config) return ;;
    migrate,--color) COMPREPLY=($(compgen -W 'auto always never' -- "$current")); return ;;
    rules,-f | rules,--format) COMPREPLY=($(compgen -W 'text json' -- "$current")); return ;;
  esac
  case $job,$current in
    lint,-*) words='-f --format -o --output-file --preset --rule --severity --fail-on --fix --unsafe-fixes --diff --max-warnings --baseline --update-baseline --no-inline-config --report-unused-suppressions --context --stdin-filename -D --define --sysroot --server-version --mod-wsgi-version --platform -c --config --no-config --print-config --color -q --quiet --stats --watch --list-files -h --help -V --version' ;;
    configtest,-*) words='-f --file -d --server-root -D --define -C --before -c --after -T --skip-document-root-check --assume-exists --sysroot --server-version --mod-wsgi-version --platform --json -h --help -V --version' ;;
    dump,-*) words='-f --file -d --server-root -D --define -C --before -c --after -T --skip-document-root-check --assume-exists --sysroot --server-version --mod-wsgi-version --platform --json -h --help -V --version' ;;
    parse,-*) words='--pretty -h --help -V --version' ;;
    format,-*) words='--check --diff --indent --name-case --max-blank-lines --stdin-filename -c --config --no-config --color -q --quiet -h --help -V --version' ;;
    explain,-*) words='-c --config --no-config --json --color -h --help -V --version' ;;
    route,-*) words='-H --header --from --user --connect --http-version --body-length --target --matrix --format --json --color -f --file -D --define --sysroot --server-version --mod-wsgi-version --platform -h --help -V --version' ;;
    routes,-*) words='--format -f --file -D --define --sysroot --server-version --mod-wsgi-version --platform -h --help -V --version' ;;
    migrate,-*) words='--to --from --diff --write -f --format -o --output-file --context --stdin-filename -D --define --sysroot --platform -c --config --no-config --color -q --quiet -h --help -V --version' ;;
    rules,-*) words='-f --format -h --help -V --version' ;;
    lsp,-*) words='--stdio -h --help -V --version' ;;
    init,-*) words='-h --help -V --version' ;;
    lint,*) ((COMP_CWORD == 1)) && words='configtest dump parse format explain route routes migrate rules lsp init' ;;
    dump,*) words='config vhosts includes modules run-cfg directives' ;;
    explain,*) words=$(wsgi-lint rules 2>/dev/null | cut -d ' ' -f 1) ;;
  esac
  # Without a word, Bash completes file names.
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o bashdefault -o default -F _wsgi_lint wsgi-lint
