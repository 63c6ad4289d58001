import type { Tag } from '../grammar/index.js';
import { testVersion } from '../httpd/read/version-test.js';

/** More than there will be: what is the same for all of these is the same for every 2.4. */
const PATCHES = 200;

/** The same few conditions come again and again. */
const results = new Map<string, boolean | null>();
const MOST_RESULTS = 100;

/** What `<IfVersion>` says of every httpd 2.4; `null` where that depends on the third number, or is no condition. */
export function onEvery24({ name, args, complete }: Tag): boolean | null {
  if (name.value.toLowerCase() !== 'ifversion' || !complete) return null;
  const words = [...args.map(({ value }) => value), '>'];
  const key = words.join('\0');
  const known = results.get(key);
  if (known !== undefined) return known;
  const result = judge(words);
  if (results.size >= MOST_RESULTS) results.clear();
  results.set(key, result);
  return result;
}

function judge(words: readonly string[]): boolean | null {
  let known: boolean | null = null;
  for (let patch = 0; patch < PATCHES; patch++) {
    const result = testVersion(words, `2.4.${patch}`);
    if (!result.ok || result.value === 'unknown' || (known !== null && known !== result.value)) return null;
    known = result.value;
  }
  return known;
}
