import type { Diagnostic } from 'vscode-languageserver-types';
import { hash } from '../../text/index.js';

/** Diagnostics and lists of them are never changed, and most of them are in many reports. */
const known = new WeakMap<Diagnostic | readonly Diagnostic[], string>();

/** A short text that is the same for the same diagnostics, and hardly ever for others: the `resultId` of a report. */
export function fingerprint(diagnostics: readonly Diagnostic[]): string {
  const made = known.get(diagnostics) ?? hash(diagnostics.map(fingerprintOf).join());
  known.set(diagnostics, made);
  return made;
}

function fingerprintOf(diagnostic: Diagnostic): string {
  const made = known.get(diagnostic) ?? hash(JSON.stringify(diagnostic));
  known.set(diagnostic, made);
  return made;
}

/** The fingerprint of no diagnostics. */
export const NONE = fingerprint([]);
