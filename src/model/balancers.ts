import { argumentValue } from './arguments.js';
import { perServer } from './per-server.js';
import type { ConfigNode, Server } from './server.js';

/** A backend of a balancer. */
export interface BalancerMember {
  readonly node: ConfigNode;
  /** The name of its balancer, in lower case. */
  readonly balancer: string;
}

/** Every `BalancerMember`, those in a `<Proxy balancer://…>` and those that name their balancer themselves. */
export const balancerMembers = perServer((server: Server): readonly BalancerMember[] =>
  server.nodes('BalancerMember').flatMap((node) => {
    const balancer = balancerOf(argumentValue(node, 0)) ?? balancerAround(node);
    return balancer === null ? [] : [{ node, balancer }];
  }),
);

/** The name in a URL of a balancer. httpd compares them without regard to case. */
export function balancerOf(url: string): string | null {
  return /^balancer:\/\/([^/]+)/i.exec(url)?.[1]?.toLowerCase() ?? null;
}

/** The balancer whose `<Proxy>` a directive stands in. */
export function balancerAround({ parent }: ConfigNode): string | null {
  return parent === null ? null : balancerOf(argumentValue(parent, 0));
}
