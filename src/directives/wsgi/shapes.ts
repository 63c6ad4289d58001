import { type ArgumentType, oneOf, text } from '../args.js';
import { type Arguments, type DirectiveDefinition, type DirectiveSpec, directive, take1 } from '../define.js';

export const module = 'wsgi_module';

/** What only the main server may set. */
export const serverOnly = { override: ['RSRC_CONF'], contextFlags: ['GLOBAL_ONLY'] } as const;

export const anywhereButHtaccess = { override: ['ACCESS_CONF', 'RSRC_CONF'] } as const;

export const fileInfo = { override: ['OR_FILEINFO'] } as const;

/** mod_wsgi compares `On` and `Off` itself: the arity class is `TAKE1`. */
export const toggle: Arguments = take1(oneOf(['On', 'Off'], '{directive} must be one of: Off | On'));

/** A directive of mod_wsgi with a page of its own in its manual. */
export function documented(spec: Omit<DirectiveSpec, 'module' | 'docs'>): DirectiveDefinition {
  return directive({ ...spec, module, docs: `configuration-directives/${spec.name}.html` });
}

/** A directive of mod_wsgi that its manual has no page for. */
export function undocumented(spec: Omit<DirectiveSpec, 'module'>): DirectiveDefinition {
  return directive({ ...spec, module });
}

/** `name=value`, any number of them; the tables of options say which. */
export function optionWords(label = 'option=value'): ArgumentType {
  return text(label, { optional: true, repeated: true });
}
