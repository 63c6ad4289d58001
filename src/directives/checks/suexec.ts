import type { Call, HandlerServer, Rejection } from '../handler.js';

/** Where Debian's httpd looks for suexec, which is a package of its own. */
const BINARIES: Readonly<Record<HandlerServer['platform'], string>> = {
  debian: '/usr/lib/apache2/suexec',
  rhel: '/usr/sbin/suexec',
  upstream: '/usr/local/apache2/bin/suexec',
  windows: '',
};

/** `unixd_pre_config` (modules/arch/unix/mod_unixd.c). The set-user-id bit is not looked at. */
function disabledReason(server: HandlerServer): string | null {
  const binary = BINARIES[server.platform];
  return server.pathKind(binary) === 'missing' ? `Missing suexec binary ${binary}` : null;
}

/** `Suexec On` (`unixd_set_suexec`). */
export function requireSuexec(call: Call, server: HandlerServer): Rejection | null {
  const reason = /^on$/i.test(call.words[0] ?? '') ? disabledReason(server) : null;
  return reason === null ? null : { message: `suEXEC isn't supported: ${reason}` };
}

/** `SuexecUserGroup` (`set_suexec_ugid`, modules/generators/mod_suexec.c). */
export function checkSuexec(_call: Call, server: HandlerServer): Rejection | null {
  const reason = disabledReason(server);
  return reason === null ? null : { message: `SuexecUserGroup configured, but suEXEC is disabled: ${reason}` };
}
