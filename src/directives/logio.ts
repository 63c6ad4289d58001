import { onOff } from './args.js';
import { type Definition, directive, flag, OR_ALL } from './define.js';

const module = 'logio_module';

export const logioDirectives: readonly Definition[] = [
  directive({
    name: 'LogIOTrackTTFB',
    summary:
      'On: `%^FB` in a `LogFormat` shows the microseconds until the first byte was sent, which for an application is nearly its own time.',
    module,
    args: flag(onOff),
    override: OR_ALL,
    default: 'Off',
    since: { httpd: '2.4.13' },
  }),
];
