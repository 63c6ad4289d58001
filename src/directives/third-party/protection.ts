import type { Tables } from './tables.js';

/** What filters, limits, confines, counts and logs requests, and what looks at where they come from. */
export const protection: Tables = {
  apparmor_module: `
    ImmHatName         TAKE1  ACCESS_CONF
    ImmDefaultHatName  TAKE1  RSRC_CONF
    AAHatName          TAKE1  ACCESS_CONF
    AADefaultHatName   TAKE1  RSRC_CONF
  `,
  bw_module: `
    MaxConnection         TAKE2  ACCESS_CONF|RSRC_CONF
    BandWidthModule       FLAG   ACCESS_CONF|RSRC_CONF
    ForceBandWidthModule  FLAG   ACCESS_CONF|RSRC_CONF
    BandWidthPacket       TAKE1  ACCESS_CONF|RSRC_CONF
    BandWidth             TAKE2  ACCESS_CONF|RSRC_CONF
    MinBandWidth          TAKE2  ACCESS_CONF|RSRC_CONF
    BandWidthError        TAKE1  ACCESS_CONF|RSRC_CONF
    LargeFileLimit        TAKE3  ACCESS_CONF|RSRC_CONF
  `,
  evasive20_module: `
    DOSHashTableSize     TAKE1    RSRC_CONF
    DOSPageCount         TAKE1    RSRC_CONF
    DOSSiteCount         TAKE1    RSRC_CONF
    DOSPageInterval      TAKE1    RSRC_CONF
    DOSSiteInterval      TAKE1    RSRC_CONF
    DOSBlockingPeriod    TAKE1    RSRC_CONF
    DOSEmailNotify       TAKE1    RSRC_CONF
    DOSLogDir            TAKE1    RSRC_CONF
    DOSSystemCommand     TAKE1    RSRC_CONF
    DOSWhitelist         ITERATE  RSRC_CONF
    DOSHTTPResponseCode  TAKE1    RSRC_CONF
  `,
  geoip_module: `
    GeoIPScanProxyHeaders                   FLAG     RSRC_CONF
    GeoIPScanProxyHeaderField               TAKE1    RSRC_CONF
    GeoIPUseFirstNonPrivateXForwardedForIP  FLAG     RSRC_CONF
    GeoIPUseFirstXForwardedForIP            FLAG     RSRC_CONF
    GeoIPUseLastXForwardedForIP             FLAG     RSRC_CONF
    GeoIPEnable                             FLAG     OR_FILEINFO|RSRC_CONF
    GeoIPEnableUTF8                         FLAG     RSRC_CONF
    GeoIPDBFile                             TAKE12   RSRC_CONF
    GeoIPOutput                             ITERATE  RSRC_CONF
  `,
  log_slow_module: `
    LogSlowEnabled          FLAG   RSRC_CONF
    LogSlowLongRequestTime  TAKE1  RSRC_CONF
    LogSlowFileName         TAKE1  RSRC_CONF
    LogSlowTimeFormat       TAKE1  RSRC_CONF
    LogSlowBufferedLogs     FLAG   RSRC_CONF
  `,
  log_sql_module: `
    LogSQLAnnounce            FLAG      RSRC_CONF
    LogSQLLoginInfo           TAKE13    RSRC_CONF
    LogSQLDBParam             TAKE2     RSRC_CONF
    LogSQLForcePreserve       FLAG      RSRC_CONF
    LogSQLDisablePreserve     FLAG      RSRC_CONF
    LogSQLPreserveFile        TAKE1     RSRC_CONF
    LogSQLCreateTables        FLAG      RSRC_CONF
    LogSQLMassVirtualHosting  FLAG      RSRC_CONF
    LogSQLTransferLogTable    TAKE1     RSRC_CONF
    LogSQLNotesLogTable       TAKE1     RSRC_CONF
    LogSQLHeadersOutLogTable  TAKE1     RSRC_CONF
    LogSQLHeadersInLogTable   TAKE1     RSRC_CONF
    LogSQLCookieLogTable      TAKE1     RSRC_CONF
    LogSQLScoreDomain         TAKE1     RSRC_CONF
    LogSQLScoreSubdomain      TAKE1     RSRC_CONF
    LogSQLScoreTable          TAKE1     RSRC_CONF
    LogSQLTransferLogFormat   TAKE1     RSRC_CONF
    LogSQLMachineID           TAKE1     RSRC_CONF
    LogSQLRequestAccept       ITERATE   RSRC_CONF
    LogSQLRequestIgnore       ITERATE   RSRC_CONF
    LogSQLRemhostIgnore       ITERATE   RSRC_CONF
    LogSQLWhichCookie         TAKE1     RSRC_CONF
    LogSQLWhichNotes          ITERATE   RSRC_CONF
    LogSQLWhichHeadersOut     ITERATE   RSRC_CONF
    LogSQLWhichHeadersIn      ITERATE   RSRC_CONF
    LogSQLWhichCookies        ITERATE   RSRC_CONF
    LogSQLDeprecated          RAW_ARGS  RSRC_CONF
    LogSQLDatabase            TAKE1     RSRC_CONF
    LogSQLTableType           TAKE1     RSRC_CONF
    LogSQLSocketFile          TAKE1     RSRC_CONF
    LogSQLTCPPort             TAKE1     RSRC_CONF
  `,
  mpm_itk_module: `
    AssignUserID        TAKE2     ACCESS_CONF|RSRC_CONF
    AssignUserIDExpr    RAW_ARGS  ACCESS_CONF|RSRC_CONF
    AssignGroupIDExpr   RAW_ARGS  ACCESS_CONF|RSRC_CONF
    LimitUIDRange       TAKE2     RSRC_CONF              GLOBAL_ONLY
    LimitGIDRange       TAKE2     RSRC_CONF              GLOBAL_ONLY
    EnableCapabilities  FLAG      RSRC_CONF              GLOBAL_ONLY
    MaxClientsVHost     TAKE1     RSRC_CONF
    NiceValue           TAKE1     ACCESS_CONF|RSRC_CONF
  `,
  qos_module: `
    QS_LocRequestLimitDefault      TAKE1      RSRC_CONF
    QS_LocRequestLimit             TAKE2      RSRC_CONF
    QS_LocRequestPerSecLimit       TAKE2      RSRC_CONF
    QS_LocKBytesPerSecLimit        TAKE2      RSRC_CONF
    QS_LocRequestLimitMatch        TAKE2      RSRC_CONF
    QS_LocRequestPerSecLimitMatch  TAKE2      RSRC_CONF
    QS_LocKBytesPerSecLimitMatch   TAKE2      RSRC_CONF
    QS_CondLocRequestLimitMatch    TAKE3      RSRC_CONF
    QS_EventRequestLimit           TAKE2      RSRC_CONF
    QS_EventPerSecLimit            TAKE2      RSRC_CONF
    QS_EventKBytesPerSecLimit      TAKE2      RSRC_CONF
    QS_EventLimitCount             TAKE3      RSRC_CONF
    QS_CondEventLimitCount         TAKE_ARGV  RSRC_CONF
    QS_SrvMaxConn                  TAKE1      RSRC_CONF
    QS_SrvMaxConnClose             TAKE1      RSRC_CONF
    QS_SrvMaxConnPerIP             TAKE12     RSRC_CONF
    QS_SrvMaxConnExcludeIP         TAKE1      RSRC_CONF
    QS_SrvMaxConnPerIPIgnoreVIP    FLAG       RSRC_CONF
    QS_SrvSerialize                TAKE12     RSRC_CONF
    QS_SrvDataRateOff              RAW_ARGS   RSRC_CONF
    QS_SrvRequestRate              TAKE12     RSRC_CONF              GLOBAL_ONLY
    QS_SrvMinDataRate              TAKE_ARGV  RSRC_CONF              GLOBAL_ONLY
    QS_SrvMinDataRateOffEvent      TAKE1      ACCESS_CONF|RSRC_CONF
    QS_SrvMinDataRateIgnoreVIP     FLAG       RSRC_CONF              GLOBAL_ONLY
    QS_SrvSampleRate               TAKE1      RSRC_CONF              GLOBAL_ONLY
    QS_DenyRequestLine             TAKE3      ACCESS_CONF
    QS_DenyPath                    TAKE3      ACCESS_CONF
    QS_DenyQuery                   TAKE3      ACCESS_CONF
    QS_DenyEvent                   TAKE3      ACCESS_CONF
    QS_PermitUri                   TAKE3      ACCESS_CONF
    QS_DenyBody                    FLAG       ACCESS_CONF
    QS_DenyQueryBody               FLAG       ACCESS_CONF
    QS_PermitUriBody               FLAG       ACCESS_CONF
    QS_InvalidUrlEncoding          TAKE1      ACCESS_CONF
    QS_LimitRequestBody            TAKE1      ACCESS_CONF|RSRC_CONF
    QS_Decoding                    ITERATE    ACCESS_CONF
    QS_DenyInheritanceOff          RAW_ARGS   ACCESS_CONF
    QS_RequestHeaderFilter         TAKE1      ACCESS_CONF|RSRC_CONF
    QS_ResponseHeaderFilter        TAKE1      ACCESS_CONF
    QS_RequestHeaderFilterRule     TAKE_ARGV  RSRC_CONF              GLOBAL_ONLY
    QS_ResponseHeaderFilterRule    TAKE3      RSRC_CONF              GLOBAL_ONLY
    QS_MileStone                   TAKE23     RSRC_CONF
    QS_MileStoneTimeout            TAKE1      RSRC_CONF
    QS_SessionCookieName           TAKE1      RSRC_CONF
    QS_SessionCookiePath           TAKE1      RSRC_CONF
    QS_SessionTimeout              TAKE1      RSRC_CONF
    QS_SessionKey                  TAKE1      RSRC_CONF
    QS_VipHeaderName               TAKE12     RSRC_CONF
    QS_VipIPHeaderName             TAKE12     RSRC_CONF
    QS_VipUser                     RAW_ARGS   RSRC_CONF
    QS_VipIpUser                   RAW_ARGS   RSRC_CONF
    QS_UserTrackingCookieName      TAKE_ARGV  RSRC_CONF
    QS_SetEnvIf                    TAKE23     ACCESS_CONF|RSRC_CONF
    QS_SetEnvIfCmp                 TAKE_ARGV  ACCESS_CONF
    QS_SetEnvIfQuery               TAKE2      ACCESS_CONF|RSRC_CONF
    QS_SetEnvIfParp                TAKE2      RSRC_CONF
    QS_SetEnvIfBody                TAKE2      RSRC_CONF
    QS_SetEnvStatus                TAKE2      ACCESS_CONF|RSRC_CONF
    QS_SetEnvIfStatus              TAKE2      ACCESS_CONF|RSRC_CONF
    QS_SetEnvResBody               TAKE2      ACCESS_CONF
    QS_SetEnvIfResBody             TAKE2      ACCESS_CONF
    QS_SetEnv                      TAKE2      RSRC_CONF
    QS_SetReqHeader                TAKE23     RSRC_CONF
    QS_UnsetReqHeader              TAKE1      RSRC_CONF
    QS_UnsetResHeader              TAKE1      RSRC_CONF
    QS_SetEnvResHeader             TAKE12     RSRC_CONF
    QS_SetEnvResHeaderMatch        TAKE2      RSRC_CONF
    QS_SetEnvRes                   TAKE3      RSRC_CONF
    QS_RedirectIf                  TAKE3      ACCESS_CONF|RSRC_CONF
    QS_ClientEntries               TAKE1      RSRC_CONF              GLOBAL_ONLY
    QS_ClientPrefer                TAKE_ARGV  RSRC_CONF              GLOBAL_ONLY
    QS_ClientTolerance             TAKE1      RSRC_CONF              GLOBAL_ONLY
    QS_ClientContentTypes          TAKE_ARGV  RSRC_CONF
    QS_ClientEventBlockCount       TAKE12     RSRC_CONF              GLOBAL_ONLY
    QS_ClientEventBlockExcludeIP   TAKE1      RSRC_CONF              GLOBAL_ONLY
    QS_ClientEventLimitCount       TAKE123    RSRC_CONF              GLOBAL_ONLY
    QS_CondClientEventLimitCount   TAKE_ARGV  RSRC_CONF
    QS_ClientEventPerSecLimit      TAKE1      RSRC_CONF              GLOBAL_ONLY
    QS_ClientEventRequestLimit     TAKE1      RSRC_CONF              GLOBAL_ONLY
    QS_ClientSerialize             RAW_ARGS   RSRC_CONF              GLOBAL_ONLY
    QS_ClientIpFromHeader          TAKE1      RSRC_CONF              GLOBAL_ONLY
    QS_ClientGeoCountryDB          TAKE1      RSRC_CONF              GLOBAL_ONLY
    QS_ClientGeoCountryPriv        TAKE2      RSRC_CONF              GLOBAL_ONLY
    QS_ErrorPage                   TAKE1      RSRC_CONF
    QS_ErrorResponseCode           TAKE1      RSRC_CONF              GLOBAL_ONLY
    QS_LogOnly                     FLAG       RSRC_CONF              GLOBAL_ONLY
    QS_SupportIPv6                 FLAG       RSRC_CONF              GLOBAL_ONLY
    QS_SemMemFile                  TAKE1      RSRC_CONF
    QS_MaxClients                  TAKE1      RSRC_CONF              GLOBAL_ONLY
    QS_DisableHandler              FLAG       RSRC_CONF
    QS_Status                      FLAG       RSRC_CONF              GLOBAL_ONLY
    QS_EventCount                  FLAG       RSRC_CONF              GLOBAL_ONLY
    QSLog                          TAKE1      RSRC_CONF              GLOBAL_ONLY
  `,
  removeip_module: `
    REMOVEIPenable  FLAG  RSRC_CONF
  `,
  rpaf_module: `
    RPAFenable       FLAG     RSRC_CONF
    RPAFsethostname  FLAG     RSRC_CONF
    RPAFproxy_ips    ITERATE  RSRC_CONF
    RPAFheader       TAKE1    RSRC_CONF
  `,
  security2_module: `
    SecAction                      TAKE1     ACCESS_CONF|RSRC_CONF
    SecArgumentSeparator           TAKE1     ACCESS_CONF|RSRC_CONF
    SecCookiev0Separator           TAKE1     ACCESS_CONF|RSRC_CONF
    SecAuditEngine                 TAKE1     ACCESS_CONF|RSRC_CONF
    SecAuditLog                    TAKE1     ACCESS_CONF|RSRC_CONF
    SecAuditLog2                   TAKE1     ACCESS_CONF|RSRC_CONF
    SecAuditLogParts               TAKE1     ACCESS_CONF|RSRC_CONF
    SecAuditLogRelevantStatus      TAKE1     ACCESS_CONF|RSRC_CONF
    SecAuditLogType                TAKE1     ACCESS_CONF|RSRC_CONF
    SecAuditLogFormat              TAKE1     ACCESS_CONF|RSRC_CONF
    SecAuditLogStorageDir          TAKE1     ACCESS_CONF|RSRC_CONF
    SecAuditLogDirMode             TAKE1     ACCESS_CONF|RSRC_CONF
    SecAuditLogFileMode            TAKE1     ACCESS_CONF|RSRC_CONF
    SecCacheTransformations        TAKE12    ACCESS_CONF|RSRC_CONF
    SecChrootDir                   TAKE1     RSRC_CONF
    SecComponentSignature          TAKE1     RSRC_CONF
    SecContentInjection            FLAG      ACCESS_CONF|RSRC_CONF
    SecStreamOutBodyInspection     FLAG      ACCESS_CONF|RSRC_CONF
    SecStreamInBodyInspection      FLAG      ACCESS_CONF|RSRC_CONF
    SecCookieFormat                TAKE1     ACCESS_CONF|RSRC_CONF
    SecDataDir                     TAKE1     RSRC_CONF
    SecDebugLog                    TAKE1     ACCESS_CONF|RSRC_CONF
    SecDebugLogLevel               TAKE1     ACCESS_CONF|RSRC_CONF
    SecCollectionTimeout           TAKE1     ACCESS_CONF|RSRC_CONF
    SecDefaultAction               TAKE1     ACCESS_CONF|RSRC_CONF
    SecDisableBackendCompression   FLAG      ACCESS_CONF|RSRC_CONF
    SecGsbLookupDB                 TAKE1     RSRC_CONF
    SecUnicodeCodePage             TAKE1     RSRC_CONF
    SecUnicodeMapFile              TAKE12    RSRC_CONF
    SecGeoLookupDB                 TAKE1     RSRC_CONF
    SecGuardianLog                 TAKE12    RSRC_CONF
    SecMarker                      TAKE1     ACCESS_CONF|RSRC_CONF
    SecPcreMatchLimit              TAKE1     RSRC_CONF
    SecPcreMatchLimitRecursion     TAKE1     RSRC_CONF
    SecRequestBodyAccess           TAKE1     ACCESS_CONF|RSRC_CONF
    SecInterceptOnError            TAKE1     ACCESS_CONF|RSRC_CONF
    SecRulePerfTime                TAKE1     ACCESS_CONF|RSRC_CONF
    SecConnReadStateLimit          TAKE12    ACCESS_CONF|RSRC_CONF
    SecReadStateLimit              TAKE12    ACCESS_CONF|RSRC_CONF
    SecConnWriteStateLimit         TAKE12    ACCESS_CONF|RSRC_CONF
    SecWriteStateLimit             TAKE12    ACCESS_CONF|RSRC_CONF
    SecRequestBodyInMemoryLimit    TAKE1     ACCESS_CONF|RSRC_CONF
    SecRequestBodyLimit            TAKE1     ACCESS_CONF|RSRC_CONF
    SecRequestBodyNoFilesLimit     TAKE1     ACCESS_CONF|RSRC_CONF
    SecRequestBodyJsonDepthLimit   TAKE1     ACCESS_CONF|RSRC_CONF
    SecArgumentsLimit              TAKE1     ACCESS_CONF|RSRC_CONF
    SecRequestEncoding             TAKE1     ACCESS_CONF|RSRC_CONF
    SecResponseBodyAccess          TAKE1     ACCESS_CONF|RSRC_CONF
    SecResponseBodyLimit           TAKE1     ACCESS_CONF|RSRC_CONF
    SecResponseBodyLimitAction     TAKE1     ACCESS_CONF|RSRC_CONF
    SecRequestBodyLimitAction      TAKE1     ACCESS_CONF|RSRC_CONF
    SecResponseBodyMimeType        ITERATE   ACCESS_CONF|RSRC_CONF
    SecResponseBodyMimeTypesClear  RAW_ARGS  ACCESS_CONF|RSRC_CONF
    SecRule                        TAKE23    ACCESS_CONF|RSRC_CONF
    SecRuleEngine                  TAKE1     ACCESS_CONF|RSRC_CONF
    SecStatusEngine                TAKE1     ACCESS_CONF|RSRC_CONF
    SecConnEngine                  TAKE1     ACCESS_CONF|RSRC_CONF
    SecRemoteRules                 TAKE23    ACCESS_CONF|RSRC_CONF
    SecRemoteRulesFailAction       TAKE1     ACCESS_CONF|RSRC_CONF
    SecXmlExternalEntity           TAKE1     ACCESS_CONF|RSRC_CONF
    SecRuleInheritance             FLAG      ACCESS_CONF|RSRC_CONF
    SecRuleScript                  TAKE12    ACCESS_CONF|RSRC_CONF
    SecRuleRemoveById              ITERATE   ACCESS_CONF|RSRC_CONF
    SecRuleRemoveByTag             ITERATE   ACCESS_CONF|RSRC_CONF
    SecRuleRemoveByMsg             ITERATE   ACCESS_CONF|RSRC_CONF
    SecHashMethodPm                TAKE2     ACCESS_CONF|RSRC_CONF
    SecHashMethodRx                TAKE2     ACCESS_CONF|RSRC_CONF
    SecRuleUpdateActionById        TAKE2     ACCESS_CONF|RSRC_CONF
    SecRuleUpdateTargetById        TAKE23    ACCESS_CONF|RSRC_CONF
    SecRuleUpdateTargetByTag       TAKE23    ACCESS_CONF|RSRC_CONF
    SecRuleUpdateTargetByMsg       TAKE23    ACCESS_CONF|RSRC_CONF
    SecServerSignature             TAKE1     RSRC_CONF
    SecTmpDir                      TAKE1     ACCESS_CONF|RSRC_CONF
    SecUploadDir                   TAKE1     ACCESS_CONF|RSRC_CONF
    SecUploadFileLimit             TAKE1     ACCESS_CONF|RSRC_CONF
    SecUploadFileMode              TAKE1     ACCESS_CONF|RSRC_CONF
    SecUploadKeepFiles             TAKE1     ACCESS_CONF|RSRC_CONF
    SecTmpSaveUploadedFiles        TAKE1     ACCESS_CONF|RSRC_CONF
    SecWebAppId                    TAKE1     ACCESS_CONF|RSRC_CONF
    SecSensorId                    TAKE1     RSRC_CONF
    SecHttpBlKey                   TAKE1     ACCESS_CONF|RSRC_CONF
    SecHashEngine                  TAKE1     ACCESS_CONF|RSRC_CONF
    SecHashKey                     TAKE2     ACCESS_CONF|RSRC_CONF
    SecHashParam                   TAKE1     ACCESS_CONF|RSRC_CONF
  `,
  watchcat_module: `
    CatType        ITERATE2  OR_OPTIONS
    CatTimeout     TAKE2     OR_OPTIONS
    CatOrder       ITERATE   OR_OPTIONS
    CatLogHandler  RAW_ARGS  OR_OPTIONS
    CatDevice      TAKE1     OR_OPTIONS
  `,
  xforward_module: `
    XForward  FLAG  OR_OPTIONS
  `,
};
