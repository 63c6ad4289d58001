import { expect, test } from 'vitest';
import { addedHandler } from '../../src/model/added-handler.js';
import { modelOf } from './server-of.js';

const mount = 'WSGIScriptAlias / /srv/app/wsgi/wsgi.py\n';

/** The handler in force for the script; `null` where none is (mod_mime, `merge_mime_dir_configs`). */
test.each([
  ['AddHandler a .py', 'a .py'],
  ['AddHandler a py\nAddHandler b .PY', 'b .PY'],
  ['AddHandler a .pl', null],
  ['AddHandler a .py\n<Directory /srv/app>\nAddHandler b .py\n</Directory>', 'b .py'],
  ['AddHandler a .py\n<Directory /srv/app>\nRemoveHandler .py\n</Directory>', null],
  ['AddHandler a .py\n<Directory /srv/app>\nRemoveHandler .pl\n</Directory>', 'a .py'],
  ['<Directory /srv/app>\nAddHandler b .py\nRemoveHandler .py\n</Directory>', 'b .py'],
  ['<Directory /srv/other>\nAddHandler b .py\n</Directory>', null],
])('%s', (text, handler) => {
  const server = modelOf(mount + text);
  expect(server.mounts.map((each) => addedHandler(server, each)?.args ?? null)).toEqual([handler]);
});
