import type { Finding } from '../finding.js';
import { visibleMessage } from './visible.js';

/** The message, with what would be printed under the marked words, for formats that show no words. */
export function labelledMessage({ message, label }: Finding): string {
  return visibleMessage(label === undefined || label === '' ? message : `${message} (${label})`);
}
