import type { Exchange } from '../exchange.js';
import { wordsInForce } from '../layers.js';
import { levelOf } from '../media-type.js';
import type { Variant } from './variant.js';

/** How well a client takes a variant, one measure for each `Accept…` header (`var_rec`). */
export interface VariantQuality {
  readonly type: number;
  /** That of the variant, where its type is asked for by name. */
  readonly level: number;
  readonly language: number;
  /** The place in `LanguagePriority`; -1: it does not count. */
  readonly priority: number;
  readonly encoding: number;
  readonly charset: number;
}

/** The type of scripts that have none of their own. */
export const CGI_TYPE = 'application/x-httpd-cgi';

/** One of the ranges of a header, in lower case. */
interface Range {
  readonly name: string;
  readonly quality: number;
  /** The highest that is taken of a type. */
  readonly level: number;
}

/** What the client accepts, read once for all variants; `null` for a header that is not there. */
export interface Accepted {
  readonly types: readonly Range[];
  /** A quality is given with one of the types: else wildcards count for little. */
  readonly weighs: boolean;
  readonly languages: readonly Range[] | null;
  readonly encodings: readonly Range[] | null;
  readonly charsets: readonly Range[] | null;
  readonly priorities: readonly string[];
  readonly prefers: boolean;
  readonly fallsBack: boolean;
  /** What a variant without a language is worth. */
  readonly withoutLanguage: number;
}

/** `parse_accept_headers`, `maybe_add_default_accepts`, `set_default_lang_quality` */
export function acceptedBy(exchange: Exchange, variants: readonly Pick<Variant, 'languages'>[]): Accepted {
  const { replay, config, method, args, pathInfo } = exchange;
  const ranges = (name: string): readonly Range[] | null => readRanges(replay.headers.get(name));
  const types = ranges('accept');
  const prefersScripts = !/^(GET|HEAD)$/.test(method) || args !== null || pathInfo !== '';
  const force = wordsInForce(config, 'forcelanguagepriority').map((word) => word.toLowerCase());
  return {
    types: [
      ...(types ?? [{ name: '*/*', quality: 1, level: 0 }]),
      { name: CGI_TYPE, quality: prefersScripts ? 1 : 0.001, level: 0 },
    ],
    weighs: types?.some(({ quality }) => quality < 1) ?? false,
    languages: ranges('accept-language'),
    encodings: ranges('accept-encoding'),
    charsets: ranges('accept-charset'),
    priorities: wordsInForce(config, 'languagepriority').map((word) => word.toLowerCase()),
    prefers: force.length === 0 || force.includes('prefer'),
    fallsBack: force.includes('fallback'),
    withoutLanguage: variants.some(({ languages }) => languages.length > 0) ? 0.0001 : 1,
  };
}

function readRanges(header: string | undefined): readonly Range[] | null {
  if (header === undefined) return null;
  return header.split(',').map((part) => {
    const [name = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase());
    const quality = parameters.find((word) => word.startsWith('q='))?.slice(2);
    const level = levelOf(name, parameters.find((word) => word.startsWith('level='))?.slice('level='.length));
    return { name, level, quality: quality === undefined ? 1 : Math.min(Number(quality) || 0, 1) };
  });
}

/** How a variant is taken. */
export function qualityOf(accepted: Accepted, variant: Variant): VariantQuality {
  const { quality, languages, encodings } = variant;
  const { type, level } = typeQuality(accepted, variant);
  return {
    type: type * quality,
    level,
    ...languageQuality(accepted, languages),
    encoding: encodingQuality(accepted.encodings, encodings.join(', ')),
    charset: charsetQuality(accepted.charsets, variant),
  };
}

/** `set_charset_quality`: a text that names none is in the character set of old. */
function charsetQuality(ranges: readonly Range[] | null, { type, charset }: Pick<Variant, 'type' | 'charset'>): number {
  if (ranges === null || (!charset && !/^(text\/|application\/x-httpd-cgi$)/.test(type))) return 1;
  const wanted = charset || 'iso-8859-1';
  const range = ranges.find(({ name }) => name === wanted) ?? ranges.find(({ name }) => name === '*');
  return range?.quality ?? (wanted === 'iso-8859-1' ? 1 : 0);
}

/** `set_accept_quality`: the range with the fewest wildcards decides, the first of several. */
function typeQuality(
  { types, weighs }: Accepted,
  { type, level: own }: Pick<Variant, 'type' | 'level'>,
): Pick<VariantQuality, 'type' | 'level'> {
  let closeness = 0;
  let found = 0;
  for (const { name, quality, level } of types) {
    const close =
      name === '*/*' || name === '*' ? 1 : name.endsWith('/*') && type.startsWith(name.slice(0, -1)) ? 2 : 0;
    const match = name === type && level >= own ? 3 : close;
    if (match <= closeness) continue;
    closeness = match;
    found = match === 3 || weighs ? quality : match === 1 ? 0.01 : 0.02;
  }
  return { type: found, level: closeness === 3 ? own : 0 };
}

/** `set_language_quality` */
function languageQuality(
  accepted: Accepted,
  languages: readonly string[],
): Pick<VariantQuality, 'language' | 'priority'> {
  if (languages.length === 0) return { language: accepted.withoutLanguage, priority: -1 };
  const language = accepted.languages === null ? 1 : bestRange(accepted.languages, languages);
  const places = languages
    .map((each) => accepted.priorities.findIndex((start) => each.startsWith(start)))
    .filter((place) => place >= 0);
  if (places.length === 0) return { language, priority: -1 };
  const place = Math.min(...places);
  if (language > 0) return { language, priority: accepted.prefers ? place : -1 };
  return accepted.fallsBack ? { language: 0.0001, priority: place } : { language, priority: -1 };
}

/** A range is for its language and those that begin with it and a hyphen, and hardly for others that begin as it does. */
function bestRange(ranges: readonly Range[], languages: readonly string[]): number {
  const star = ranges.find(({ name }) => name === '*');
  const named = ranges.filter(({ name }) => name !== '*');
  let best = null as Range | null;
  let isStarred = false;
  let near = 0;
  for (const language of languages) {
    const matching = named.filter(({ name }) => language === name || language.startsWith(`${name}-`));
    const longest = matching.toSorted((a, b) => b.name.length - a.name.length)[0] ?? null;
    if (
      longest === null &&
      named.some(({ name }) => name.includes('-') && language.startsWith(name.split('-')[0] ?? ''))
    )
      near = 0.001;
    if (best === null || (longest !== null && longest.quality > best.quality)) best = longest;
    isStarred ||= longest === null;
  }
  if (isStarred && star !== undefined && (best === null || star.quality > best.quality)) best = star;
  return best?.quality ?? near;
}

/** `set_encoding_quality` */
function encodingQuality(ranges: readonly Range[] | null, encoding: string): number {
  const isPlain = /^(7bit|8bit|binary|)$/.test(encoding);
  if (ranges === null) return isPlain ? 1 : 0.5;
  const bare = (name: string): string => name.replace(/^x-/, '');
  const wanted = isPlain ? 'identity' : bare(encoding);
  const range = ranges.find(({ name }) => bare(name) === wanted) ?? ranges.findLast(({ name }) => name === '*');
  return range?.quality ?? (isPlain ? 0.0001 : 0);
}
