export { format } from './format.js';
export { defaultFormat, type FormatOptions, formatOptionsOf, indentOf } from './options.js';
