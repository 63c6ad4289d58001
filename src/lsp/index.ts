export { checkFiles } from './check.js';
export { type Check, createService, type Service } from './service.js';
export { type ClientSettings, readSettings } from './settings.js';
