import { isUrl } from '../../directives/types/url.js';
import type { ConfigNode } from '../../httpd/tree.js';
import { argumentsOf } from '../arguments.js';
import { expand } from './condition.js';
import type { Exchange } from './exchange.js';

/** What `ErrorDocument` says of a status. */
export type ErrorDocument = ErrorPage | { readonly kind: 'builtin' };

export interface ErrorPage {
  readonly kind: 'path' | 'url';
  readonly target: string;
  readonly node: ConfigNode;
}

/** httpd's own page. */
export const BUILTIN: ErrorDocument = { kind: 'builtin' };

/** `ap_response_code_string`: the last line for a status that is in force. */
export function errorDocumentFor(exchange: Exchange, status: number): ErrorDocument {
  for (const layer of exchange.config.toReversed())
    for (const node of (layer.directives.get('errordocument') ?? []).toReversed()) {
      const [code, target] = argumentsOf(node);
      if (code?.value !== String(status) || target === undefined) continue;
      // `set_error_document` takes what has a blank in it for a text, and leaves out whole URLs here: the client would not be asked for a password.
      const isText = target.value.includes(' ') || !(target.value.startsWith('/') || isUrl(target.value));
      if (isText) return BUILTIN;
      if (isUrl(target.value) && status === 401) continue;
      const found = expand(exchange, target.value, node);
      if (isUrl(found)) return { kind: 'url', target: found, node };
      return found.startsWith('/') ? { kind: 'path', target: found, node } : BUILTIN;
    }
  return BUILTIN;
}
