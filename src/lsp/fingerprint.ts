import type { Diagnostic } from 'vscode-languageserver-types';

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

function hash(text: string): string {
  let low = 0x811c9dc5;
  let high = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ low, 0x85ebca6b) + unit;
  }
  return `${(low >>> 0).toString(36)}${(high >>> 0).toString(36)}`;
}
