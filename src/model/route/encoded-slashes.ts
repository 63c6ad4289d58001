import { argumentValue } from '../arguments.js';
import type { Exchange } from './exchange.js';
import type { EncodedSlashes } from './url-path.js';

/** `AllowEncodedSlashes`, which a virtual host does not inherit from the main server. */
export function encodedSlashes({ site }: Exchange): EncodedSlashes {
  const node = site.own('allowencodedslashes').at(-1);
  const mode = node === undefined ? 'off' : argumentValue(node, 0).toLowerCase();
  return mode === 'on' || mode === 'nodecode' ? mode : 'off';
}
