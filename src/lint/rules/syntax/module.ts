import { findModule } from '../../../directives/modules.js';
import { syntaxRule } from './syntax-rule.js';

const BUILDS = ['debian', 'rhel', 'upstream'] as const;

/** Debian builds `log_config_module` into httpd, and Red Hat loads it: where a part will run is not told. */
function isBuiltInSomewhere(message: string): boolean {
  const [, id] = /^module (\S+) is built-in/.exec(message) ?? [];
  return id !== undefined && !BUILDS.every((build) => findModule(id)?.staticOn.includes(build));
}

export default syntaxRule({
  kind: 'module',
  title: 'A module that cannot be loaded',
  why: `\`LoadModule\` names a module and its file. httpd stops when the file is missing or holds another module, and
when the module is part of httpd itself (\`module core_module is built-in and can't be loaded\`): such a line is removed.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_so.html#loadmodule'],
  examples: {
    bad: [
      { text: 'LoadModule wsgi_module «modules/mod_none.so»', world: 'closed' },
      'LoadModule «so_module» modules/mod_so.so',
    ],
    good: ['LoadModule wsgi_module modules/mod_wsgi.so', 'LoadModule log_config_module modules/mod_log_config.so'],
  },
  advise: ({ message }, { settings }) => (settings.fragment && isBuiltInSomewhere(message) ? null : {}),
});
