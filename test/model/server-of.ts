import { createSettings } from '../../src/httpd/defaults.js';
import { unknownHost } from '../../src/httpd/host-unknown.js';
import { serverOf } from '../../src/lint/linter.js';
import type { Server } from '../../src/model/server.js';
import { createSource } from '../../src/text/index.js';

/** The model of a text, read as a part of a server of which nothing else is known. */
export function modelOf(text: string): Server {
  const source = createSource('/etc/httpd/conf.d/site.conf', text);
  return serverOf([{ path: source.path, source }], unknownHost, createSettings({ world: 'open' }));
}
