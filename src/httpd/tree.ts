import type { Definition } from '../directives/define.js';
import type { Place } from '../directives/handler.js';
import type { LineNode } from '../grammar/index.js';
import type { MappedText, Source, Span } from '../text/index.js';

/** `unknown-branch`: it stands under a condition that cannot be known here. */
export type Certainty = 'certain' | 'unknown-branch';

/** A range of one file. */
export interface Location {
  readonly source: Source;
  readonly span: Span;
}

/** How a line came to be read: one frame per open `Include` or `Use`, outermost first. */
export interface Frame {
  readonly kind: 'include' | 'use';
  /** What httpd prints for the line with the `Include` or `Use`. */
  readonly place: Place;
  /** That line in its file. */
  readonly location: Location;
}

/**
 * One directive or section that phase 1 left for phase 2 (httpd's `ap_directive_t`): the same line of a file makes several when the file is
 * included twice or the line belongs to a macro.
 */
export interface ConfigNode {
  /** The first word as httpd keeps it: as registered when it was known where it was read, else as written: `ServerName`, `<Directory`. */
  readonly name: string;
  readonly section: boolean;
  /** The whole logical line, expanded, with the way back to `source`. */
  readonly line: MappedText;
  /** Where the arguments start in `line.text`. */
  readonly argsAt: number;
  /** The arguments: `line.text` from `argsAt` on. */
  readonly args: string;
  readonly place: Place;
  /** The file whose words these are. */
  readonly source: Source;
  /** The line in that file's syntax tree; `null` for lines that come out of a macro. */
  readonly node: LineNode | null;
  readonly frames: readonly Frame[];
  readonly certainty: Certainty;
  readonly parent: ConfigNode | null;
  /** Empty for a directive. */
  readonly children: readonly ConfigNode[];
  /** Where the close tag stands, for a section that has one. */
  readonly close: Location | null;
  /** Set by the walk: what the name means among the loaded modules; `null` when nothing does. */
  readonly definition: Definition | null;
  /** Room for what the model makes of the node: a `WeakMap` with as many keys as there are lines costs more than it keeps. */
  kept: object | null;
}

/** What phase 1 makes of a set of files. */
export interface ConfigTree {
  readonly children: readonly ConfigNode[];
}

/** Where the name of a directive ends in `node.line.text`: httpd takes it in quotes as well, which belong to it. */
export function nameEnd({ line: { text }, argsAt }: ConfigNode): number {
  let end = argsAt;
  while (end > 0 && /\s/.test(text[end - 1] ?? '')) end--;
  return end;
}
