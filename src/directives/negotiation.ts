import { onOff, text } from './args.js';
import { checkForceLanguagePriority } from './checks/keywords.js';
import { type Definition, directive, flag, iterate } from './define.js';

const module = 'negotiation_module';

export const negotiationDirectives: readonly Definition[] = [
  directive({
    name: 'CacheNegotiatedDocs',
    summary:
      "On: proxies may keep pages chosen by the client's language or type. It concerns clients of HTTP/1.0 alone.",
    module,
    args: flag(onOff),
    override: ['RSRC_CONF'],
    default: 'Off',
  }),
  directive({
    name: 'LanguagePriority',
    summary: 'The order of languages that `MultiViews` follows when the client has no wish of its own.',
    module,
    args: iterate(text('MIME-lang', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'ForceLanguagePriority',
    summary:
      'Whether `LanguagePriority` decides between equally good languages (`Prefer`) and when none fits (`Fallback`), instead of an error.',
    module,
    args: iterate(text('None|Prefer|Fallback', { repeated: true })),
    override: ['OR_FILEINFO'],
    default: 'Prefer',
    check: checkForceLanguagePriority,
  }),
];
