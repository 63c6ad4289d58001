export { format } from './format.js';
export { defaultFormat, type FormatOptions, indentOf } from './options.js';
