import type { Handler } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { hasProvider, hasRealmHash, type ProviderKind } from './providers.js';

/** Every word names a provider that must be registered, but for `keywords` (in any case). `message` is made with the name. */
export function namedProviders(
  kind: ProviderKind,
  message: (name: string) => string,
  keywords: readonly string[] = [],
): Handler {
  return (call, server) => {
    const index = call.words.findIndex(
      (name) => !keywords.includes(name.toLowerCase()) && hasProvider(kind, name, server) === false,
    );
    return index < 0 ? null : rejectWord(call, index, message(call.words[index] ?? ''));
  };
}

export const authnProviders = namedProviders('authn', (name) => `Unknown Authn provider: ${name}`);

/** `AuthDigestProvider` (modules/aaa/mod_auth_digest.c). */
export const digestProviders: Handler = (call, server) => {
  for (const [index, name] of call.words.entries()) {
    if (hasProvider('authn', name, server) === false) return rejectWord(call, index, `Unknown Authn provider: ${name}`);
    if (hasRealmHash(name, server)) continue;
    return rejectWord(call, index, `The '${name}' Authn provider doesn't support Digest Authentication`);
  }
  return null;
};
