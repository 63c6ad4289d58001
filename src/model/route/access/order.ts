import { isInSubnet, parseSubnet } from '../../../grammar/embedded/subnet.js';
import type { ConfigNode } from '../../../httpd/tree.js';
import { argumentsOf, argumentValue } from '../../arguments.js';
import { doubt, type Exchange } from '../exchange.js';
import { limitCovers } from '../methods.js';

/** mod_access_compat's answer: whether `Order`, `Allow` and `Deny` let the client in, and the line that decided. */
export interface OldAccess {
  readonly granted: boolean;
  readonly by: ConfigNode | null;
}

const NAMES = ['order', 'allow', 'deny', 'satisfy'] as const;

/** The lines of a name in the last section that has any of mod_access_compat: it has no merger, so a section takes the place of all before it. */
function linesInForce({ config, method }: Exchange, name: (typeof NAMES)[number]): readonly ConfigNode[] {
  const last = config.findLast(({ directives }) => NAMES.some((each) => directives.has(each)));
  return (last?.directives.get(name) ?? []).filter((node) => limitCovers(node, method));
}

/** `check_dir_access` */
export function checkOrder(exchange: Exchange): OldAccess {
  const inForce = (name: (typeof NAMES)[number]): readonly ConfigNode[] => linesInForce(exchange, name);
  const order = inForce('order').at(-1) ?? null;
  const mode = order?.args.replace(/\s/g, '').toLowerCase() ?? 'deny,allow';
  const allowed = inForce('allow').find((node) => matchesClient(exchange, node)) ?? null;
  const denied = inForce('deny').find((node) => matchesClient(exchange, node)) ?? null;
  if (mode === 'deny,allow') return { granted: denied === null || allowed !== null, by: allowed ?? denied ?? order };
  return { granted: allowed !== null && denied === null, by: denied ?? allowed ?? order };
}

/** `Satisfy`: whether one of the two kinds of access control is enough. */
export function satisfiesAny(exchange: Exchange): boolean {
  const node = linesInForce(exchange, 'satisfy').at(-1);
  return node !== undefined && argumentValue(node, 0).toLowerCase() === 'any';
}

/** `Allow from …`: `all`, `env=`, an address or network, a host name. */
function matchesClient(exchange: Exchange, node: ConfigNode): boolean {
  return argumentsOf(node)
    .slice(1)
    .some(({ value }) => {
      const word = value.toLowerCase();
      if (word === 'all') return true;
      if (word.startsWith('env=!')) return !exchange.environment.has(value.slice(5));
      if (word.startsWith('env=')) return exchange.environment.has(value.slice(4));
      return isClientIn(exchange, value) ?? isClientNamed(exchange, value);
    });
}

/** Whether the client's address is in a network; `null` when the text is none. */
export function isClientIn(exchange: Exchange, text: string): boolean | null {
  const subnet = parseSubnet(text);
  if (subnet === null) return null;
  const { remoteAddress } = exchange.replay.request;
  if (remoteAddress !== null) return isInSubnet(subnet, remoteAddress) ?? false;
  doubt(exchange, "the client's address");
  return false;
}

/** Whether the name of the client's address is a host or lies in a domain; the resolver would be asked twice. */
export function isClientNamed(exchange: Exchange, domain: string): boolean {
  const { host, request } = exchange.replay;
  const address = request.remoteAddress;
  const name = address === null ? undefined : host.nameOfAddress?.(address);
  if (name === undefined) {
    doubt(exchange, "the name of the client's address");
    return false;
  }
  const [full, wanted] = [name.toLowerCase(), domain.toLowerCase()];
  return full === wanted || full.endsWith(wanted.startsWith('.') ? wanted : `.${wanted}`);
}

/** `Require forward-dns`: whether a name has the client's address. */
export function hasClientAddress(exchange: Exchange, name: string): boolean {
  const { host, request } = exchange.replay;
  const addresses = host.addressesOfName?.(name) ?? [];
  if (addresses.length === 0) doubt(exchange, `the addresses of \`${name}\``);
  return request.remoteAddress !== null && addresses.includes(request.remoteAddress);
}
