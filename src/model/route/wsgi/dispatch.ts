import { serverRootRelative } from '../../../httpd/server-paths.js';
import { argumentValue } from '../../arguments.js';
import { doubt, type Exchange } from '../exchange.js';
import { lastDirective } from '../layers.js';
import { scriptText } from './script.js';

/** `wsgi_execute_dispatch`: a script may choose other groups, by functions of these names. One that is not there chooses none. */
export function doubtDispatch(exchange: Exchange): void {
  const { server, host } = exchange.replay;
  const node = lastDirective(exchange.config, 'wsgidispatchscript');
  if (node === undefined) return;
  const path = serverRootRelative(server.reading.serverRoot, argumentValue(node, 0));
  const script = host.stat(path) === 'missing' ? '' : scriptText(exchange, path);
  if (script === null || /\b(process_group|application_group|callable_object)\b/.test(script))
    doubt(exchange, `which groups \`${path}\` chooses`);
}
