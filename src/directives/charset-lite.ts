import { such, text } from './args.js';
import { type Definition, directive, iterate, take1 } from './define.js';

const module = 'charset_lite_module';

export const charsetLiteDirectives: readonly Definition[] = [
  directive({ name: 'CharsetSourceEnc', module, args: take1(text('charset')), override: ['OR_FILEINFO'] }),
  directive({ name: 'CharsetDefault', module, args: take1(text('charset')), override: ['OR_FILEINFO'] }),
  directive({
    name: 'CharsetOptions',
    module,
    args: iterate(
      such(
        'option',
        (value) => /^(No)?(ImplicitAdd|TranslateAllMimeTypes)$/i.test(value),
        (value) => `Invalid {directive} option: ${value}`,
        { repeated: true },
      ),
    ),
    override: ['OR_FILEINFO'],
    default: 'ImplicitAdd',
  }),
];
