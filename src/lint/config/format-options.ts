import type { FormatOptions } from '../../format/index.js';
import type { Settled } from './read-config.js';

/** What a configuration file says of the form of files. */
export function formatOptionsOf({ format: { indent, nameCase, maxBlankLines } = {} }: Settled): Partial<FormatOptions> {
  return {
    ...(indent === undefined ? {} : { indent }),
    ...(nameCase === undefined ? {} : { nameCase }),
    ...(maxBlankLines === undefined ? {} : { maxBlankLines }),
  };
}
