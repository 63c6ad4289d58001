import { type Condition, parseExpr } from '../../grammar/embedded/expr.js';
import type { ConfigNode } from '../../httpd/tree.js';
import { argumentsOf } from '../arguments.js';
import { evaluateCondition } from '../expression.js';
import { evaluationAt } from './condition.js';
import { doubt, type Exchange } from './exchange.js';
import { type DirConfig, directivesOf } from './layers.js';
import { matchRegex, substitute } from './regex.js';
import { isUnsettled, type Perhaps } from './types.js';

const NAMES = ['setenvif', 'setenvifnocase', 'browsermatch', 'browsermatchnocase', 'setenvifexpr'] as const;

/** `match_headers` for the server: `SetEnvIf` and its like outside of sections, the main server's first. */
export function applyServerSetEnvIf(exchange: Exchange): void {
  applyLines(exchange, linesIn(exchange.site.base));
}

/** `match_headers` for what is in force: after the sections were merged, before access control. */
export function applySectionSetEnvIf(exchange: Exchange): void {
  applyLines(exchange, linesIn(exchange.config.filter(({ kind }) => kind !== 'server')));
}

function linesIn(config: DirConfig): readonly ConfigNode[] {
  return config.flatMap((layer) => {
    if (!NAMES.some((name) => layer.directives.has(name))) return [];
    return layer.nodes.filter(({ name }) => NAMES.some((each) => each === name.toLowerCase()));
  });
}

function applyLines(exchange: Exchange, nodes: readonly ConfigNode[]): void {
  for (const node of nodes) {
    const name = node.name.toLowerCase();
    const words = argumentsOf(node).map(({ value }) => value);
    if (name === 'setenvifexpr') applyExpression(exchange, node, words);
    else applyMatch(exchange, node, name.startsWith('browser') ? ['User-Agent', ...words] : words);
  }
}

function applyMatch(exchange: Exchange, node: ConfigNode, words: readonly string[]): void {
  const [attribute = '', pattern = '', ...settings] = words;
  const value = attributeOf(exchange, node, attribute);
  if (isUnsettled(value)) {
    doubt(exchange, value.settledBy);
    return;
  }
  const caseless = /nocase$/i.test(node.name);
  const plain = plainText(pattern);
  if (plain !== null) {
    if (includes(value, plain, caseless)) for (const setting of settings) set(exchange, setting, (text) => text);
    return;
  }
  const match = matchRegex(exchange, node, pattern, value, caseless);
  if (match !== null) for (const setting of settings) set(exchange, setting, (text) => substitute(text, match));
}

/** `non_regex_pattern`: what is no expression is looked for as it stands, and the settings beside it have no groups. */
function plainText(pattern: string): string | null {
  return /^(?:[^\\^.$|()[\]*+?{}]|\\[\\^.$|()[\]*+?{}])*$/.test(pattern) ? pattern.replace(/\\(.)/g, '$1') : null;
}

function includes(text: string, part: string, caseless: boolean): boolean {
  return caseless ? text.toLowerCase().includes(part.toLowerCase()) : text.includes(part);
}

function applyExpression(exchange: Exchange, node: ConfigNode, [text = '', ...settings]: readonly string[]): void {
  const parsed = parseExpr(text);
  if (!parsed.ok) return;
  const context = evaluationAt(exchange, node);
  const value = evaluateCondition(parsed.ast as Condition, context);
  if (isUnsettled(value)) doubt(exchange, value.settledBy);
  else if (value) {
    const { captures } = context;
    const groups = isUnsettled(captures) ? [] : captures;
    for (const setting of settings) set(exchange, setting, (text) => substitute(text, { groups, index: 0, end: 0 }));
  }
}

/** `name`, `name=value`, `!name`. */
function set({ environment }: Exchange, setting: string, expand: (text: string) => string): void {
  if (setting.startsWith('!')) {
    environment.delete(setting.slice(1));
    return;
  }
  const equals = setting.indexOf('=');
  if (equals < 0) environment.set(setting, '1');
  else environment.set(setting.slice(0, equals), expand(setting.slice(equals + 1)));
}

/** What an attribute of `SetEnvIf` stands for: a property, a header, or a variable that an earlier line set. */
function attributeOf(exchange: Exchange, node: ConfigNode, attribute: string): Perhaps<string> {
  const { replay, environment } = exchange;
  const { request, headers } = replay;
  switch (attribute.toLowerCase()) {
    case 'remote_addr':
      return request.remoteAddress ?? { settledBy: "the client's address" };
    case 'remote_host':
      return { settledBy: 'the name of the client' };
    case 'server_addr':
      return request.local.address ?? { settledBy: 'the address at which the server is reached' };
    case 'request_method':
      return exchange.method;
    case 'request_protocol':
      return `HTTP/${request.version}`;
    case 'request_uri':
      return exchange.uri;
    default:
      if (/[^A-Za-z0-9_-]/.test(attribute)) return headerMatching(exchange, node, attribute);
      return headers.get(attribute.toLowerCase()) ?? environment.get(attribute) ?? '';
  }
}

/** An attribute with special characters is a pattern for names of headers. */
function headerMatching(exchange: Exchange, node: ConfigNode, pattern: string): string {
  for (const [name, value] of exchange.replay.request.headers)
    if (matchRegex(exchange, node, pattern, name, true) !== null) return value;
  return '';
}

/**
 * `fixup_env_module`: `SetEnv`, `PassEnv` and `UnsetEnv`, merged section by section. A variable that is set already keeps its value for
 * those that look it up.
 */
export function applySetEnv(exchange: Exchange): void {
  const variables = new Map<string, string>();
  for (const layer of exchange.config) {
    const unset = directivesOf(layer, 'unsetenv').flatMap((node) => argumentsOf(node).map(({ value }) => value));
    for (const node of directivesOf(layer, 'setenv')) {
      const [name, value] = argumentsOf(node);
      if (name !== undefined) variables.set(name.value, value?.value ?? '');
    }
    for (const node of directivesOf(layer, 'passenv'))
      for (const { value: name } of argumentsOf(node)) {
        const value = exchange.replay.host.environment(name);
        if (value !== undefined) variables.set(name, value);
      }
    for (const name of unset) variables.delete(name);
  }
  for (const [name, value] of variables) if (!exchange.environment.has(name)) exchange.environment.set(name, value);
}
