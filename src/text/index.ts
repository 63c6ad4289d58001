export { applyEdits, overlap, type TextEdit } from './edit.js';
export { asByteString, byteLength, decode, encode, firstByte, fromByteString, startOfCharacter } from './encoding.js';
export { hash } from './hash.js';
export { lineBreakIn, lineStart } from './lines.js';
export { type MappedText, type Piece, plainText, replaceMapped, sliceMapped, sourceSpan } from './mapped.js';
export { baseName, folderOf, partsOf, throughLastSlash, withoutLastSlash, withSingleSlashes } from './path.js';
export { createSource, type Position, type Source } from './source.js';
export { cover, type Span } from './span.js';
