import { onOff, text } from './args.js';
import { type Definition, directive, flag, take1 } from './define.js';

const module = 'cern_meta_module';

export const cernMetaDirectives: readonly Definition[] = [
  directive({ name: 'MetaFiles', module, args: flag(onOff), override: ['OR_INDEXES'], default: 'off' }),
  directive({ name: 'MetaDir', module, args: take1(text('directory')), override: ['OR_INDEXES'], default: '.web' }),
  directive({ name: 'MetaSuffix', module, args: take1(text('suffix')), override: ['OR_INDEXES'], default: '.meta' }),
];
