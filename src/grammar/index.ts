export type * from './ast.js';
export { parse, parseLater } from './parser.js';
export { print } from './print.js';
export { reparse } from './reparse.js';
export { type Path, pathAt, type Visitor, walk } from './walk.js';
export {
  type BracedWord,
  findVariables,
  getBracedWord,
  getWord,
  getWords,
  isBlank,
  type RawWord,
  skipBlanks,
  toWord,
  trimBlanks,
} from './words.js';
