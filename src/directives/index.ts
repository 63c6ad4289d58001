export { type ContextWord, contextWords, overrideClasses } from './contexts.js';
export {
  type Definition,
  type DirectiveDefinition,
  type DirectiveSpec,
  directive,
  type SectionDefinition,
  type SectionSpec,
  section,
} from './define.js';
export { findModule, type ModuleInfo, modules } from './modules.js';
export { catalogue, createRegistry, modulesOf, type Registry } from './registry.js';
export { wsgiOptionsOf, wsgiOptionTables } from './wsgi.js';
