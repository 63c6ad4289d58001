import type { Server } from '../model/server.js';
import { nearest } from './nearest.js';

/** `; did you mean \`x\`?` when one of the names is close, else nothing. */
export function didYouMean(written: string, names: readonly string[]): string {
  const near = nearest(written, names);
  return near === null ? '' : `; did you mean \`${near}\`?`;
}

/** `a, b or c` */
export function listed(words: readonly string[], conjunction: 'and' | 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}

/** What httpd does at a directive that it rejects: of a `.htaccess` file it takes note when a request comes. */
export function refusal({ settings }: Pick<Server, 'settings'>): string {
  return settings.htaccess ? 'every request to this folder will get 500' : 'httpd will not start';
}

/** `1 error`, `2 errors` */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
