import type { ConfigNode } from '../../httpd/tree.js';
import { argumentsOf } from '../arguments.js';
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
export function errorDocumentFor({ config }: Exchange, status: number): ErrorDocument {
  for (const layer of config.toReversed())
    for (const node of (layer.directives.get('errordocument') ?? []).toReversed()) {
      const [code, target] = argumentsOf(node);
      if (code?.value !== String(status) || target === undefined) continue;
      const text = target.value;
      const isUrl = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
      // `set_error_document` leaves out whole URLs here: the client would not be asked for a password.
      if (isUrl && status === 401) continue;
      if (isUrl) return { kind: 'url', target: text, node };
      return text.startsWith('/') ? { kind: 'path', target: text, node } : BUILTIN;
    }
  return BUILTIN;
}
