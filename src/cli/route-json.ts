import type { Route, RouteSection, TraceStep } from '../model/route/types.js';
import { asByteString } from '../text/index.js';
import type { PlaceNames } from './route-names.js';

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

export function routeJson(route: Route, names: PlaceNames): RouteJson {
  const { virtualHost, serverName, sections, access, trace, ...same } = route;
  const { node } = virtualHost;
  // As the application has it in `environ`: one character for each byte (PEP 3333).
  const inEnviron = (text: string): string => (same.served === 'wsgi' ? asByteString(text) : text);
  return {
    certainty: same.certainty,
    status: same.status,
    location: same.location,
    served: same.served,
    vhost: { name: serverName, section: node === null ? null : names.place(node) },
    uri: same.uri,
    filename: same.filename,
    scriptName: same.scriptName && inEnviron(same.scriptName),
    pathInfo: inEnviron(same.pathInfo),
    handler: same.handler,
    wsgi: same.wsgi,
    sections: sections.map((section) => sectionText(section, names)),
    access: access && { granted: access.granted, by: access.by && names.place(access.by) },
    trace: trace.map(({ step, at, text }) => ({ step, at: at && names.place(at), text })),
    unknown: same.unknown,
  };
}

/** `site.conf:4 <Directory />`; a `.htaccess` file by its name alone. */
function sectionText({ node, file }: RouteSection, names: PlaceNames): string {
  return node === null ? names.file(file) : `${names.place(node)} ${node.line.text.trim()}`;
}
