export type Platform = 'debian' | 'rhel' | 'upstream' | 'windows';

export type ModuleStatus = 'Core' | 'MPM' | 'Base' | 'Extension' | 'Experimental' | 'Deprecated' | 'third-party';

/** A module of httpd: what `LoadModule` and `IfModule` call it, and where it is compiled in. */
export interface ModuleInfo {
  /** `alias_module` */
  readonly id: string;
  /** `mod_alias.c`: the other name that `IfModule` takes. */
  readonly sourceFile: string;
  /** `mod_alias.so`; `null` for what is never a file of its own. */
  readonly so: string | null;
  /** Part of httpd. */
  readonly bundled: boolean;
  readonly mpm: boolean;
  readonly status: ModuleStatus;
  /** The platforms whose httpd has it compiled in; `LoadModule` of it is an error there. */
  readonly staticOn: readonly Platform[];
  /** Compiled in or not as the build was configured: upstream builds have one MPM inside unless they were told otherwise. */
  readonly mayBeStaticOn: readonly Platform[];
  /** The module that must be loaded before it: without its symbols the file cannot be loaded. */
  readonly requires: string | null;
}

const EVERYWHERE: readonly Platform[] = ['debian', 'rhel', 'upstream', 'windows'];

function bundled(name: string, status: ModuleStatus, extra: Partial<ModuleInfo> = {}): ModuleInfo {
  return {
    id: `${name}_module`,
    sourceFile: `mod_${name}.c`,
    so: `mod_${name}.so`,
    bundled: true,
    mpm: status === 'MPM',
    status,
    staticOn: [],
    mayBeStaticOn: [],
    requires: null,
    ...extra,
  };
}

function thirdParty(id: string, sourceFile: string, so: string): ModuleInfo {
  return {
    id,
    sourceFile,
    so,
    bundled: false,
    mpm: false,
    status: 'third-party',
    staticOn: [],
    mayBeStaticOn: [],
    requires: null,
  };
}

/** Every module that is known. Those that some platform has compiled in stand first, in httpd's order of them. */
export const modules: readonly ModuleInfo[] = [
  bundled('core', 'Core', { sourceFile: 'core.c', so: null, staticOn: EVERYWHERE }),
  bundled('so', 'Extension', { so: null, staticOn: EVERYWHERE }),
  bundled('watchdog', 'Base', { staticOn: ['debian'] }),
  bundled('http', 'Core', { sourceFile: 'http_core.c', so: null, staticOn: EVERYWHERE }),
  bundled('log_config', 'Base', { staticOn: ['debian'] }),
  bundled('logio', 'Extension', { staticOn: ['debian'] }),
  bundled('version', 'Extension', { staticOn: ['debian'] }),
  bundled('unixd', 'Base', { staticOn: ['debian'] }),
  bundled('access_compat', 'Deprecated'),
  bundled('actions', 'Base'),
  bundled('alias', 'Base'),
  bundled('allowmethods', 'Experimental'),
  bundled('asis', 'Base'),
  bundled('auth_basic', 'Base'),
  bundled('auth_digest', 'Extension'),
  bundled('auth_form', 'Base'),
  bundled('authn_anon', 'Extension'),
  bundled('authn_core', 'Base'),
  bundled('authn_dbd', 'Extension'),
  bundled('authn_dbm', 'Extension'),
  bundled('authn_file', 'Base'),
  bundled('authn_socache', 'Base'),
  bundled('authnz_fcgi', 'Extension'),
  bundled('authnz_ldap', 'Extension'),
  bundled('authz_core', 'Base'),
  bundled('authz_dbd', 'Extension'),
  bundled('authz_dbm', 'Extension'),
  bundled('authz_groupfile', 'Base'),
  bundled('authz_host', 'Base'),
  bundled('authz_owner', 'Extension'),
  bundled('authz_user', 'Base'),
  bundled('autoindex', 'Base'),
  bundled('brotli', 'Extension'),
  bundled('bucketeer', 'Experimental'),
  bundled('buffer', 'Extension'),
  bundled('cache_disk', 'Extension', { requires: 'cache_module' }),
  bundled('cache', 'Extension'),
  bundled('cache_socache', 'Extension', { requires: 'cache_module' }),
  bundled('case_filter_in', 'Experimental'),
  bundled('case_filter', 'Experimental'),
  bundled('cern_meta', 'Deprecated'),
  bundled('cgi', 'Base'),
  bundled('cgid', 'Base'),
  bundled('charset_lite', 'Extension'),
  bundled('data', 'Extension'),
  bundled('dav_fs', 'Extension', { requires: 'dav_module' }),
  bundled('dav_lock', 'Extension', { requires: 'dav_module' }),
  bundled('dav', 'Extension'),
  bundled('dbd', 'Extension'),
  bundled('deflate', 'Extension'),
  bundled('dialup', 'Experimental'),
  bundled('dir', 'Base'),
  bundled('dumpio', 'Extension'),
  bundled('echo', 'Experimental'),
  bundled('env', 'Base'),
  bundled('example_hooks', 'Experimental'),
  bundled('expires', 'Extension'),
  bundled('ext_filter', 'Extension'),
  bundled('file_cache', 'Experimental'),
  bundled('filter', 'Base'),
  bundled('headers', 'Extension'),
  bundled('heartbeat', 'Experimental'),
  bundled('heartmonitor', 'Experimental'),
  bundled('http2', 'Extension'),
  bundled('ident', 'Extension'),
  bundled('imagemap', 'Deprecated'),
  bundled('include', 'Base'),
  bundled('info', 'Extension'),
  bundled('isapi', 'Base'),
  bundled('lbmethod_bybusyness', 'Extension'),
  bundled('lbmethod_byrequests', 'Extension'),
  bundled('lbmethod_bytraffic', 'Extension'),
  bundled('lbmethod_heartbeat', 'Experimental'),
  bundled('ldap', 'Experimental', { sourceFile: 'util_ldap.c' }),
  bundled('log_debug', 'Experimental'),
  bundled('log_forensic', 'Extension'),
  bundled('lua', 'Extension'),
  bundled('macro', 'Base'),
  bundled('md', 'Experimental'),
  bundled('mime_magic', 'Extension'),
  bundled('mime', 'Base'),
  bundled('mpm_event', 'MPM', { sourceFile: 'event.c', mayBeStaticOn: ['upstream'] }),
  bundled('mpm_mpmt_os2', 'MPM', { sourceFile: 'mpmt_os2.c', so: null }),
  bundled('mpm_netware', 'MPM', { sourceFile: 'mpm_netware.c', so: null }),
  bundled('mpm_prefork', 'MPM', { sourceFile: 'prefork.c', mayBeStaticOn: ['upstream'] }),
  bundled('mpm_winnt', 'MPM', { sourceFile: 'mpm_winnt.c', so: null, staticOn: ['windows'] }),
  bundled('mpm_worker', 'MPM', { sourceFile: 'worker.c', mayBeStaticOn: ['upstream'] }),
  bundled('negotiation', 'Base'),
  bundled('nwssl', 'Base', { sourceFile: 'mod_nw_ssl.c' }),
  bundled('privileges', 'Deprecated'),
  bundled('proxy_ajp', 'Extension', { requires: 'proxy_module' }),
  bundled('proxy_balancer', 'Extension', { requires: 'proxy_module' }),
  bundled('proxy_connect', 'Extension', { requires: 'proxy_module' }),
  bundled('proxy_express', 'Extension', { requires: 'proxy_module' }),
  bundled('proxy_fcgi', 'Extension', { requires: 'proxy_module' }),
  bundled('proxy_fdpass', 'Extension', { requires: 'proxy_module' }),
  bundled('proxy_ftp', 'Extension', { requires: 'proxy_module' }),
  bundled('proxy_hcheck', 'Extension', { requires: 'proxy_module' }),
  bundled('proxy_html', 'Base'),
  bundled('proxy_http2', 'Extension', { requires: 'proxy_module' }),
  bundled('proxy_http', 'Extension', { requires: 'proxy_module' }),
  bundled('proxy', 'Extension'),
  bundled('proxy_scgi', 'Extension', { requires: 'proxy_module' }),
  bundled('proxy_uwsgi', 'Extension', { requires: 'proxy_module' }),
  bundled('proxy_wstunnel', 'Deprecated', { requires: 'proxy_module' }),
  bundled('ratelimit', 'Extension'),
  bundled('reflector', 'Base'),
  bundled('remoteip', 'Base'),
  bundled('reqtimeout', 'Extension'),
  bundled('request', 'Base'),
  bundled('rewrite', 'Extension'),
  bundled('sed', 'Experimental'),
  bundled('session_cookie', 'Extension', { requires: 'session_module' }),
  bundled('session_crypto', 'Experimental', { requires: 'session_module' }),
  bundled('session_dbd', 'Extension', { requires: 'session_module' }),
  bundled('session', 'Extension'),
  bundled('setenvif', 'Base'),
  bundled('slotmem_plain', 'Extension'),
  bundled('slotmem_shm', 'Extension'),
  bundled('socache_dbm', 'Extension'),
  bundled('socache_dc', 'Extension'),
  bundled('socache_memcache', 'Extension'),
  bundled('socache_redis', 'Extension'),
  bundled('socache_shmcb', 'Extension'),
  bundled('speling', 'Extension'),
  bundled('ssl', 'Extension'),
  bundled('status', 'Base'),
  bundled('substitute', 'Extension'),
  bundled('suexec', 'Extension'),
  bundled('systemd', 'Extension'),
  bundled('unique_id', 'Extension'),
  bundled('userdir', 'Base'),
  bundled('usertrack', 'Extension'),
  bundled('vhost_alias', 'Extension'),
  bundled('xml2enc', 'Base'),

  thirdParty('apparmor_module', 'mod_apparmor.c', 'mod_apparmor.so'),
  thirdParty('auth_cas_module', 'mod_auth_cas.c', 'mod_auth_cas.so'),
  thirdParty('auth_gssapi_module', 'mod_auth_gssapi.c', 'mod_auth_gssapi.so'),
  thirdParty('auth_mellon_module', 'mod_auth_mellon.c', 'mod_auth_mellon.so'),
  thirdParty('auth_openidc_module', 'mod_auth_openidc.c', 'mod_auth_openidc.so'),
  thirdParty('auth_plain_module', 'mod_auth_plain.c', 'mod_auth_plain.so'),
  thirdParty('auth_pubtkt_module', 'mod_auth_pubtkt.c', 'mod_auth_pubtkt.so'),
  thirdParty('auth_tkt_module', 'mod_auth_tkt.c', 'mod_auth_tkt.so'),
  thirdParty('authn_sasl_module', 'mod_authn_sasl.c', 'mod_authn_sasl.so'),
  thirdParty('authn_yolo_module', 'mod_authn_yolo.c', 'mod_authn_yolo.so'),
  thirdParty('authn_yubikey_module', 'mod_authn_yubikey.c', 'mod_authn_yubikey.so'),
  thirdParty('authnz_external_module', 'mod_authnz_external.c', 'mod_authnz_external.so'),
  thirdParty('authnz_pam_module', 'mod_authnz_pam.c', 'mod_authnz_pam.so'),
  thirdParty('authz_svn_module', 'mod_authz_svn.c', 'mod_authz_svn.so'),
  thirdParty('authz_unixgroup_module', 'mod_authz_unixgroup.c', 'mod_authz_unixgroup.so'),
  thirdParty('bw_module', 'mod_bw.c', 'mod_bw.so'),
  thirdParty('dav_svn_module', 'mod_dav_svn.c', 'mod_dav_svn.so'),
  thirdParty('dnssd_module', 'mod_dnssd.c', 'mod_dnssd.so'),
  thirdParty('encoding_module', 'mod_encoding.c', 'mod_encoding.so'),
  thirdParty('evasive20_module', 'mod_evasive20.c', 'mod_evasive20.so'),
  thirdParty('fcgid_module', 'mod_fcgid.c', 'mod_fcgid.so'),
  thirdParty('form_module', 'mod_form.c', 'mod_form.so'),
  thirdParty('geoip_module', 'mod_geoip.c', 'mod_geoip.so'),
  thirdParty('intercept_form_submit_module', 'mod_intercept_form_submit.c', 'mod_intercept_form_submit.so'),
  thirdParty('jk_module', 'mod_jk.c', 'mod_jk.so'),
  thirdParty('ldap_userdir_module', 'mod_ldap_userdir.c', 'mod_ldap_userdir.so'),
  thirdParty('lisp_module', 'mod_lisp.c', 'mod_lisp.so'),
  thirdParty('log_slow_module', 'mod_log_slow.c', 'mod_log_slow.so'),
  thirdParty('log_sql_dbi_module', 'mod_log_sql_dbi.c', 'mod_log_sql_dbi.so'),
  thirdParty('log_sql_module', 'mod_log_sql.c', 'mod_log_sql.so'),
  thirdParty('log_sql_mysql_module', 'mod_log_sql_mysql.c', 'mod_log_sql_mysql.so'),
  thirdParty('log_sql_ssl_module', 'mod_log_sql_ssl.c', 'mod_log_sql_ssl.so'),
  thirdParty('lookup_identity_module', 'mod_lookup_identity.c', 'mod_lookup_identity.so'),
  thirdParty('mapcache_module', 'mod_mapcache.c', 'mod_mapcache.so'),
  thirdParty('mime_xattr_module', 'mod_mime_xattr.c', 'mod_mime_xattr.so'),
  thirdParty('mod_shib', 'mod_shib.cpp', 'mod_shib.so'),
  thirdParty('mono_module', 'mod_mono.c', 'mod_mono.so'),
  thirdParty('mpm_itk_module', 'mpm_itk.c', 'mpm_itk.so'),
  thirdParty('musicindex_module', 'mod_musicindex.c', 'mod_musicindex.so'),
  thirdParty('netcgi_module', 'handler.c', 'mod_netcgi_apache.so'),
  thirdParty('oauth2_module', 'mod_oauth2.c', 'mod_oauth2.so'),
  thirdParty('parser3_module', 'mod_parser3.c', 'mod_parser3.so'),
  thirdParty('passenger_module', 'mod_passenger.c', 'mod_passenger.so'),
  thirdParty('perl_module', 'mod_perl.c', 'mod_perl.so'),
  thirdParty('php5_module', 'mod_php5.c', 'libphp5.so'),
  thirdParty('php7_module', 'mod_php7.c', 'libphp7.4.so'),
  thirdParty('php_module', 'mod_php.c', 'libphp8.2.so'),
  thirdParty('python_module', 'mod_python.c', 'mod_python.so'),
  thirdParty('qos_module', 'mod_qos.c', 'mod_qos.so'),
  thirdParty('removeip_module', 'mod_removeip.c', 'mod_removeip.so'),
  thirdParty('rivet_module', 'mod_rivet.c', 'mod_rivet.so'),
  thirdParty('rpaf_module', 'mod_rpaf-2.0.c', 'mod_rpaf.so'),
  thirdParty('security2_module', 'mod_security2.c', 'mod_security2.so'),
  thirdParty('tile_module', 'mod_tile.c', 'mod_tile.so'),
  thirdParty('upload_progress_module', 'mod_upload_progress.c', 'mod_upload_progress.so'),
  // Two modules share this identifier. The last one is found by it.
  thirdParty('uwsgi_module', 'mod_Ruwsgi.c', 'mod_Ruwsgi.so'),
  thirdParty('uwsgi_module', 'mod_uwsgi.c', 'mod_uwsgi.so'),
  thirdParty('vhost_ldap_module', 'mod_vhost_ldap.c', 'mod_vhost_ldap.so'),
  thirdParty('watchcat_module', 'mod_watchcat.c', 'mod_watchcat.so'),
  thirdParty('wsgi_module', 'mod_wsgi.c', 'mod_wsgi.so'),
  thirdParty('xforward_module', 'mod_xforward.c', 'mod_xforward.so'),
  thirdParty('xsendfile_module', 'mod_xsendfile.c', 'mod_xsendfile.so'),
];

const byName = new Map<string, ModuleInfo>();
for (const module of modules) {
  byName.set(module.id, module);
  byName.set(module.sourceFile, module);
}

/** A module by identifier (`alias_module`) or source file (`mod_alias.c`), as `IfModule` finds it: case matters. */
export function findModule(idOrSourceFile: string): ModuleInfo | undefined {
  return byName.get(idOrSourceFile);
}

/** Whether a module is neither httpd's nor mod_wsgi. */
export function isModuleOfOthers(id: string): boolean {
  return id !== 'wsgi_module' && findModule(id)?.bundled !== true;
}
