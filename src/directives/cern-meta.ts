import { onOff, text } from './args.js';
import { type Definition, directive, flag, take1 } from './define.js';

const module = 'cern_meta_module';

export const cernMetaDirectives: readonly Definition[] = [
  directive({
    name: 'MetaFiles',
    summary:
      'On: each file may have a second one with headers to send along, as the CERN server had. `Header` is the way today.',
    module,
    args: flag(onOff),
    override: ['OR_INDEXES'],
    default: 'off',
  }),
  directive({
    name: 'MetaDir',
    summary: 'The directory, within that of the file, in which its headers are looked for when `MetaFiles` is on.',
    module,
    args: take1(text('directory')),
    override: ['OR_INDEXES'],
    default: '.web',
  }),
  directive({
    name: 'MetaSuffix',
    summary: 'What is appended to the name of a file to get the name of the one with its headers.',
    module,
    args: take1(text('suffix')),
    override: ['OR_INDEXES'],
    default: '.meta',
  }),
];
