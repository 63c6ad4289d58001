import type { ConfigNode } from '../../httpd/tree.js';
import { argumentValue } from '../arguments.js';
import { doubt, doubtUncertain, type Exchange } from './exchange.js';
import { lastDirective } from './layers.js';

/** Directives whose effect on where a request goes is not replayed, with what would settle it. */
const NOT_REPLAYED: Readonly<Record<string, string>> = {
  dav: 'what mod_dav answers',
  cacheenable: 'whether the answer is in the cache',
  remoteipheader: "the client's address, which mod_remoteip takes from a header",
  remoteipproxyprotocol: "the client's address, which a proxy tells",
  wsgiaccessscript: 'what the WSGIAccessScript decides',
  luahooktranslatename: 'what the LuaHookTranslateName function does',
  luahookfixups: 'what the LuaHookFixups function does',
  luahookaccesschecker: 'what the LuaHookAccessChecker function decides',
  luahookmaptostorage: 'what the LuaHookMapToStorage function does',
  luamaphandler: 'whether the LuaMapHandler takes the URL',
  luaquickhandler: 'whether the LuaQuickHandler answers',
  perltranshandler: 'what the PerlTransHandler does',
  perlaccesshandler: 'what the PerlAccessHandler decides',
  secruleengine: 'what the rules of mod_security decide',
  sslverifyclient: 'whether the client has a certificate',
  sslrequire: 'what SSLRequire says of the connection',
  proxyrequests: 'whether the request is one for the forward proxy',
  modsecurityenabled: 'what the rules of mod_security decide',
};

const OFF = /^(off|none|no|0|detectiononly)$/i;

/** Doubts for directives in force whose effect is not known. */
export function doubtNotReplayed(exchange: Exchange): void {
  for (const [name, settledBy] of Object.entries(NOT_REPLAYED)) {
    const node = lastDirective(exchange.config, name);
    if (node !== undefined && !OFF.test(argumentValue(node, 0)) && applies(exchange, name, node))
      doubt(exchange, settledBy);
  }
  for (const { kind, nodes } of exchange.config)
    if (kind !== 'server') for (const node of nodes) doubtUncertain(exchange, node);
}

function applies({ replay, method }: Exchange, name: string, node: ConfigNode): boolean {
  const value = argumentValue(node, 0).toLowerCase();
  switch (name) {
    // `dav_fixups`: files are sent, and scripts run, as without it.
    case 'dav':
      return !/^(on|filesystem)$/.test(value) || !/^(GET|HEAD|POST)$/.test(method);
    case 'cacheenable':
      return method === 'GET' || method === 'HEAD';
    case 'remoteipheader':
      return replay.headers.has(value);
    case 'proxyrequests':
      return !replay.request.target.startsWith('/');
    case 'sslverifyclient':
      return value === 'require';
    default:
      return true;
  }
}
