export type { Check } from './analysis.js';
export { checkFiles } from './check.js';
export { createService, type Service } from './service.js';
export { type ClientSettings, readSettings } from './settings.js';
