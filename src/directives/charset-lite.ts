import { such, text } from './args.js';
import { type Definition, directive, iterate, take1 } from './define.js';

const module = 'charset_lite_module';

export const charsetLiteDirectives: readonly Definition[] = [
  directive({
    name: 'CharsetSourceEnc',
    summary:
      'The character set of the files on disk. Text is converted from it to that of `CharsetDefault` on its way out.',
    module,
    args: take1(text('charset')),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'CharsetDefault',
    summary: 'The character set that text is converted to before it is sent.',
    module,
    args: take1(text('charset')),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'CharsetOptions',
    summary:
      'Whether the conversion adds itself to the filters of a place (`ImplicitAdd`), and whether it takes other types than text too.',
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
