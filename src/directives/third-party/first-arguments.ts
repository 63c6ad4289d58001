import { casArguments } from './auth-cas.js';
import { ticketArguments } from './auth-tkt.js';
import { bandwidthArguments } from './bandwidth.js';
import { subversionArguments } from './dav-svn.js';
import { fcgidArguments } from './fcgid.js';
import { jkArguments } from './jk.js';
import { modSecurityArguments } from './modsecurity-values.js';
import { openidcArguments } from './openidc.js';
import { passengerArguments } from './passenger.js';
import type { FirstArguments } from './values.js';

/** What is known of the values that directives take, by their names. */
export const firstArguments: FirstArguments = {
  ...casArguments,
  ...ticketArguments,
  ...bandwidthArguments,
  ...subversionArguments,
  ...fcgidArguments,
  ...jkArguments,
  ...modSecurityArguments,
  ...openidcArguments,
  ...passengerArguments,
};
