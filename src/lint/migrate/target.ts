import { NEWEST } from '../../httpd/defaults.js';
import { wholeVersion } from '../server-settings.js';

export const products = ['httpd', 'mod_wsgi'] as const;
export type Product = (typeof products)[number];

/** Whole versions of some products. */
export type Versions = Readonly<Partial<Record<Product, string>>>;

const NEWEST_OF: Readonly<Record<Product, string>> = { httpd: NEWEST.serverVersion, mod_wsgi: NEWEST.modWsgiVersion };

/** Reads `httpd=2.4` and `mod_wsgi=6`, a part of a version as its newest. Returns the text that is none of them. */
export function parseVersionsOf(written: readonly string[]): Versions | { readonly wrong: string } {
  const versions: Partial<Record<Product, string>> = {};
  for (const text of written) {
    const [name = '', version = ''] = text.split(/=(.*)/s);
    const product = products.find((each) => each === name);
    const whole = product === undefined ? null : wholeVersion(version, NEWEST_OF[product]);
    if (product === undefined || whole === null) return { wrong: text };
    versions[product] = whole;
  }
  return versions;
}
