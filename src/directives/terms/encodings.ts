import { type Term, terms } from './term.js';

/** Encodings of characters. */
export const CHARSETS: readonly Term[] = terms({
  'utf-8': 'All of Unicode: what pages are written in today.',
  'iso-8859-1': 'Western Europe.',
  'iso-8859-2': 'Central Europe.',
  'iso-8859-15': 'Western Europe, with the euro sign.',
  'windows-1251': 'Cyrillic, as Windows has it.',
  'windows-1252': 'Western Europe, as Windows has it.',
  'koi8-r': 'Russian.',
  shift_jis: 'Japanese.',
  'euc-jp': 'Japanese.',
  gb18030: 'Chinese.',
  big5: 'Chinese, traditional.',
  'us-ascii': 'English alone.',
});

/** Ways in which content is packed (`Content-Encoding`). */
export const ENCODINGS: readonly Term[] = terms({
  gzip: 'Packed by gzip.',
  'x-gzip': 'Packed by gzip, by its name before.',
  br: 'Packed by Brotli.',
  zstd: 'Packed by Zstandard.',
  compress: 'Packed by compress.',
  'x-compress': 'Packed by compress, by its name before.',
});

/** Languages of content, by their tags. */
export const LANGUAGE_TAGS: readonly Term[] = terms({
  de: 'German.',
  en: 'English.',
  es: 'Spanish.',
  fr: 'French.',
  it: 'Italian.',
  ja: 'Japanese.',
  ko: 'Korean.',
  nl: 'Dutch.',
  pl: 'Polish.',
  pt: 'Portuguese.',
  'pt-BR': 'Portuguese of Brazil.',
  ru: 'Russian.',
  sv: 'Swedish.',
  tr: 'Turkish.',
  'zh-CN': 'Chinese of China.',
  'zh-TW': 'Chinese of Taiwan.',
});

/** Ends of file names. */
export const EXTENSIONS: readonly Term[] = terms({
  '.br': 'Packed by Brotli.',
  '.cgi': 'Programs for CGI.',
  '.css': 'Style sheets.',
  '.gz': 'Packed by gzip.',
  '.html': 'Pages.',
  '.js': 'Scripts for browsers.',
  '.json': 'JSON.',
  '.mjs': 'Modules for browsers.',
  '.php': 'Scripts of PHP.',
  '.pl': 'Programs in Perl.',
  '.py': 'Programs in Python.',
  '.shtml': 'Pages with server-side includes.',
  '.svg': 'Drawings.',
  '.var': 'Type maps.',
  '.wasm': 'WebAssembly.',
  '.webp': 'Pictures.',
  '.woff2': 'Fonts.',
  '.wsgi': 'Scripts for mod_wsgi.',
});
