import type { ConfigNode } from '../../httpd/tree.js';
import { baseName } from '../../text/index.js';
import type { Route, RouteSection } from './types.js';

/** How files are named in what is shown: `shorten` is given absolute paths. */
export type Shorten = (path: string) => string;

/** `site.conf:12` */
export function labelOf(node: ConfigNode, shorten: Shorten = baseName): string {
  return `${shorten(node.place.file)}:${node.place.line}`;
}

/** `site.conf:12 <Directory /srv>`; of a `.htaccess` file the name alone. */
export function sectionLabel({ node, file }: RouteSection, shorten: Shorten = baseName): string {
  return node === null ? shorten(file) : `${labelOf(node, shorten)} ${node.line.text.trim()}`;
}

/**
 * Names configuration files by their last part, and `.htaccess` files as they lie below the folder that holds the document root: those have
 * all the same name.
 */
export function shortenerFor({ documentRoot }: Pick<Route, 'documentRoot'>): Shorten {
  const parent = documentRoot?.replace(/\/+$/, '').replace(/[^/]*$/, '') ?? '';
  return (path) => {
    const isInside = parent !== '' && parent !== '/' && path.startsWith(parent);
    return baseName(path).startsWith('.') && isInside ? path.slice(parent.length) : baseName(path);
  };
}
