import { type Definition, type FirstVersions, maskOf, type Versions } from './define.js';
import type { Platform } from './modules.js';

/** The versions, and the platform, that a configuration is read for. */
export interface TargetVersions {
  readonly serverVersion: string;
  /** `null`: it is not known, and may be any that is still in use. */
  readonly modWsgiVersion: string | null;
  readonly platform?: Platform;
}

/** The first mod_wsgi that is still in use: a version that is not known is not older. */
export const OLDEST_WSGI = '4.0.0';

/** Whether a directive exists in these versions of httpd and mod_wsgi: not newer, not taken away yet, and part of the platform's builds. */
export function existsIn(definition: Definition, versions: TargetVersions): boolean {
  const { since, removed, notOn } = definition;
  if (versions.platform !== undefined && notOn?.includes(versions.platform) === true) return false;
  if (since !== undefined && !reached(since, versions)) return false;
  return removed === undefined || !reachedAny(removed, versions);
}

/** A definition as a version of httpd registers it: with the arguments and in the places that it has there. */
export function asRegistered(definition: Definition, serverVersion: string): Definition {
  let registered = definition;
  for (const { before, arity, override } of definition.earlier ?? []) {
    if (compareVersions(serverVersion, before) >= 0) break;
    if (arity !== undefined) registered = { ...registered, args: { ...registered.args, arity } };
    if (override !== undefined) registered = { ...registered, override, mask: maskOf(override) };
  }
  return registered;
}

function reached(from: FirstVersions, { serverVersion, modWsgiVersion }: TargetVersions): boolean {
  const { httpd, httpd22 } = from;
  const since = httpd22 !== undefined && serverVersion.startsWith('2.2.') ? httpd22 : httpd;
  if (since !== undefined && compareVersions(serverVersion, since) < 0) return false;
  return from.wsgi === undefined || modWsgiVersion === null || compareVersions(modWsgiVersion, from.wsgi) >= 0;
}

function reachedAny(from: Versions, { serverVersion, modWsgiVersion }: TargetVersions): boolean {
  if (from.httpd !== undefined && compareVersions(serverVersion, from.httpd) >= 0) return true;
  return from.wsgi !== undefined && compareVersions(modWsgiVersion ?? OLDEST_WSGI, from.wsgi) >= 0;
}

/** Negative, zero or positive, as `a` is before, the same as or after `b`; parts that are missing are 0, letters are ignored. */
export function compareVersions(a: string, b: string): number {
  const left = partsOf(a);
  const right = partsOf(b);
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Few versions are ever written, and each is compared with for every option of every process group. */
const known = new Map<string, readonly number[]>();

function partsOf(version: string): readonly number[] {
  let parts = known.get(version);
  if (parts === undefined) {
    parts = version.split('.').map((digits) => Number.parseInt(digits, 10) || 0);
    if (known.size < 1000) known.set(version, parts);
  }
  return parts;
}
