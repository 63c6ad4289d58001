import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import type { Service } from '../service.js';

/** One `didChange`. */
interface Change {
  readonly version: number;
  readonly changes: readonly TextDocumentContentChangeEvent[];
}

interface Opened {
  /** The last that was applied. */
  version: number;
  /** The text before a version was left out, and what came since: what was left out may come late. */
  gap: { readonly version: number; readonly text: string; readonly since: Change[] } | null;
}

/** After this many changes what is missing does not come any more: the client counts in larger steps. */
const MOST_CHANGES = 30;

/** Takes what a client tells of its documents. */
export type Documents = Pick<Service, 'open' | 'change' | 'close'>;

/**
 * Puts changes in the order of their versions: Helix up to 25.01 sends each from a task of its own, so that one may overtake another, or the
 * opening of its document.
 */
export function inOrder(service: Pick<Service, 'open' | 'change' | 'close' | 'textOf'>): Documents {
  const opened = new Map<string, Opened>();
  /** Of documents that were not open yet. */
  const early = new Map<string, Change[]>();
  const closed = new Set<string>();

  const apply = (uri: string, document: Opened, { version, changes }: Change): void => {
    service.change(uri, version, changes);
    document.version = version;
  };
  /** Goes back to before the gap, and on with all that came since. */
  const again = (uri: string, document: Opened, { version, text, since }: NonNullable<Opened['gap']>): void => {
    service.open(uri, version, text);
    since.sort((a, b) => a.version - b.version);
    for (const change of since) apply(uri, document, change);
    if (since.every((change, index) => change.version === version + index + 1)) document.gap = null;
  };

  const take = (uri: string, document: Opened, change: Change): void => {
    const { version } = change;
    if (version > document.version + 1)
      document.gap ??= { version: document.version, text: service.textOf(uri) ?? '', since: [] };
    const { gap } = document;
    gap?.since.push(change);
    if (gap !== null && gap.version < version && version < document.version) again(uri, document, gap);
    else apply(uri, document, change);
    if (gap !== null && gap.since.length > MOST_CHANGES) document.gap = null;
  };

  return {
    open(uri, version, text) {
      const document: Opened = { version, gap: null };
      opened.set(uri, document);
      service.open(uri, version, text);
      for (const change of early.get(uri) ?? []) if (change.version > version) take(uri, document, change);
      early.delete(uri);
    },
    change(uri, version, changes) {
      const document = opened.get(uri);
      if (document !== undefined) take(uri, document, { version, changes });
      else if (!closed.has(uri)) early.set(uri, [...(early.get(uri) ?? []), { version, changes }].slice(-MOST_CHANGES));
    },
    close(uri) {
      opened.delete(uri);
      early.delete(uri);
      closed.add(uri);
      service.close(uri);
    },
  };
}
