import { argumentsOf, argumentValue, isUnknown, wordsOf } from './arguments.js';
import { literalPath } from './section-resource.js';
import type { ConfigNode, Server } from './server.js';

/** Who gets in by what a section itself says: `unset` when it says nothing, `unknown` when the text alone does not tell. */
export type Audience = 'everybody' | 'some' | 'nobody' | 'unset' | 'unknown';

const CONTAINER = /^<require(all|any|none)$/i;
const OLD = /^(order|allow|deny)$/i;

/** Who gets in by the `Require` lines of a section, or of a `.htaccess` file, and, beside them, by `Order`, `Allow`, `Deny` and `Satisfy` (mod_access_compat). */
export function audienceOf(section: Pick<ConfigNode, 'children'>): Audience {
  // Tags of templates hide what is in them.
  if (section.children.some(({ name }) => /^<(%|(limit|limitexcept|if|elseif|else)$)/i.test(name))) return 'unknown';
  const required = anyOf(section.children);
  const allowed = oldAudience(section.children);
  // Where `Order`, `Allow` and `Deny` say nothing they let everybody in, and with `Satisfy Any` that is enough.
  if (satisfiesAny(section) && isDecidedByFile(section)) return 'unknown';
  if (satisfiesAny(section)) return allowed === 'unset' ? 'everybody' : widest([required, allowed]);
  return required === 'unset' ? allowed : narrowest([required, allowed]);
}

/** The section itself keeps some from what it is about, or everybody. */
export function isRestricted(section: Pick<ConfigNode, 'children'>): boolean {
  return ['some', 'nobody'].includes(audienceOf(section));
}

/** What the `Require` lines of a section ask for, those in containers too: their first words, in lower case. */
export function requirementsIn(section: Pick<ConfigNode, 'children'>): readonly string[] {
  return withContainers(section, /^<(require|limit)/i)
    .flatMap(({ children }) => children)
    .flatMap((node) => (/^require$/i.test(node.name) ? [argumentValue(node, 0).toLowerCase()] : []));
}

/** A section and the containers in it, outer ones first. Loops instead of recursing: nesting may be as deep as a file is long. */
function withContainers<Section extends Pick<ConfigNode, 'children'>>(
  section: Section,
  container: RegExp,
): readonly (Section | ConfigNode)[] {
  const found: (Section | ConfigNode)[] = [section];
  for (const { children } of found) for (const node of children) if (container.test(node.name)) found.push(node);
  return found;
}

/** `Satisfy Any` stands in the section. */
export function satisfiesAny(section: Pick<ConfigNode, 'children'>): boolean {
  return section.children.some((node) => /^satisfy$/i.test(node.name) && /^any$/i.test(argumentValue(node, 0)));
}

/** mod_authz_svn decides by its own file, whatever else the section says: with `Satisfy Any` it keeps out who has neither a right nor a password. */
export function isDecidedByFile(section: Pick<ConfigNode, 'children'>): boolean {
  return section.children.some(({ name }) => /^authzsvn(reposrelative)?accessfile$/i.test(name));
}

/** Who is let in by one `Require` line, or by a container of them; `unset` for any other directive. */
export function audienceOfLine(line: ConfigNode): Audience {
  if (!CONTAINER.test(line.name)) return audienceOfRequire(line);
  const known = new Map<ConfigNode, Audience>();
  for (const node of withContainers(line, CONTAINER).toReversed())
    known.set(
      node,
      audienceOfContainer(
        node,
        node.children.map((child) => known.get(child) ?? audienceOfRequire(child)),
      ),
    );
  return known.get(line) ?? 'unset';
}

/** @param inside who is let in by each line in it */
function audienceOfContainer({ name }: ConfigNode, inside: readonly Audience[]): Audience {
  const kind = CONTAINER.exec(name)?.[1]?.toLowerCase();
  if (kind === 'none') return 'some';
  return kind === 'all' ? narrowest(inside) : widest(inside);
}

function audienceOfRequire(node: ConfigNode): Audience {
  if (node.name.toLowerCase() !== 'require') return 'unset';
  if (isUnknown(node.args)) return 'unknown';
  const [type = '', ...values] = argumentsOf(node).map(({ value }) => value.toLowerCase());
  if (type === 'all') return values[0] === 'granted' ? 'everybody' : 'nobody';
  const all = type === 'ip' && values.some((value) => /^(0\.0\.0\.0|::)\/0+(\.0\.0\.0)?$/.test(value));
  return all ? 'everybody' : 'some';
}

/** One line of several is enough (`<RequireAny>`). */
function anyOf(nodes: readonly ConfigNode[]): Audience {
  return widest(nodes.map(audienceOfLine));
}

function widest(audiences: readonly Audience[]): Audience {
  return (['everybody', 'unknown', 'some', 'nobody'] as const).find((each) => audiences.includes(each)) ?? 'unset';
}

function narrowest(audiences: readonly Audience[]): Audience {
  return (['nobody', 'some', 'unknown', 'everybody'] as const).find((each) => audiences.includes(each)) ?? 'unset';
}

/** What the last `Order` says, in lower case, and without the blank that httpd does not take. */
export function orderOf(nodes: readonly ConfigNode[]): string | undefined {
  const last = nodes.findLast(({ name }) => /^order$/i.test(name));
  return last === undefined ? undefined : wordsOf(last).replaceAll(' ', '').toLowerCase();
}

/** Without `Order` the last word is `Allow`'s: who is not denied gets in (`deny,allow`). */
function oldAudience(nodes: readonly ConfigNode[]): Audience {
  const old = nodes.filter(({ name }) => OLD.test(name));
  if (old.length === 0) return 'unset';
  if (old.some(({ args }) => isUnknown(args))) return 'unknown';
  const whom = (name: string): readonly string[] =>
    old
      .filter((node) => node.name.toLowerCase() === name)
      .map((node) => argumentsOf(node)[1]?.value.toLowerCase() ?? '');
  const [allowed, denied] = [whom('allow'), whom('deny')];
  const order = orderOf(old);
  if (order === 'allow,deny' || order === 'mutual-failure') {
    if (denied.includes('all')) return 'nobody';
    return allowed.includes('all') && denied.length === 0 ? 'everybody' : allowed.length === 0 ? 'nobody' : 'some';
  }
  if (allowed.includes('all') || denied.length === 0) return 'everybody';
  return denied.includes('all') && allowed.length === 0 ? 'nobody' : 'some';
}

const ACCESS = [
  'Require',
  'Order',
  'Allow',
  'Deny',
  '<RequireAll',
  '<RequireAny',
  '<RequireNone',
  '<Limit',
  '<LimitExcept',
];

/**
 * Something keeps some clients from what a `<Location>` or `<Directory>` is about: the section itself, or another of its kind that covers all
 * of it.
 */
export function isGuarded(server: Server, section: ConfigNode): boolean {
  const own = audienceOf(section);
  if (own !== 'unset') return own !== 'everybody';
  const kind = /^<directory/i.test(section.name) ? /^<directory/i : /^<location/i;
  const path = literalPath(section);
  const [file, url] = kind.test('<directory') ? [path, null] : [null, path];
  return server.sections
    .covering({ virtualHost: server.virtualHostOf(section), file, below: true, url }, ACCESS)
    .some(({ node, coverage }) => kind.test(node.name) && coverage !== 'part' && audienceOf(node) !== 'everybody');
}
