import { oneOf, such } from '../args.js';
import { wholeSize } from '../types/integer.js';
import { wholeNumber } from '../types/number.js';
import type { FirstArguments } from './values.js';

const NO_NUMBER = 'Invalid decimal number for the SVN compression level.';

/** What mod_dav_svn takes. */
export const subversionArguments: FirstArguments = {
  SVNPathAuthz: [oneOf(['On', 'Off', 'short_circuit'], 'Unrecognized value for SVNPathAuthz directive')],
  SVNAllowBulkUpdates: [oneOf(['On', 'Off', 'Prefer'], 'Unrecognized value for SVNAllowBulkUpdates directive')],
  SVNMasterVersion: [
    such('version', (value) => /^\d+\.\d+(?:\.\d+(?:-.*)?)?$/.test(value), 'Malformed master server version string.'),
  ],
  SVNInMemoryCacheSize: [wholeSize('kilobytes', {}, 'Invalid decimal number for the SVN cache size.')],
  SVNCompressionLevel: [
    such(
      'level',
      (value) => /^[0-9]$/.test(value),
      (value) => {
        const level = wholeNumber(value);
        return level === null ? NO_NUMBER : `${level} is not a valid compression level. The valid range is 0 .. 9.`;
      },
      { range: '0 to 9' },
    ),
  ],
};
