import { accessCompatDirectives } from './access-compat.js';
import { actionsDirectives } from './actions.js';
import { aliasDirectives } from './alias.js';
import { allowmethodsDirectives } from './allowmethods.js';
import { authBasicDirectives } from './auth-basic.js';
import { authDigestDirectives } from './auth-digest.js';
import { authFormDirectives } from './auth-form.js';
import { authnAnonDirectives } from './authn-anon.js';
import { authnCoreDirectives } from './authn-core.js';
import { authnDbdDirectives } from './authn-dbd.js';
import { authnDbmDirectives } from './authn-dbm.js';
import { authnFileDirectives } from './authn-file.js';
import { authnSocacheDirectives } from './authn-socache.js';
import { authnzFcgiDirectives } from './authnz-fcgi.js';
import { authnzLdapDirectives } from './authnz-ldap.js';
import { authzCoreDirectives } from './authz-core.js';
import { authzDbdDirectives } from './authz-dbd.js';
import { authzDbmDirectives } from './authz-dbm.js';
import { authzGroupfileDirectives } from './authz-groupfile.js';
import { autoindexDirectives } from './autoindex.js';
import { brotliDirectives } from './brotli.js';
import { bufferDirectives } from './buffer.js';
import { cacheDirectives } from './cache.js';
import { cacheDiskDirectives } from './cache-disk.js';
import { cacheSocacheDirectives } from './cache-socache.js';
import { caseFilterDirectives } from './case-filter.js';
import { caseFilterInDirectives } from './case-filter-in.js';
import { cernMetaDirectives } from './cern-meta.js';
import { cgiDirectives } from './cgi.js';
import { cgidDirectives } from './cgid.js';
import { charsetLiteDirectives } from './charset-lite.js';
import { coreDirectives } from './core.js';
import { davDirectives } from './dav.js';
import { davFsDirectives } from './dav-fs.js';
import { davLockDirectives } from './dav-lock.js';
import { dbdDirectives } from './dbd.js';
import type { Definition } from './define.js';
import { deflateDirectives } from './deflate.js';
import { dialupDirectives } from './dialup.js';
import { dirDirectives } from './dir.js';
import { dumpioDirectives } from './dumpio.js';
import { echoDirectives } from './echo.js';
import { envDirectives } from './env.js';
import { expiresDirectives } from './expires.js';
import { extFilterDirectives } from './ext-filter.js';
import { fileCacheDirectives } from './file-cache.js';
import { filterDirectives } from './filter.js';
import { formerDirectives } from './former.js';
import { headersDirectives } from './headers.js';
import { heartbeatDirectives } from './heartbeat.js';
import { heartmonitorDirectives } from './heartmonitor.js';
import { httpDirectives } from './http.js';
import { http2Directives } from './http2.js';
import { identDirectives } from './ident.js';
import { imagemapDirectives } from './imagemap.js';
import { includeDirectives } from './include.js';
import { infoDirectives } from './info.js';
import { lbmethodHeartbeatDirectives } from './lbmethod-heartbeat.js';
import { ldapDirectives } from './ldap.js';
import { logConfigDirectives } from './log-config.js';
import { logDebugDirectives } from './log-debug.js';
import { logForensicDirectives } from './log-forensic.js';
import { logioDirectives } from './logio.js';
import { luaDirectives } from './lua.js';
import { macroDirectives } from './macro.js';
import { mdDirectives } from './md.js';
import { mimeDirectives } from './mime.js';
import { mimeMagicDirectives } from './mime-magic.js';
import { mpmDirectives } from './mpm.js';
import { negotiationDirectives } from './negotiation.js';
import { proxyDirectives } from './proxy.js';
import { proxyConnectDirectives } from './proxy-connect.js';
import { proxyExpressDirectives } from './proxy-express.js';
import { proxyFcgiDirectives } from './proxy-fcgi.js';
import { proxyFtpDirectives } from './proxy-ftp.js';
import { proxyHcheckDirectives } from './proxy-hcheck.js';
import { proxyHtmlDirectives } from './proxy-html.js';
import { proxyScgiDirectives } from './proxy-scgi.js';
import { proxyWstunnelDirectives } from './proxy-wstunnel.js';
import { reflectorDirectives } from './reflector.js';
import { remoteipDirectives } from './remoteip.js';
import { reqtimeoutDirectives } from './reqtimeout.js';
import { requestDirectives } from './request.js';
import { rewriteDirectives } from './rewrite.js';
import { sedDirectives } from './sed.js';
import { sessionDirectives } from './session.js';
import { sessionCookieDirectives } from './session-cookie.js';
import { sessionCryptoDirectives } from './session-crypto.js';
import { sessionDbdDirectives } from './session-dbd.js';
import { setenvifDirectives } from './setenvif.js';
import { soDirectives } from './so.js';
import { socacheMemcacheDirectives } from './socache-memcache.js';
import { socacheRedisDirectives } from './socache-redis.js';
import { spelingDirectives } from './speling.js';
import { sslDirectives } from './ssl.js';
import { substituteDirectives } from './substitute.js';
import { suexecDirectives } from './suexec.js';
import { unixdDirectives } from './unixd.js';
import { userdirDirectives } from './userdir.js';
import { usertrackDirectives } from './usertrack.js';
import { versionDirectives } from './version.js';
import { vhostAliasDirectives } from './vhost-alias.js';
import { watchdogDirectives } from './watchdog.js';
import { xml2encDirectives } from './xml2enc.js';

/** Every directive and section of the modules that come with httpd. */
export const bundledDirectives: readonly Definition[] = [
  ...accessCompatDirectives,
  ...actionsDirectives,
  ...aliasDirectives,
  ...allowmethodsDirectives,
  ...authBasicDirectives,
  ...authDigestDirectives,
  ...authFormDirectives,
  ...authnAnonDirectives,
  ...authnCoreDirectives,
  ...authnDbdDirectives,
  ...authnDbmDirectives,
  ...authnFileDirectives,
  ...authnSocacheDirectives,
  ...authnzFcgiDirectives,
  ...authnzLdapDirectives,
  ...authzCoreDirectives,
  ...authzDbdDirectives,
  ...authzDbmDirectives,
  ...authzGroupfileDirectives,
  ...autoindexDirectives,
  ...brotliDirectives,
  ...bufferDirectives,
  ...cacheDirectives,
  ...cacheDiskDirectives,
  ...cacheSocacheDirectives,
  ...caseFilterDirectives,
  ...caseFilterInDirectives,
  ...cernMetaDirectives,
  ...cgiDirectives,
  ...cgidDirectives,
  ...charsetLiteDirectives,
  ...coreDirectives,
  ...davDirectives,
  ...davFsDirectives,
  ...davLockDirectives,
  ...dbdDirectives,
  ...deflateDirectives,
  ...dialupDirectives,
  ...dirDirectives,
  ...dumpioDirectives,
  ...echoDirectives,
  ...envDirectives,
  ...expiresDirectives,
  ...extFilterDirectives,
  ...fileCacheDirectives,
  ...filterDirectives,
  ...headersDirectives,
  ...heartbeatDirectives,
  ...heartmonitorDirectives,
  ...httpDirectives,
  ...http2Directives,
  ...identDirectives,
  ...imagemapDirectives,
  ...includeDirectives,
  ...infoDirectives,
  ...lbmethodHeartbeatDirectives,
  ...ldapDirectives,
  ...logConfigDirectives,
  ...logDebugDirectives,
  ...logForensicDirectives,
  ...logioDirectives,
  ...luaDirectives,
  ...macroDirectives,
  ...mdDirectives,
  ...mimeDirectives,
  ...mimeMagicDirectives,
  ...mpmDirectives,
  ...negotiationDirectives,
  ...proxyDirectives,
  ...proxyConnectDirectives,
  ...proxyExpressDirectives,
  ...proxyFcgiDirectives,
  ...proxyFtpDirectives,
  ...proxyHcheckDirectives,
  ...proxyHtmlDirectives,
  ...proxyScgiDirectives,
  ...proxyWstunnelDirectives,
  ...reflectorDirectives,
  ...remoteipDirectives,
  ...reqtimeoutDirectives,
  ...requestDirectives,
  ...rewriteDirectives,
  ...sedDirectives,
  ...sessionDirectives,
  ...sessionCookieDirectives,
  ...sessionCryptoDirectives,
  ...sessionDbdDirectives,
  ...setenvifDirectives,
  ...soDirectives,
  ...socacheMemcacheDirectives,
  ...socacheRedisDirectives,
  ...spelingDirectives,
  ...sslDirectives,
  ...substituteDirectives,
  ...suexecDirectives,
  ...unixdDirectives,
  ...userdirDirectives,
  ...usertrackDirectives,
  ...versionDirectives,
  ...vhostAliasDirectives,
  ...watchdogDirectives,
  ...xml2encDirectives,
  ...formerDirectives,
];
