export { termsOf } from './by-argument.js';
export { EXPRESSION_FUNCTIONS, EXPRESSION_OPERATORS } from './expression-words.js';
export { REQUEST_HEADERS, RESPONSE_HEADERS } from './header-names.js';
export { type Language, languageOf, lettersOf, variablesOf } from './languages.js';
export { findLetter } from './log-letters.js';
export { type ArgumentPart, type Continuation, partedArgument } from './parts/index.js';
export { CONDITION_FLAGS, findRewriteFlag, RULE_FLAGS } from './rewrite-flags.js';
export { findTerm, type Term } from './term.js';
export { valueTerm } from './values.js';
