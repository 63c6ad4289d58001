export type { Check } from './analysis.js';
export { checkFiles } from './check.js';
export type { Machine, RootedAt } from './machine.js';
export { createService, type Outside, type Service } from './service.js';
export { type ClientSettings, readSettings } from './settings.js';
