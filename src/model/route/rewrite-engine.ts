import { type Exchange, note } from './exchange.js';
import { matchRegex } from './regex.js';
import { conditionHolds } from './rewrite-condition.js';
import type { RewriteConfig } from './rewrite-config.js';
import { expandOutput, expandText, type RewriteContext } from './rewrite-expand.js';
import type { Rule } from './rewrite-rule.js';
import { qualify, reduce, schemeLength, splitQuery } from './rewrite-url.js';

/** What a list of rules has done to a request. */
export interface Rewritten {
  /** `unchanged`: no rule has substituted anything. `status`: the answer is there. */
  readonly kind: 'unchanged' | 'changed' | 'status';
  readonly status: number;
  /** A rule has set the status of a redirect, which stays even where a later one leads back to a file. */
  readonly redirects: boolean;
  /** `[NE]`: a redirect is not escaped. */
  readonly escapes: boolean;
  readonly passesThrough: boolean;
  /** The last rule that substituted. */
  readonly last: Rule | null;
}

/** `REWRITE_MAX_ROUNDS` */
const MOST_ROUNDS = 10_000;

/** `apply_rewrite_list`: rule after rule on `exchange.filename` and `exchange.args`, as their flags direct. */
export function applyRules(exchange: Exchange, { rules, directory, base }: RewriteConfig): Rewritten {
  const context: RewriteContext = { exchange, directory, base, uri: '', ruleGroups: [], conditionGroups: [] };
  let changed = false;
  let escapes = true;
  let last: Rule | null = null;
  let status = 302;
  let redirects = false;
  let rounds = 1;
  const ended = (kind: Rewritten['kind'], code = status, passesThrough = false): Rewritten => {
    return { kind, status: code, redirects, escapes: passesThrough || escapes, passesThrough, last };
  };
  for (let at = 0; at < rules.length; at++) {
    const rule = rules[at];
    if (rule === undefined) break;
    const { flags } = rule;
    if (exchange.main !== null && (flags.has('ns') || flags.has('r'))) continue;
    const outcome = applyRule(context, rule);
    if (outcome === 'no-match') {
      while (at < rules.length && rules[at]?.flags.has('c') === true) at++;
      continue;
    }
    if (outcome === 'unsafe') {
      note(exchange, 'rewrite', rule.node, 'The client puts in a question mark that splits the result: 403 (AH10508).');
      return ended('status', 403);
    }
    if (!rule.keeps) last = rule;
    if (rule.answers) {
      // The status of a redirect that an earlier rule has left behind is gone.
      exchange.status = 200;
      note(exchange, 'rewrite', rule.node, `The rule answers with ${rule.status}.`);
      return ended('status', rule.status);
    }
    if ((exchange.filename?.length ?? 0) > 2 * 8190) return ended('status', 500);
    if (!rule.keeps) {
      changed = true;
      escapes = !flags.has('ne');
      if (outcome === 'redirect') {
        status = rule.status;
        redirects = true;
      }
    }
    if (flags.has('pt')) return ended('changed', status, true);
    if (flags.has('end')) {
      exchange.ended = true;
      break;
    }
    if (flags.has('p') || flags.has('l')) break;
    if (flags.has('n')) {
      const most = Number.parseInt(flags.value('n') ?? `${MOST_ROUNDS}`, 10) || 0;
      if (++rounds >= most) {
        note(exchange, 'rewrite', rule.node, 'The rule starts the rules again without end: 500 (AH02596).');
        return ended('status', 500);
      }
      at = -1;
      continue;
    }
    at += Number(flags.values('s').at(-1) ?? 0) || 0;
  }
  return ended(changed ? 'changed' : 'unchanged');
}

/** `apply_rewrite_rule` */
function applyRule(context: RewriteContext, rule: Rule): 'no-match' | 'unsafe' | 'kept' | 'changed' | 'redirect' {
  const { exchange, directory } = context;
  const { flags } = rule;
  context.uri = pathFor(context);
  const match = matchRegex(exchange, rule.node, rule.pattern, context.uri, flags.has('nc'));
  if ((match !== null) === rule.negated) return 'no-match';
  context.conditionGroups = [];
  context.ruleGroups = rule.negated ? [] : (match?.groups ?? []);
  if (!conditionsHold(context, rule)) return 'no-match';
  const output = rule.keeps ? null : expandOutput(context, rule.output, rule);
  if (output?.unsafe === true && !flags.has('unsafeallow3f')) return 'unsafe';
  setEnvironment(context, rule);
  if (output === null) {
    forceType(context, rule);
    return 'kept';
  }
  const before = context.uri;
  let target = output.text;
  let prefixed = false;
  if (!target.startsWith('/') && schemeLength(target) === 0 && !isProxied(exchange)) {
    if (directory !== null) {
      target = directory + target;
      prefixed = true;
    } else if (!flags.has('p') && !flags.has('r')) {
      target = `/${target}`;
      prefixed = true;
    }
  }
  exchange.filename = target;
  if (directory !== null && flags.has('dpi')) exchange.pathInfo = '';
  splitQuery(exchange, rule);
  note(exchange, 'rewrite', rule.node, `\`${before}\` becomes \`${exchange.filename}\`.`);
  if (flags.has('p')) {
    qualify(exchange);
    exchange.filename = `proxy:${exchange.filename}`;
    return 'changed';
  }
  if (flags.has('r')) {
    qualify(exchange);
    return 'redirect';
  }
  reduce(exchange);
  if (schemeLength(exchange.filename) > 0) return 'redirect';
  if (!prefixed && !flags.has('unc') && !/^\/\//.test(rule.output))
    exchange.filename = exchange.filename.replace(/^\/+(?=\/)/, '');
  forceType(context, rule);
  return 'changed';
}

function isProxied({ proxied, filename }: Exchange): boolean {
  return proxied && filename?.startsWith('proxy:') === true;
}

/** What a pattern sees: below a directory, the path with its path info and without the directory. */
function pathFor({ exchange, directory }: RewriteContext): string {
  const path = exchange.filename ?? '';
  if (directory === null) return path;
  const whole = path + exchange.pathInfo;
  return !isProxied(exchange) && whole.startsWith(directory) ? whole.slice(directory.length) : whole;
}

/** Conditions are joined by and; those with `[OR]` by or with the next. */
function conditionsHold(context: RewriteContext, { conditions }: Rule): boolean {
  for (let at = 0; at < conditions.length; at++) {
    const condition = conditions[at];
    if (condition === undefined) break;
    const holds = conditionHolds(context, condition);
    if (condition.flags.has('or')) {
      if (holds) while (conditions[at]?.flags.has('or') === true) at++;
    } else if (!holds) return false;
  }
  return true;
}

/** `[E=name:value]`, `[E=!name]` */
function setEnvironment(context: RewriteContext, { flags }: Rule): void {
  const { environment } = context.exchange;
  for (const setting of flags.values('e')) {
    const text = expandText(context, setting);
    const colon = text.indexOf(':');
    if (text.startsWith('!')) environment.delete(text.slice(1));
    else environment.set(colon < 0 ? text : text.slice(0, colon), colon < 0 ? '' : text.slice(colon + 1));
  }
}

/** `[T=]` and `[H=]`, for later. */
function forceType(context: RewriteContext, { flags }: Rule): void {
  const { notes } = context.exchange;
  const type = flags.values('t').at(-1);
  const handler = flags.values('h').at(-1);
  if (type !== undefined) notes.set('rewrite-forced-mimetype', expandText(context, type).toLowerCase());
  if (handler !== undefined) notes.set('rewrite-forced-handler', expandText(context, handler).toLowerCase());
}
