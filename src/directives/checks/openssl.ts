import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { existingDirectory, existingFile } from './paths.js';

/** The commands that OpenSSL 3 knows for a server that reads files (`SSL_CONF_cmd`), by what their value is. Letter case does not count. */
const FILES =
  /^(Certificate|PrivateKey|ServerInfoFile|ChainCAFile|VerifyCAFile|RequestCAFile|ClientCAFile|DHParameters)$/i;
const DIRECTORIES = /^(ChainCAPath|VerifyCAPath|RequestCAPath|ClientCAPath)$/i;
const OTHERS =
  /^(ChainCAStore|VerifyCAStore|RequestCAStore|(Min|Max)?Protocol|Options|VerifyMode|RecordPadding|NumTickets|CipherString|Ciphersuites|(Client)?SignatureAlgorithms|Curves|Groups|ECDHParameters)$/i;

/** `SSLOpenSSLConfCmd command value` (modules/ssl/ssl_engine_config.c). */
export function checkOpenSslCommand(call: Call, server: HandlerServer): Rejection | null {
  const [command = ''] = call.words;
  if (FILES.test(command)) return existingFile(call, server) as Rejection | null;
  if (DIRECTORIES.test(command)) return existingDirectory(call, server) as Rejection | null;
  return OTHERS.test(command) ? null : rejectWord(call, 0, `'${command}': invalid OpenSSL configuration command`);
}

const FIPS = Symbol('SSLFIPS');

/** `SSLFIPS`: no two that differ. */
export function checkFips(call: Call, server: HandlerServer): Rejection | null {
  const on = /^on$/i.test(call.words[0] ?? '');
  const first = server.memory(FIPS, () => ({ on }));
  return first.on === on ? null : rejectWord(call, 0, 'Conflicting SSLFIPS options, cannot be both On and Off');
}
