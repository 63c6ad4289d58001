import { labelOf, type Shorten, sectionLabel } from '../model/route/label.js';
import type { Route, TraceStep } from '../model/route/types.js';
import { asByteString } from '../text/index.js';

/** A route as the contract of the command line has it. */
export interface RouteJson {
  readonly certainty: Route['certainty'];
  readonly status: number;
  readonly location: string | null;
  readonly served: Route['served'];
  readonly vhost: { readonly name: string | null; readonly section: string | null };
  readonly uri: string;
  readonly filename: string | null;
  readonly scriptName: string | null;
  readonly pathInfo: string;
  readonly handler: string | null;
  readonly wsgi: Route['wsgi'];
  readonly sections: readonly string[];
  readonly access: { readonly granted: boolean; readonly by: string | null } | null;
  readonly trace: readonly { readonly step: TraceStep['step']; readonly at: string | null; readonly text: string }[];
  readonly unknown: readonly string[];
}

/** A route as `--json` prints it: nodes and locations as places, texts of `environ` with one character for each byte. */
export function routeJson(route: Route, shorten: Shorten): RouteJson {
  const { virtualHost, serverName, sections, access, trace, ...same } = route;
  const { node } = virtualHost;
  // As the application has it in `environ`: one character for each byte (PEP 3333).
  const inEnviron = (text: string): string => (same.served === 'wsgi' ? asByteString(text) : text);
  return {
    certainty: same.certainty,
    status: same.status,
    location: same.location,
    served: same.served,
    vhost: { name: serverName, section: node === null ? null : labelOf(node, shorten) },
    uri: same.uri,
    filename: same.filename,
    scriptName: same.scriptName && inEnviron(same.scriptName),
    pathInfo: inEnviron(same.pathInfo),
    handler: same.handler,
    wsgi: same.wsgi && {
      ...same.wsgi,
      processGroup: inEnviron(same.wsgi.processGroup),
      applicationGroup: inEnviron(same.wsgi.applicationGroup),
    },
    sections: sections.map((section) => sectionLabel(section, shorten)),
    access: access && { granted: access.granted, by: access.by && labelOf(access.by, shorten) },
    trace: trace.map(({ step, at, text }) => ({ step, at: at && labelOf(at, shorten), text })),
    unknown: same.unknown,
  };
}
