import { type Exchange, note } from '../exchange.js';
import { matchRegex } from '../regex.js';
import { conditionHolds } from './condition.js';
import { expandOutput, expandText, type RewriteContext } from './expand.js';
import type { Rule } from './rule.js';
import { qualify, reduce, schemeLength, splitQuery } from './url.js';

/**
 * What one rule has done. `unsafe`: the client puts in a question mark that splits the result. `kept`: `-` stands for the substitution.
 * `redirect`: what came out is a URL.
 */
export type RuleOutcome = 'no-match' | 'unsafe' | 'kept' | 'changed' | 'redirect';

/** `apply_rewrite_rule`: on `exchange.filename` and `exchange.args`. */
export function applyRule(context: RewriteContext, rule: Rule): RuleOutcome {
  const { exchange } = context;
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
  return substitute(context, rule, output.text);
}

/** Puts what came out in the place of the path. */
function substitute(context: RewriteContext, rule: Rule, output: string): 'changed' | 'redirect' {
  const { exchange, directory, uri: before } = context;
  const { flags } = rule;
  const prefix = prefixOf(context, rule, output);
  exchange.filename = prefix + output;
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
  if (prefix === '' && !flags.has('unc') && !/^\/\//.test(rule.output))
    exchange.filename = exchange.filename.replace(/^\/+(?=\/)/, '');
  forceType(context, rule);
  return 'changed';
}

/** What comes before a path that does not begin with a slash. */
function prefixOf({ exchange, directory }: RewriteContext, { flags }: Rule, output: string): string {
  if (output.startsWith('/') || schemeLength(output) > 0 || isProxied(exchange)) return '';
  if (directory !== null) return directory;
  return flags.has('p') || flags.has('r') ? '' : '/';
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
