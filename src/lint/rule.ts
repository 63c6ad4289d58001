import type { Ownership } from '../httpd/host.js';
import type { Steps } from '../httpd/steps.js';
import type { Certainty, ConfigNode, Location } from '../httpd/tree.js';
import type { Server } from '../model/server.js';
import type { RuleOptions } from './config/rule-options.js';
import type { Fix, Related, Severity, Witness } from './finding.js';

export type Preset = 'recommended' | 'strict' | 'security';

/** What a rule's check says about one place. Severity and name come from the rule and the user's settings. */
export interface Report {
  readonly at: Location;
  readonly message: string;
  readonly label?: string;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  readonly certainty?: Certainty;
  /** httpd refuses to start because of it: the report then stands for httpd's own error at the same directive. */
  readonly rejected?: boolean;
  /** The directive that is meant: how it came to be read is told with it, and its certainty is the report's. */
  readonly node?: ConfigNode;
  /** Less than the rule's, where less is at stake. */
  readonly severity?: Severity;
  /** A request that shows it. */
  readonly witness?: Witness;
}

/**
 * A configuration that a rule is shown: a text, or files with settings. `«…»` marks the expected range of each finding in a bad example and
 * is taken out before the text is read.
 */
export type Example =
  | string
  | {
      readonly text: string;
      /** Other files, by path; `text` is then `/etc/apache2/site.conf` among them. */
      readonly files?: Readonly<Record<string, string>>;
      /** Who owns files and folders, by path. */
      readonly owners?: Readonly<Record<string, Ownership>>;
      readonly modWsgiVersion?: string;
      readonly serverVersion?: string;
      readonly platform?: 'debian' | 'rhel' | 'upstream' | 'windows';
      /** `closed`: the text is a whole configuration, not a part of one. */
      readonly world?: 'open' | 'closed';
      /** Where the text lies instead. */
      readonly path?: string;
      /** The text is a `.htaccess` file under this `AllowOverride`. */
      readonly htaccess?: string;
      /** What the text is after the fixes of the findings. */
      readonly fixed?: string;
    };

/** One rule: check, documentation and tests in one object. */
export interface Rule<Values extends object = object> {
  /** `wsgi/undefined-process-group`: fixed once published. */
  readonly name: string;
  readonly severity: Severity;
  /** The smallest preset it is in; `strict` has every rule. */
  readonly preset: Preset;
  /** Attackers make use of what it finds: the preset `security` has it, whatever group its name is of. */
  readonly security?: true;
  readonly fixable: 'safe' | 'unsafe' | 'suggestion' | 'no';
  /** How editors show what it marks: struck through, or faded since httpd never uses it. */
  readonly tag?: 'deprecated' | 'unnecessary';
  readonly title: string;
  /** Markdown: what happens and why; what is right. */
  readonly why: string;
  readonly references: readonly string[];
  readonly examples: { readonly bad: readonly Example[]; readonly good: readonly Example[] };
  readonly options?: RuleOptions<Values>;
  /**
   * One that takes long on large servers has steps, behind each of which an editor may hear a key.
   * @param options the values of `options`, those that are not set by default
   */
  check(server: Server, report: (report: Report) => void, options: Values): Steps<void> | void;
}

/** Defines a rule; each rule file's default export. */
export function defineRule<Values extends object = object>(rule: Rule<Values>): Rule {
  return rule;
}
