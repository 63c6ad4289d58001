import type { Span } from '../../text/index.js';
import type { Cursor } from '../cursor.js';
import type { Workspace } from '../workspace.js';

/** What there is to say, as Markdown, and of which words. */
export interface About {
  readonly text: string;
  readonly span: Span;
}

/** Says what it knows of the thing under the cursor; `null` when it is none of its things. */
export type Describer = (cursor: Cursor, workspace: Workspace) => About | null;
