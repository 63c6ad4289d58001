import { dumpConfig } from '../httpd/dump/config.js';
import { ruleMarkdown } from '../lint/rule-markdown.js';
import { rules } from '../lint/rules/index.js';
import { routeDocument } from './route-document.js';
import { serverWith } from './server-with.js';
import type { Workspace } from './workspace.js';

/** The scheme of documents that the server makes. */
export const SCHEME = 'wsgi-lint';

/** What the server makes documents of, by the first part of their path. The rest of it says of what: a URI, or the name of a rule. */
const KINDS: Readonly<Record<string, (asked: Asked, workspace: Workspace) => string | null>> = {
  effective: ({ of }, workspace) => effectiveConfiguration(of, workspace),
  route: ({ of, query }, workspace) => routeDocument(of, query, workspace),
  rules: ({ of }) => ruleDocumentation(of),
};

/** What a document is asked for by its URI. */
interface Asked {
  readonly kind: string;
  readonly of: string;
  readonly query: string;
}

/**
 * The text of `wsgi-lint:effective/URI`, `wsgi-lint:route/URI.md?REQUEST` (URI and REQUEST encoded as components) or `wsgi-lint:rules/NAME.md`;
 * `null` for what there is not.
 */
export function virtualDocument(uri: string, workspace: Workspace): string | null {
  const asked = askedBy(uri);
  const make = asked !== null && Object.hasOwn(KINDS, asked.kind) ? KINDS[asked.kind] : undefined;
  return asked === null || make === undefined ? null : make(asked, workspace);
}

/** The URI of the file that a document is made of; that of no file for others. */
export function madeOf(uri: string): string {
  return askedBy(uri)?.of ?? '';
}

function askedBy(uri: string): Asked | null {
  const [, kind = '', of = '', query = ''] = /^wsgi-lint:\/*([a-z]+)\/([^?]*?)(?:\.md)?(?:\?(.*))?$/s.exec(uri) ?? [];
  try {
    return { kind, of: decodeURIComponent(of), query: decodeURIComponent(query) };
  } catch {
    return null; // not encoded as a URI is
  }
}

/** What httpd makes of the server that a file belongs to: all files and macros put in, variables replaced, as `httpd -DDUMP_CONFIG` prints it. */
export function effectiveConfiguration(uri: string, workspace: Workspace): string | null {
  const found = serverWith(uri, workspace);
  return found && dumpConfig(found.server.reading.tree);
}

/** The page of a rule as Markdown. */
export function ruleDocumentation(name: string): string | null {
  const rule = rules.find((each) => each.name === name);
  return rule === undefined ? null : `# ${rule.title}\n\n\`${rule.name}\`\n\n${ruleMarkdown(rule)}\n`;
}

/** The names and titles of the rules whose names start with a text. */
export function ruleTitles(start: string): readonly { readonly name: string; readonly title: string }[] {
  return rules.filter(({ name }) => name.startsWith(start)).map(({ name, title }) => ({ name, title }));
}
