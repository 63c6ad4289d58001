import { onOff, text } from './args.js';
import { checkForceLanguagePriority } from './checks/keywords.js';
import { type Definition, directive, flag, iterate } from './define.js';

const module = 'negotiation_module';

export const negotiationDirectives: readonly Definition[] = [
  directive({ name: 'CacheNegotiatedDocs', module, args: flag(onOff), override: ['RSRC_CONF'], default: 'Off' }),
  directive({
    name: 'LanguagePriority',
    module,
    args: iterate(text('MIME-lang', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'ForceLanguagePriority',
    module,
    args: iterate(text('None|Prefer|Fallback', { repeated: true })),
    override: ['OR_FILEINFO'],
    default: 'Prefer',
    check: checkForceLanguagePriority,
  }),
];
