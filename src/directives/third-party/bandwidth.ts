import { type ArgumentType, such, text } from '../args.js';
import { digitsWithin, type FirstArguments, forEach } from './values.js';

const INVALID = 'Invalid argument';

const any = text('value');

const beginsWithDigit: ArgumentType = such('number', (value) => /^\d/.test(value), INVALID);

/** What mod_bw takes. */
export const bandwidthArguments: FirstArguments = {
  ...Object.fromEntries(['BandWidth', 'MaxConnection'].map((name) => [name, [any, beginsWithDigit]])),
  MinBandWidth: [any, such('number', (value) => /^(?:\d|-1)/.test(value), INVALID)],
  ...forEach(['BandWidthError'], digitsWithin(300, 599, INVALID, 'Error must be a number between 300 and 599')),
  ...forEach(
    ['BandWidthPacket'],
    digitsWithin(1024, 131_072, INVALID, 'Packet must be a number of bytes between 1024 and 131072'),
  ),
};
