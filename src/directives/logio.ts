import { onOff } from './args.js';
import { type Definition, directive, flag, OR_ALL } from './define.js';

const module = 'logio_module';

export const logioDirectives: readonly Definition[] = [
  directive({
    name: 'LogIOTrackTTFB',
    module,
    args: flag(onOff),
    override: OR_ALL,
    default: 'OFF',
    since: { httpd: '2.4.13' },
  }),
];
