import type { ConfigNode } from '../../httpd/tree.js';
import { baseName } from '../../text/index.js';
import { argumentsOf } from '../arguments.js';
import type { Exchange, Outcome } from './exchange.js';
import { type DirConfig, lastDirective, wordInForce } from './layers.js';
import { negotiate } from './negotiation/negotiation.js';
import { typeOfExtension } from './types-config.js';

/** What `AddHandler`, `AddType` and their like say of one extension. */
export interface ExtensionInfo {
  handler?: string | undefined;
  type?: string | undefined;
  language?: string | undefined;
  encoding?: string | undefined;
  charset?: string | undefined;
  filters?: boolean | undefined;
}

/** `type_checker`: mod_negotiation before mod_mime. */
export function findType(exchange: Exchange): Outcome {
  if (exchange.proxied) return null;
  const negotiated = negotiate(exchange);
  if (negotiated !== 'declined') return negotiated;
  if (exchange.file === 'directory') {
    exchange.contentType = 'httpd/unix-directory';
    return null;
  }
  if (exchange.filename === null) return null;
  const found = describeFile(exchange, exchange.filename);
  if (found.type !== null) exchange.contentType = found.type;
  if (found.handler !== null) exchange.handler = found.handler;
  return null;
}

export interface FileDescription {
  readonly type: string | null;
  readonly handler: string | null;
  readonly languages: readonly string[];
  readonly encodings: readonly string[];
  readonly charset: string | null;
  /** The parts of the name that say nothing; the first is the name itself. `null`: none says anything. */
  readonly exceptions: readonly string[] | null;
}

/** `find_ct` of mod_mime: each extension counts, in any place and any case; of several that say the same thing the last wins. */
export function describeFile(exchange: Exchange, filename: string): FileDescription {
  const { config } = exchange;
  const name = baseName(filename);
  const start = name.search(/[^.]/);
  const dot = start < 0 ? -1 : name.indexOf('.', start);
  const base = dot < 0 ? name : name.slice(0, dot);
  const infos = extensionsOf(config);
  const matchWords = lastDirective(config, 'multiviewsmatch')?.args.toLowerCase() ?? '';
  const exceptions = [base];
  const languages: string[] = [];
  const encodings: string[] = [];
  let type: string | null = null;
  let handler: string | null = null;
  let charset: string | null = null;
  let isFound = false;
  for (const given of dot < 0 ? [] : name.slice(dot + 1).split('.')) {
    if (given === '') continue;
    const extension = given.toLowerCase();
    const info = infos.get(extension);
    let found = /any/.test(matchWords);
    const fromTable = info?.type === undefined ? typeOfExtension(exchange, extension) : null;
    const ofExtension = info?.type !== undefined && info.type !== '' ? info.type : fromTable;
    if (ofExtension !== null) {
      type = ofExtension;
      found = true;
    }
    if (info?.language !== undefined) languages.push(info.language);
    if (info?.encoding !== undefined) encodings.push(info.encoding);
    if (info?.charset !== undefined) charset = info.charset;
    if (info?.language !== undefined || info?.encoding !== undefined || info?.charset !== undefined) found = true;
    if (info?.handler !== undefined) {
      handler = info.handler;
      if (/handlers/.test(matchWords)) found = true;
    }
    if (info?.filters === true && /filters/.test(matchWords)) found = true;
    if (found) isFound = true;
    else exceptions.push(given);
  }
  if (languages.length === 0 && wordInForce(config, 'defaultlanguage') !== '')
    languages.push(wordInForce(config, 'defaultlanguage'));
  return { type, handler, languages, encodings, charset, exceptions: isFound ? exceptions : null };
}

const ADDS: Readonly<Record<string, keyof ExtensionInfo>> = {
  addhandler: 'handler',
  addtype: 'type',
  addlanguage: 'language',
  addencoding: 'encoding',
  addcharset: 'charset',
  addinputfilter: 'filters',
  addoutputfilter: 'filters',
};

const REMOVES: Readonly<Record<string, keyof ExtensionInfo>> = {
  removehandler: 'handler',
  removetype: 'type',
  removelanguage: 'language',
  removeencoding: 'encoding',
  removecharset: 'charset',
  removeinputfilter: 'filters',
  removeoutputfilter: 'filters',
};

const NAMES = [...Object.keys(ADDS), ...Object.keys(REMOVES)];

/** `merge_mime_dir_configs`: extension by extension; what a section removes, it removes from what was there before and from its own. */
function extensionsOf(config: DirConfig): ReadonlyMap<string, ExtensionInfo> {
  const infos = new Map<string, ExtensionInfo>();
  for (const { nodes, directives } of config) {
    if (!NAMES.some((name) => directives.has(name))) continue;
    const added = nodes.filter(({ name }) => Object.hasOwn(ADDS, name.toLowerCase()));
    for (const node of added) add(infos, node);
    for (const node of nodes) {
      const what = REMOVES[node.name.toLowerCase()];
      if (what === undefined) continue;
      for (const { value } of argumentsOf(node)) {
        const extension = value.replace(/^\./, '').toLowerCase();
        const info = { ...infos.get(extension) };
        if (what === 'type') info.type = '';
        else delete info[what];
        infos.set(extension, info);
      }
    }
  }
  return infos;
}

function add(infos: Map<string, ExtensionInfo>, node: ConfigNode): void {
  const what = ADDS[node.name.toLowerCase()];
  const [value = '', ...extensions] = argumentsOf(node).map(({ value }) => value);
  for (const each of extensions) {
    const extension = each.replace(/^\./, '').toLowerCase();
    const info = { ...infos.get(extension) };
    if (what === 'filters') info.filters = true;
    else if (what !== undefined) info[what] = value.toLowerCase();
    infos.set(extension, info);
  }
}
