import type { ConfigNode } from '../../../httpd/tree.js';
import { argumentsOf, argumentValue } from '../../arguments.js';
import { expand, holds } from '../condition.js';
import { doubt, type Exchange } from '../exchange.js';
import { contentsOf, type Layer } from '../layers.js';
import { limitCovers, methodOf } from '../methods.js';
import { isInGroup } from './credentials.js';
import { hasClientAddress, isClientIn, isClientNamed } from './order.js';
import { type NamedRequirement, namedRequirement } from './provider-alias.js';

/** `authz_status`: `no-user` is denied, and a user could change it. */
export type Verdict = 'granted' | 'denied' | 'no-user' | 'neutral';

export interface Judged {
  readonly verdict: Verdict;
  /** The line that decided. */
  readonly by: ConfigNode | null;
}

/** `Require` lines and containers that count together (`authz_section_conf`). */
export interface Requirements {
  readonly all: boolean;
  readonly parts: readonly (ConfigNode | Requirements)[];
}

const CONTAINER = /^<require(all|any|none)$/i;
const NAMES = ['require', '<requireall', '<requireany', '<requirenone'];

/** `merge_authz_core_dir_config`: a section with requirements replaces what was before, unless `AuthMerging` says how to join them. */
export function requirementsOf(config: readonly Layer[]): Requirements | null {
  let merged = null as Requirements | null;
  for (const layer of config) {
    const merging = layer.directives.get('authmerging')?.at(-1);
    const parts = partsOf(layer);
    if (merging === undefined && parts.length === 0) continue;
    const own = parts.length === 0 ? null : { all: false, parts };
    const mode = merging === undefined ? 'off' : argumentValue(merging, 0).toLowerCase();
    if (mode === 'off' || (merged === null && own === null)) merged = own;
    else merged = joined(merged, own, mode === 'and');
  }
  return merged;
}

function joined(base: Requirements | null, own: Requirements | null, all: boolean): Requirements {
  return { all, parts: [base, own].filter((each) => each !== null) };
}

/** The requirements of a section; those inside of containers belong to these. */
function partsOf({ nodes, directives }: Layer): readonly ConfigNode[] {
  return NAMES.some((name) => directives.has(name)) ? nodes.filter(isRequirement) : [];
}

function isRequirement(node: ConfigNode): boolean {
  return node.name.toLowerCase() === 'require' || isRequirementsBlock(node);
}

/** `<RequireAll>`, `<RequireAny>` and `<RequireNone>`. */
function isRequirementsBlock({ name }: ConfigNode): boolean {
  return CONTAINER.test(name);
}

/** `apply_authz_sections` */
export function judge(exchange: Exchange, part: ConfigNode | Requirements, insideAll: boolean): Judged {
  if (!isMeant(exchange, part)) return { verdict: insideAll ? 'granted' : 'neutral', by: null };
  if ('parts' in part) return judgeParts(exchange, part.parts, part.all, null);
  const container = CONTAINER.exec(part.name)?.[1]?.toLowerCase();
  if (container === undefined) return judgeLine(exchange, part);
  const parts = contentsOf(part.children).filter(isRequirement);
  const judged = judgeParts(exchange, parts, container === 'all', part);
  return container === 'none' ? negate(judged) : judged;
}

/** A line counts for the methods that `<Limit>` says; what joins lines, for those of any of them. */
function isMeant(exchange: Exchange, part: ConfigNode | Requirements): boolean {
  return 'parts' in part ? part.parts.some((each) => isMeant(exchange, each)) : limitCovers(part, exchange.method);
}

function judgeParts(
  exchange: Exchange,
  parts: readonly (ConfigNode | Requirements)[],
  all: boolean,
  by: ConfigNode | null,
): Judged {
  let result: Judged = { verdict: 'neutral', by };
  const [deciding, other] = all ? (['denied', 'granted'] as const) : (['granted', 'denied'] as const);
  for (const part of parts) {
    const judged = judge(exchange, part, all);
    if (judged.verdict === 'neutral') continue;
    if (judged.verdict === deciding) return judged;
    const improves = judged.verdict === 'no-user' && result.verdict === other;
    if (result.verdict === 'neutral' || improves) result = judged;
  }
  return result;
}

/** What is not may not grant access: it denies, or says nothing. */
function negate({ verdict, by }: Judged): Judged {
  return { verdict: verdict === 'granted' ? 'denied' : 'neutral', by };
}

function judgeLine(exchange: Exchange, node: ConfigNode): Judged {
  const words = argumentsOf(node).map(({ value }) => value);
  const negated = words[0]?.toLowerCase() === 'not';
  const [type = '', ...values] = negated ? words.slice(1) : words;
  const verdict = judgeType(exchange, node, type.toLowerCase(), values);
  return negated ? negate({ verdict, by: node }) : { verdict, by: node };
}

function judgeType(exchange: Exchange, node: ConfigNode, type: string, values: readonly string[]): Verdict {
  const grantedIf = (granted: boolean): Verdict => (granted ? 'granted' : 'denied');
  switch (type) {
    case 'all':
      return grantedIf(values[0]?.toLowerCase() === 'granted');
    case 'env':
      return grantedIf(values.some((name) => exchange.environment.has(name)));
    case 'method':
      return grantedIf(values.some((name) => methodOf(name) !== null && methodOf(name) === methodOf(exchange.method)));
    case 'ip':
      return grantedIf(values.some((network) => isClientIn(exchange, network) === true));
    case 'local':
      return grantedIf(isLocal(exchange));
    case 'host':
      return grantedIf(
        expand(exchange, values.join(' '), node)
          .split(/\s+/)
          .some((name) => isClientNamed(exchange, name)),
      );
    case 'forward-dns':
      return grantedIf(values.some((name) => hasClientAddress(exchange, name)));
    case 'expr':
      return grantedIf(holds(exchange, expressionOf(node), node));
    case 'valid-user':
      return exchange.user === null ? 'no-user' : 'granted';
    case 'user':
      if (exchange.user === null) return 'no-user';
      return grantedIf(values.some((value) => expand(exchange, value, node) === exchange.user));
    case 'group': {
      const isMember = exchange.user === null ? null : isInGroup(exchange, values);
      return isMember === null ? judgeByOthers(exchange, node, type) : grantedIf(isMember);
    }
    default:
      return judgeByOthers(exchange, node, type);
  }
}

/** Requirements that look at what is not replayed: without a user they say so, else they are not known. */
function judgeByOthers(exchange: Exchange, node: ConfigNode, type: string): Verdict {
  const named = namedRequirement(exchange.replay.server, type);
  if (named !== null && named.type !== type) return judgeNamed(exchange, named);
  if (exchange.user === null && /^(group|file-owner|file-group|ldap-|dbm-|wsgi-group)/.test(type)) return 'no-user';
  doubt(exchange, `what \`Require ${node.args.trim()}\` says of the request`);
  return 'denied';
}

function judgeNamed(exchange: Exchange, { node, type, text }: NamedRequirement): Verdict {
  if (type === 'expr') return holds(exchange, text, node) ? 'granted' : 'denied';
  return judgeType(exchange, node, type, text.split(/\s+/));
}

/** `Require expr` takes the rest of the line, or one quoted text. */
function expressionOf(node: ConfigNode): string {
  const rest = node.args
    .trim()
    .replace(/^(not\s+)?expr\s+/i, '')
    .trim();
  return /^(["'])(.*)\1$/s.test(rest) && argumentsOf(node).at(-1)?.quoted === true
    ? (argumentsOf(node).at(-1)?.value ?? rest)
    : rest;
}

/** `Require local`: the client is at this machine. */
function isLocal(exchange: Exchange): boolean {
  const { remoteAddress, local } = exchange.replay.request;
  if (remoteAddress === null) {
    doubt(exchange, "the client's address");
    return false;
  }
  return remoteAddress === local.address || isClientIn(exchange, '127.0.0.0/8') === true || remoteAddress === '::1';
}
