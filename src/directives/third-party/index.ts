import { applications } from './applications.js';
import { authentication } from './authentication.js';
import { content } from './content.js';
import { protection } from './protection.js';
import { createLazyDirectives, type LazyDirectives } from './tables.js';

/** The directives of the modules that Debian packages beside httpd, as Apache 2.4.71 had them registered; mod_wsgi's have a place of their own. */
export const thirdPartyDirectives: LazyDirectives = createLazyDirectives([
  authentication,
  applications,
  protection,
  content,
]);
