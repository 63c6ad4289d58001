import type { Tag } from '../grammar/index.js';
import { testVersion } from '../httpd/read/version-test.js';

/** More than there will be: what is the same for all of these is the same for every 2.4. */
const PATCHES = 200;

/** What `<IfVersion>` says of every httpd 2.4; `null` where that depends on the third number, or is no condition. */
export function onEvery24({ name, args, complete }: Tag): boolean | null {
  if (name.value.toLowerCase() !== 'ifversion' || !complete) return null;
  const words = [...args.map(({ value }) => value), '>'];
  let known: boolean | null = null;
  for (let patch = 0; patch < PATCHES; patch++) {
    const result = testVersion(words, `2.4.${patch}`);
    if (!result.ok || result.value === 'unknown' || (known !== null && known !== result.value)) return null;
    known = result.value;
  }
  return known;
}
