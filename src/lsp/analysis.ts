import type { Steps } from '../httpd/steps.js';
import type { Linted } from '../lint/lint-inputs.js';
import type { Machine } from './machine.js';

/** Lints files of a machine together, in steps; the server binds it to the client's settings. */
export type Check = (paths: readonly string[], machine: Machine, options?: CheckOptions) => Steps<Linted>;

export interface CheckOptions {
  /** No more than what httpd rejects is asked for: the rules of the preset and the settings do not run. */
  readonly only?: 'rejections';
  /** Takes what httpd rejects, as soon as everything is read. */
  readonly early?: (rejections: Linted) => void;
}

/** What is known of the files that are read together: a main file with what it includes, the fragments of a folder, or one `.htaccess` file. */
export interface Analysis extends Linted {
  /** The files that were asked for; what they include was read too. */
  readonly inputs: readonly string[];
  /** It is a whole server: findings in files that are not open are its own. */
  readonly whole: boolean;
  /** The versions of the open documents that went into it, by path. */
  readonly versions: ReadonlyMap<string, number>;
  /** Rules have not run yet: only what httpd rejects is known. */
  readonly partial: boolean;
  /** UTF-16 units that were read. */
  readonly size: number;
}
