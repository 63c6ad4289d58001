import { anyOf } from '../args.js';
import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { atoi } from '../types/number.js';
import { keptInScope } from './scope.js';

/** The switches of `IndexOptions`. */
export const INDEX_FLAGS = [
  'AddAltClass',
  'FancyIndexing',
  'FoldersFirst',
  'HTMLTable',
  'IconsAreLinks',
  'IgnoreCase',
  'IgnoreClient',
  'ScanHTMLTitles',
  'ShowForbidden',
  'SuppressColumnSorting',
  'SuppressDescription',
  'SuppressHTMLPreamble',
  'SuppressIcon',
  'SuppressLastModified',
  'SuppressRules',
  'SuppressSize',
  'TrackModified',
  'VersionSort',
  'XHTML',
] as const;

const isFlag = anyOf(INDEX_FLAGS);
const SETTINGS = /^(IconWidth|IconHeight|Type=.*|Charset=.*|UseOldDateFormat)$/is;

const KEPT = Symbol('IndexOptions without a sign');

/** `IndexOptions` (`add_opts`, modules/generators/mod_autoindex.c). `None` and others exclude each other over all lines of a scope. */
export function checkIndexOptions(call: Call, server: HandlerServer): Rejection | null {
  const kept = keptInScope(KEPT, call, server, () => ({ none: false, others: false }));
  for (const [index, word] of call.words.entries()) {
    const sign = /^[+-]/.test(word) ? word[0] : undefined;
    const name = sign === undefined ? word : word.slice(1);
    const fault = optionFault(name, sign);
    if (fault !== null) return rejectWord(call, index, fault);
    if (/^none$/i.test(name)) Object.assign(kept, { none: true, others: false });
    else if (sign === undefined && isFlag(name)) kept.others = true;
  }
  return kept.none && kept.others ? { message: "Cannot combine other IndexOptions keywords with 'None'" } : null;
}

function optionFault(name: string, sign: string | undefined): string | null {
  if (/^none$/i.test(name)) return sign === undefined ? null : "Cannot combine '+' or '-' with 'None' keyword";
  if (isFlag(name) || SETTINGS.test(name)) return null;
  const [, key, value] = /^(IconWidth|IconHeight|NameWidth|DescriptionWidth)(?:=(.*))?$/is.exec(name) ?? [];
  const setting = ['IconWidth', 'IconHeight', 'NameWidth', 'DescriptionWidth'].find(
    (known) => known.toLowerCase() === key?.toLowerCase(),
  );
  if (setting === undefined) return 'Invalid directory indexing option';
  if (value === undefined) return sign === '-' ? null : `${setting} with no value may only appear as '-${setting}'`;
  if (sign === '-') return `Cannot combine '-' with ${setting}=n`;
  if (setting.startsWith('Icon')) return null;
  const least = setting === 'NameWidth' ? 5 : 12;
  const width = value.startsWith('*') ? 0 : atoi(value);
  return width !== 0 && width < least ? `${setting} value must be greater than ${least}` : null;
}

/** `AddIcon` and its kin: `(alternative,URL)`. */
export function checkAddIcon(call: Call): Rejection | null {
  const icon = call.words[0] ?? '';
  return icon.startsWith('(') && !icon.includes(')') ? rejectWord(call, 0, 'missing closing paren') : null;
}
