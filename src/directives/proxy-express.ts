import { onOff, text } from './args.js';
import { type Definition, directive, flag, take1 } from './define.js';

const module = 'proxy_express_module';

export const proxyExpressDirectives: readonly Definition[] = [
  directive({ name: 'ProxyExpressEnable', module, args: flag(onOff), override: ['OR_FILEINFO'], default: 'off' }),
  directive({ name: 'ProxyExpressDBMFile', module, args: take1(text('pathname')), override: ['OR_FILEINFO'] }),
  directive({
    name: 'ProxyExpressDBMType',
    module,
    args: take1(text('type')),
    override: ['OR_FILEINFO'],
    default: 'default',
  }),
];
