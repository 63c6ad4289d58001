import type { Tables } from './tables.js';

/** What finds, makes and delivers content. */
export const content: Tables = {
  authz_svn_module: `
    AuthzSVNAuthoritative               FLAG   OR_AUTHCFG
    AuthzSVNAccessFile                  TAKE1  OR_AUTHCFG
    AuthzSVNReposRelativeAccessFile     TAKE1  OR_AUTHCFG
    AuthzSVNGroupsFile                  TAKE1  OR_AUTHCFG
    AuthzSVNAnonymous                   FLAG   OR_AUTHCFG
    AuthzSVNNoAuthWhenAnonymousAllowed  FLAG   OR_AUTHCFG
    AuthzForceUsernameCase              TAKE1  OR_AUTHCFG
  `,
  dav_svn_module: `
    SVNPath                 TAKE1  ACCESS_CONF
    SVNSpecialURI           TAKE1  RSRC_CONF
    SVNReposName            TAKE1  ACCESS_CONF
    SVNIndexXSLT            TAKE1  ACCESS_CONF
    SVNParentPath           TAKE1  ACCESS_CONF
    SVNAutoversioning       FLAG   ACCESS_CONF|RSRC_CONF
    SVNPathAuthz            TAKE1  ACCESS_CONF|RSRC_CONF
    SVNListParentPath       FLAG   ACCESS_CONF|RSRC_CONF
    SVNMasterURI            TAKE1  ACCESS_CONF
    SVNMasterVersion        TAKE1  ACCESS_CONF
    SVNActivitiesDB         TAKE1  ACCESS_CONF
    SVNAllowBulkUpdates     TAKE1  ACCESS_CONF|RSRC_CONF
    SVNAdvertiseV2Protocol  FLAG   ACCESS_CONF|RSRC_CONF
    SVNCacheTextDeltas      FLAG   ACCESS_CONF|RSRC_CONF
    SVNCacheFullTexts       FLAG   ACCESS_CONF|RSRC_CONF
    SVNCacheRevProps        FLAG   ACCESS_CONF|RSRC_CONF
    SVNCacheNodeProps       FLAG   ACCESS_CONF|RSRC_CONF
    SVNBlockRead            FLAG   ACCESS_CONF|RSRC_CONF
    SVNInMemoryCacheSize    TAKE1  RSRC_CONF
    SVNCompressionLevel     TAKE1  RSRC_CONF
    SVNUseUTF8              FLAG   RSRC_CONF
    SVNHooksEnv             TAKE1  ACCESS_CONF|RSRC_CONF
  `,
  dnssd_module: `
    DNSSDEnable               FLAG     RSRC_CONF   GLOBAL_ONLY
    DNSSDAutoRegisterUserDir  FLAG     RSRC_CONF   GLOBAL_ONLY
    DNSSDAutoRegisterVHosts   FLAG     RSRC_CONF   GLOBAL_ONLY
    DNSSDUserDir              TAKE1    RSRC_CONF   GLOBAL_ONLY
    DNSSDServiceName          TAKE1    OR_OPTIONS  NOT_IN_DIRECTORY NOT_IN_FILES
    DNSSDServiceTypes         ITERATE  OR_OPTIONS  NOT_IN_DIRECTORY NOT_IN_FILES
    DNSSDServicePort          ITERATE  OR_OPTIONS  NOT_IN_DIRECTORY NOT_IN_FILES
    DNSSDServiceTxtRecord     ITERATE  OR_OPTIONS  NOT_IN_DIRECTORY NOT_IN_FILES
  `,
  encoding_module: `
    EncodingEngine         FLAG      RSRC_CONF
    SetServerEncoding      TAKE1     RSRC_CONF
    AddClientEncoding      RAW_ARGS  RSRC_CONF
    DefaultClientEncoding  RAW_ARGS  RSRC_CONF
    NormalizeUsername      FLAG      ACCESS_CONF|RSRC_CONF
  `,
  form_module: `
    FormMaxSize  TAKE1  OR_OPTIONS
    FormGET      FLAG   OR_OPTIONS
    FormPOST     FLAG   OR_OPTIONS
    FormDelim    TAKE1  OR_OPTIONS
  `,
  ldap_userdir_module: `
    LDAPUserDir              ITERATE  RSRC_CONF
    LDAPUserDirServer        ITERATE  RSRC_CONF
    LDAPUserDirServerURL     ITERATE  RSRC_CONF
    LDAPUserDirDNInfo        TAKE2    RSRC_CONF
    LDAPUserDirBaseDN        TAKE1    RSRC_CONF
    LDAPUserDirFilter        TAKE1    RSRC_CONF
    LDAPUserDirSearchScope   TAKE1    RSRC_CONF
    LDAPUserDirUseTLS        FLAG     RSRC_CONF
    LDAPAttributeName        TAKE2    RSRC_CONF
    LDAPUserDirCacheTimeout  TAKE1    RSRC_CONF
    LDAPProtocolVersion      TAKE1    RSRC_CONF
  `,
  mapcache_module: `
    MapCacheAlias  TAKE23  RSRC_CONF
  `,
  mime_xattr_module: `
    XAttrMimeType  FLAG  OR_FILEINFO
    XAttrHandler   FLAG  OR_FILEINFO
  `,
  musicindex_module: `
    MusicIndex           RAW_ARGS  OR_INDEXES
    MusicSortOrder       RAW_ARGS  OR_INDEXES
    MusicFields          RAW_ARGS  OR_INDEXES
    MusicIndexCache      RAW_ARGS  ACCESS_CONF
    MusicPageTitle       RAW_ARGS  OR_INDEXES
    MusicIceServer       TAKE1     ACCESS_CONF
    MusicDefaultCss      TAKE1     OR_INDEXES
    MusicCookieLife      TAKE1     ACCESS_CONF
    MusicDefaultDisplay  TAKE1     ACCESS_CONF
    MusicDirPerLine      TAKE1     OR_INDEXES
  `,
  tile_module: `
    LoadTileConfigFile                   TAKE1  OR_OPTIONS
    AddTileConfig                        TAKE2  OR_OPTIONS
    AddTileMimeConfig                    TAKE3  OR_OPTIONS
    ModTileRequestTimeout                TAKE1  OR_OPTIONS
    ModTileMissingRequestTimeout         TAKE1  OR_OPTIONS
    ModTileMaxLoadOld                    TAKE1  OR_OPTIONS
    ModTileMaxLoadMissing                TAKE1  OR_OPTIONS
    ModTileVeryOldThreshold              TAKE1  OR_OPTIONS
    ModTileRenderdSocketName             TAKE1  OR_OPTIONS
    ModTileRenderdSocketAddr             TAKE2  OR_OPTIONS
    ModTileTileDir                       TAKE1  OR_OPTIONS
    ModTileCacheExtendedHostName         TAKE1  OR_OPTIONS
    ModTileCacheExtendedDuration         TAKE1  OR_OPTIONS
    ModTileCacheDurationMax              TAKE1  OR_OPTIONS
    ModTileCacheDurationDirty            TAKE1  OR_OPTIONS
    ModTileCacheDurationMinimum          TAKE1  OR_OPTIONS
    ModTileCacheLastModifiedFactor       TAKE1  OR_OPTIONS
    ModTileCacheDurationLowZoom          TAKE2  OR_OPTIONS
    ModTileCacheDurationMediumZoom       TAKE2  OR_OPTIONS
    ModTileEnableStats                   FLAG   OR_OPTIONS
    ModTileEnableTileThrottling          FLAG   OR_OPTIONS
    ModTileEnableTileThrottlingXForward  TAKE1  OR_OPTIONS
    ModTileThrottlingTiles               TAKE2  OR_OPTIONS
    ModTileThrottlingRenders             TAKE2  OR_OPTIONS
    ModTileBulkMode                      FLAG   OR_OPTIONS
  `,
  upload_progress_module: `
    TrackUploads                    FLAG   OR_AUTHCFG
    ReportUploads                   FLAG   OR_AUTHCFG
    UploadProgressSharedMemorySize  TAKE1  RSRC_CONF
  `,
  vhost_ldap_module: `
    VhostLDAPURL                 TAKE1  RSRC_CONF
    VhostLDAPBindDN              TAKE1  RSRC_CONF
    VhostLDAPBindPassword        TAKE1  RSRC_CONF
    VhostLDAPEnabled             FLAG   RSRC_CONF
    VhostLDAPDereferenceAliases  TAKE1  RSRC_CONF
    VhostLDAPFallback            TAKE1  RSRC_CONF
    VhostLDAPWildcard            FLAG   RSRC_CONF
  `,
  xsendfile_module: `
    XSendFile                    FLAG   OR_FILEINFO
    XSendFileIgnoreEtag          FLAG   OR_FILEINFO
    XSendFileIgnoreLastModified  FLAG   OR_FILEINFO
    XSendFilePath                TAKE1  ACCESS_CONF|RSRC_CONF
  `,
};
