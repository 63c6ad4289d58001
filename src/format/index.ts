export { format } from './format.js';
export { defaultFormat, type FormatOptions } from './options.js';
