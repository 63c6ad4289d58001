import { getWord, type RawWord } from '../../grammar/index.js';
import type { Call, Rejection, SectionHandlers } from '../handler.js';
import { addPlainProvider, hasProvider, hasRealmHash, registerProvider } from './providers.js';
import { checkRequireLine } from './require.js';
import { argumentText, checkArgument } from './section-argument.js';

/** `<AuthnProviderAlias base alias>` (spec 8.8). */
export const authnProviderAlias: SectionHandlers = {
  pre: (call, server) => {
    const missing = checkNames(call);
    if (missing !== null) return missing;
    const [base, alias] = namesOf(call);
    const reject = (message: string): Rejection => ({ message, start: alias.start, end: alias.end });
    if (base.value.toLowerCase() === alias.value.toLowerCase()) {
      return reject('The alias provider name must be different from the base provider name.');
    }
    if (hasProvider('authn', alias.value, server) !== true) return null;
    return reject(
      `The alias provider ${alias.value} has already be registered previously as either a base provider or an alias provider.`,
    );
  },
  post: (call, server) => {
    const [base, alias] = namesOf(call);
    if (hasProvider('authn', base.value, server) === false) return unknown('Authn', base);
    registerProvider('authn', alias.value, server);
    if (!hasRealmHash(base.value, server)) addPlainProvider(alias.value, server);
    return null;
  },
};

/** `<AuthzProviderAlias base alias arguments>` (spec 8.9): usable by each `Require` that is walked later. */
export const authzProviderAlias: SectionHandlers = {
  pre: (call, server) => {
    const missing = checkNames(call);
    if (missing !== null) return missing;
    const [, , args, extra] = namesOf(call);
    if (extra.value === '') return null;
    const text = `When several arguments (${args.value} ${extra.value}...) are passed to a <AuthzProviderAlias directive, they must be enclosed in quotation marks.  Otherwise, only the first one is taken into account`;
    server.warn({ id: 'AH10142', module: 'authz_core', level: 'warn', text });
    return null;
  },
  post: (call, server) => {
    const [base, alias, args] = namesOf(call);
    if (hasProvider('authz', base.value, server) === false) return unknown('Authz', base);
    const wrong = checkRequireLine(base.value, { text: args.value, at: args.start }, server);
    if (wrong === null) {
      registerProvider('authz', alias.value, server);
      return null;
    }
    const message = `Can't parse 'Require ${base.value} ${args.value}': ${wrong.message}`;
    return { message, start: args.start, end: args.end };
  },
};

function checkNames(call: Call): Rejection | null {
  const missing = checkArgument(call);
  if (missing !== null) return missing;
  const [base, alias] = namesOf(call);
  if (base.value !== '' && alias.value !== '') return null;
  return { message: `<${call.name}> directive requires additional arguments` };
}

/** The first four words of the argument, empty where there are fewer. */
function namesOf(call: Call): readonly [RawWord, RawWord, RawWord, RawWord] {
  const text = argumentText(call) ?? '';
  const base = getWord(text, 0);
  const alias = getWord(text, base.next);
  const args = getWord(text, alias.next);
  return [base, alias, args, getWord(text, args.next)];
}

function unknown(kind: 'Authn' | 'Authz', word: RawWord): Rejection {
  return { message: `Unknown ${kind} provider: ${word.value}`, start: word.start, end: word.end };
}
