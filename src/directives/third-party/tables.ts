/**
 * The directives of the modules that Debian packages beside httpd (mod_wsgi's have a place of their own), as Apache 2.4.71 had them registered:
 * by the identifier of the module, or identifiers, where versions of one module differ in it. Behind an arity class, override bits and the
 * contexts that handlers refuse, if any, stand the names of all directives that have these.
 */
export type Tables = Readonly<Record<string, string>>;

export const thirdPartyTables: Tables = {
  // Who the user is: single sign-on, tickets, passwords kept elsewhere.
  auth_cas_module: `
    TAKE1 RSRC_CONF: CASVersion CASDebug CASSSOEnabled CASAttributeDelimiter CASAttributePrefix CASValidateDepth
      CASCertificatePath CASLoginURL CASValidateURL CASProxyValidateURL CASValidateSAML CASCookiePath CASCookieEntropy
      CASCookieDomain CASGatewayCookieDomain CASCookieHttpOnly CASTimeout CASIdleTimeout CASCacheCleanInterval
      CASRootProxiedAs CASPreserveTicket
    TAKE1 OR_AUTHCFG|ACCESS_CONF: CASScope CASRenew CASGateway CASAuthNHeader CASCookie CASSecureCookie
      CASGatewayCookie
    TAKE1 ACCESS_CONF: CASScrubRequestHeaders
  `,
  auth_gssapi_module: `
    FLAG OR_AUTHCFG: GssapiSSLonly GssapiLocalName GssapiConnectionBound GssapiSignalPersistentAuth GssapiUseSessions
      GssapiUseS4U2Proxy GssapiDelegCcacheUnique GssapiImpersonate GssapiBasicAuth GssapiNegotiateOnce
      GssapiPublishErrors GssapiPublishMech
    RAW_ARGS OR_AUTHCFG: GssapiSessionKey GssapiDelegCcacheDir GssapiNameAttributes GssapiRequiredNameAttributes
      GssapiAcceptorName
    ITERATE OR_AUTHCFG: GssapiCredStore GssapiDelegCcachePerms GssapiBasicAuthMech GssapiAllowedMech
    TAKE1 OR_AUTHCFG: GssapiDelegCcacheEnvVar GssapiBasicTicketTimeout
  `,
  auth_mellon_module: `
    TAKE1 RSRC_CONF: MellonCacheSize MellonCacheEntrySize MellonLockFile MellonPostDirectory MellonPostTTL
      MellonPostCount MellonPostSize MellonDiagnosticsFile
    ITERATE RSRC_CONF: MellonDiagnosticsEnable
    TAKE1 OR_AUTHCFG: MellonEnable MellonDecoder MellonVariable MellonSecureCookie MellonCookieDomain MellonCookiePath
      MellonCookieSameSite MellonUser MellonIdP MellonEnvPrefix MellonSessionLength MellonSessionIdleTimeout
      MellonNoCookieErrorPage MellonNoSuccessErrorPage MellonSPMetadataFile MellonSPPrivateKeyFile MellonSPCertFile
      MellonIdPPublicKeyFile MellonIdPCAFile MellonSPentityId MellonDefaultLoginPath MellonDiscoveryURL
      MellonProbeDiscoveryTimeout MellonEndpointPath MellonAuthnContextClassRef MellonAuthnContextComparisonType
      MellonDoNotVerifyLogoutSignature MellonEnvVarsIndexStart MellonSignatureMethod
      MellonEnabledInvalidateSessionEndpoint MellonSendExpectHeader
    TAKE2 OR_AUTHCFG: MellonSetEnv MellonSetEnvNoPrefix
    FLAG OR_AUTHCFG: MellonSessionDump MellonSamlResponseDump MellonSubjectConfirmationDataAddressCheck
      MellonSendCacheControlHeader MellonPostReplay MellonEnvVarsSetCount MellonECPSendIDPList
    RAW_ARGS OR_AUTHCFG: MellonRequire
    TAKE23 OR_AUTHCFG: MellonCond
    TAKE12 OR_AUTHCFG: MellonIdPMetadataFile MellonIdPMetadataGlob MellonOrganizationName
      MellonOrganizationDisplayName MellonOrganizationURL MellonProbeDiscoveryIdP MellonMergeEnvVars
    TAKE_ARGV OR_AUTHCFG: MellonIdPIgnore MellonRedirectDomains
  `,
  auth_openidc_module: `
    TAKE1 RSRC_CONF: OIDCProviderMetadataURL OIDCProviderIssuer OIDCProviderAuthorizationEndpoint
      OIDCProviderTokenEndpoint OIDCProviderTokenEndpointAuth OIDCProviderTokenEndpointParams
      OIDCProviderRegistrationEndpointJson OIDCProviderUserInfoEndpoint OIDCProviderRevocationEndpoint
      OIDCProviderCheckSessionIFrame OIDCProviderEndSessionEndpoint OIDCProviderJwksUri OIDCResponseType
      OIDCResponseMode OIDCClientJwksUri OIDCIDTokenSignedResponseAlg OIDCIDTokenEncryptedResponseAlg
      OIDCIDTokenEncryptedResponseEnc OIDCUserInfoSignedResponseAlg OIDCUserInfoEncryptedResponseAlg
      OIDCUserInfoEncryptedResponseEnc OIDCUserInfoTokenMethod OIDCTokenBindingPolicy OIDCSSLValidateServer
      OIDCValidateIssuer OIDCClientName OIDCClientContact OIDCScope OIDCJWKSRefreshInterval OIDCIDTokenIatSlack
      OIDCSessionMaxDuration OIDCAuthRequestParams OIDCPKCEMethod OIDCClientID OIDCClientSecret
      OIDCClientTokenEndpointCert OIDCClientTokenEndpointKey OIDCClientTokenEndpointKeyPassword OIDCRedirectURI
      OIDCDefaultURL OIDCDefaultLoggedOutURL OIDCCookieDomain OIDCOutgoingProxy OIDCCryptoPassphrase
      OIDCClaimDelimiter OIDCOAuthClientID OIDCOAuthClientSecret OIDCOAuthIntrospectionEndpoint
      OIDCOAuthIntrospectionEndpointMethod OIDCOAuthIntrospectionEndpointParams OIDCOAuthIntrospectionEndpointAuth
      OIDCOAuthIntrospectionEndpointCert OIDCOAuthIntrospectionEndpointKey OIDCOAuthIntrospectionTokenParamName
      OIDCOAuthSSLValidateServer OIDCOAuthVerifyJwksUri OIDCHTTPTimeoutLong OIDCHTTPTimeoutShort OIDCStateTimeout
      OIDCSessionInactivityTimeout OIDCMetadataDir OIDCSessionType OIDCSessionCookieChunkSize OIDCCacheType
      OIDCCacheDir OIDCCacheFileCleanInterval OIDCMemCacheServers OIDCMemCacheConnectionsMin
      OIDCMemCacheConnectionsSMax OIDCMemCacheConnectionsHMax OIDCMemCacheConnectionsTTL OIDCCacheShmMax
      OIDCCacheShmEntrySizeMax OIDCRedisCacheServer OIDCRedisCacheUsername OIDCRedisCachePassword
      OIDCRedisCacheDatabase OIDCRedisCacheConnectTimeout OIDCRedisCacheTimeout OIDCHTMLErrorTemplate
      OIDCUserInfoRefreshInterval OIDCProviderMetadataRefreshInterval OIDCProviderAuthRequestMethod
      OIDCOAuthServerMetadataURL OIDCOAuthAccessTokenBindingPolicy OIDCStateInputHeaders OIDCCABundlePath
      OIDCLogoutXFrameOptions
    FLAG RSRC_CONF: OIDCProviderBackChannelLogoutSupported OIDCCookieHTTPOnly OIDCCookieSameSite
      OIDCSessionCacheFallbackToCookie OIDCCacheEncrypt
    ITERATE RSRC_CONF: OIDCProviderVerifyCertFiles OIDCPublicKeyFiles OIDCPrivateKeyFiles OIDCOAuthVerifyCertFiles
      OIDCOAuthVerifySharedKeys OIDCInfoHook OIDCXForwardedHeaders
    TAKE1 OR_AUTHCFG|ACCESS_CONF|RSRC_CONF: OIDCPathScope OIDCPathAuthRequestParams OIDCDiscoverURL OIDCAuthNHeader
      OIDCCookiePath OIDCCookie OIDCOAuthTokenIntrospectionInterval OIDCPreservePost OIDCRequestObject
      OIDCStateCookiePrefix
    RAW_ARGS RSRC_CONF: OIDCClaimPrefix OIDCOAuthIntrospectionClientAuthBearerToken
    TAKE123 RSRC_CONF: OIDCRemoteUserClaim OIDCPassIDTokenAs OIDCPassUserInfoAs OIDCOAuthTokenExpiryClaim
      OIDCOAuthRemoteUserClaim
    TAKE12 RSRC_CONF: OIDCStateMaxNumberOfCookies
    ITERATE OR_AUTHCFG|ACCESS_CONF|RSRC_CONF: OIDCPassCookies OIDCStripCookies OIDCOAuthAcceptTokenAs
      OIDCBlackListedClaims OIDCWhiteListedClaims OIDCRedirectURLsAllowed
    TAKE12 OR_AUTHCFG|ACCESS_CONF|RSRC_CONF: OIDCUnAuthAction OIDCUnAutzAction OIDCPassClaimsAs
      OIDCRefreshAccessTokenBeforeExpiry
    FLAG OR_AUTHCFG|ACCESS_CONF|RSRC_CONF: OIDCPassRefreshToken
  `,
  auth_plain_module: `
    TAKE12 OR_AUTHCFG: AuthPlainUserFile AuthPlainGroupFile
    FLAG OR_AUTHCFG: AuthPlainAuthoritative
  `,
  auth_pubtkt_module: `
    TAKE1 OR_AUTHCFG: TKTAuthLoginURL TKTAuthTimeoutURL TKTAuthPostTimeoutURL TKTAuthUnauthURL TKTAuthCookieName
      TKTAuthBackArgName TKTAuthRefreshURL TKTAuthBadIPURL TKTAuthMultifactorURL
    RAW_ARGS OR_AUTHCFG: TKTAuthHeader
    FLAG OR_AUTHCFG: TKTAuthRequireSSL TKTAuthFakeBasicAuth TKTAuthPassthruBasicAuth TKTAuthRequireMultifactor
    ITERATE OR_AUTHCFG: TKTAuthToken TKTAuthDebug
    TAKE1 OR_ALL: TKTAuthPublicKey TKTAuthDigest TKTAuthPassthruBasicKey
  `,
  auth_tkt_module: `
    TAKE1 OR_AUTHCFG: TKTAuthLoginURL TKTAuthTimeoutURL TKTAuthPostTimeoutURL TKTAuthUnauthURL TKTAuthCookieName
      TKTAuthDomain TKTAuthBackCookieName TKTAuthBackArgName TKTAuthTimeoutMin TKTAuthTimeoutRefresh TKTAuthGuestUser
      TKTAuthQuerySeparator
    ITERATE OR_AUTHCFG: TKTAuthCookieExpires TKTAuthToken TKTAuthTimeout TKTAuthDebug
    FLAG OR_AUTHCFG: TKTAuthIgnoreIP TKTAuthRequireSSL TKTAuthCookieSecure TKTAuthGuestLogin TKTAuthGuestCookie
      TKTAuthGuestFallback TKTAuthGuestEmpty
    TAKE1 RSRC_CONF: TKTAuthSecret TKTAuthSecretOld TKTAuthDigestType
  `,
  authn_sasl_module: `
    TAKE12 OR_AUTHCFG: AuthSaslPwcheckMethod
    TAKE1 OR_AUTHCFG: AuthSaslServiceName AuthSaslAppname AuthSaslDbPath
    ITERATE OR_AUTHCFG: AuthSaslRealm
  `,
  authn_yubikey_module: `
    TAKE1 ACCESS_CONF: AuthYubiKeyTmpFile AuthYubiKeyUserFile AuthYubiKeyTimeout
    FLAG ACCESS_CONF: AuthYubiKeyExternalErrorPage
    FLAG ACCESS_CONF|RSRC_CONF: AuthYubiKeyRequireSecure
  `,
  authnz_external_module: `
    ITERATE OR_AUTHCFG: AuthExternal
    TAKE3 RSRC_CONF: DefineExternalAuth DefineExternalGroup
    TAKE2 RSRC_CONF: AddExternalAuth SetExternalAuthMethod AddExternalGroup SetExternalGroupMethod
    TAKE1 OR_AUTHCFG: GroupExternal AuthExternalContext
    FLAG OR_AUTHCFG: AuthExternalProvideCache GroupExternalManyAtOnce AuthExternalGroupsAtOnce
  `,
  authnz_pam_module: `
    TAKE1 OR_AUTHCFG: AuthPAMService
    TAKE12 OR_AUTHCFG|ACCESS_CONF: AuthPAMExpiredRedirect
  `,
  intercept_form_submit_module: `
    TAKE1 ACCESS_CONF: InterceptFormLogin InterceptFormPassword InterceptFormPAMService
    FLAG ACCESS_CONF: InterceptFormPasswordRedact InterceptFormClearRemoteUserForSkipped InterceptGETOnSuccess
    ITERATE ACCESS_CONF: InterceptFormLoginSkip InterceptFormLoginRealms
  `,
  lookup_identity_module: `
    TAKE1 ACCESS_CONF|RSRC_CONF: LookupOutput LookupUserGECOS LookupUserByCertificateParamName LookupUserGroupsIter
      LookupDbusTimeout
    TAKE12 ACCESS_CONF|RSRC_CONF: LookupUserGroups
    TAKE23 ACCESS_CONF|RSRC_CONF: LookupUserAttr
    TAKE2 ACCESS_CONF|RSRC_CONF: LookupUserAttrIter
    FLAG ACCESS_CONF|RSRC_CONF: LookupUserByCertificate
  `,
  mod_shib: `
    TAKE1 RSRC_CONF: ShibPrefix ShibConfig ShibCatalogs ShibGSSKey ShibURLScheme
    TAKE2 OR_AUTHCFG: ShibRequestSetting
    TAKE1 OR_AUTHCFG: ShibRequestUnset ShibApplicationId ShibRequireSessionWith ShibRedirectToSSL
    FLAG OR_AUTHCFG: ShibDisable ShibBasicHijack ShibRequireSession ShibExportAssertion ShibRequestMapperAuthz
      ShibUseEnvironment ShibUseHeaders ShibExpireRedirects
    FLAG RSRC_CONF: ShibCompatValidUser
  `,
  oauth2_module: `
    TAKE1 OR_AUTHCFG|ACCESS_CONF|RSRC_CONF: OAuth2CryptoPassphrase OAuth2TargetPass
    TAKE23 OR_AUTHCFG|ACCESS_CONF|RSRC_CONF: OAuth2TokenVerify
    TAKE12 OR_AUTHCFG|ACCESS_CONF|RSRC_CONF: OAuth2AcceptTokenIn OAuth2Cache
  `,

  // What runs programs, or hands requests to them.
  fcgid_module: `
    TAKE1 OR_FILEINFO|ACCESS_CONF: FcgidAccessChecker FcgidAuthenticator FcgidAuthorizer FastCgiAccessChecker
      FastCgiAuthenticator FastCgiAuthorizer
    FLAG OR_FILEINFO|ACCESS_CONF: FcgidAccessCheckerAuthoritative FcgidAuthenticatorAuthoritative
      FcgidAuthorizerAuthoritative FastCgiAccessCheckerAuthoritative FastCgiAuthenticatorAuthoritative
      FastCgiAuthorizerAuthoritative
    TAKE1 RSRC_CONF GLOBAL_ONLY: FcgidBusyScanInterval FcgidErrorScanInterval FcgidIdleScanInterval FcgidMaxProcesses
      FcgidFixPathinfo FcgidProcessTableFile FcgidIPCDir FcgidSpawnScore FcgidSpawnScoreUpLimit FcgidTerminationScore
      FcgidTimeScore FcgidZombieScanInterval BusyScanInterval ErrorScanInterval IdleScanInterval MaxProcessCount
      PHP_Fix_Pathinfo_Enable SharememPath SocketPath SpawnScore SpawnScoreUpLimit TerminationScore TimeScore
      ZombieScanInterval
    TAKE1 RSRC_CONF: FcgidBusyTimeout FcgidMaxProcessesPerClass FcgidMinProcessesPerClass FcgidIdleTimeout
      FcgidIOTimeout FcgidConnectTimeout FcgidMaxRequestInMem FcgidMaxRequestLen FcgidMaxRequestsPerProcess
      FcgidOutputBufferSize FcgidPassHeader FcgidProcessLifeTime BusyTimeout DefaultMaxClassProcessCount
      DefaultMinClassProcessCount IdleTimeout IPCCommTimeout IPCConnectTimeout MaxRequestInMem MaxRequestLen
      MaxRequestsPerProcess OutputBufferSize PassHeader ProcessLifeTime
    RAW_ARGS RSRC_CONF: FcgidCmdOptions
    TAKE12 RSRC_CONF: FcgidInitialEnv DefaultInitEnv
    TAKE123 OR_FILEINFO|ACCESS_CONF|RSRC_CONF: FcgidWrapper FCGIWrapper
  `,
  jk_module: `
    TAKE1 RSRC_CONF GLOBAL_ONLY: JkWorkersFile JkWatchdogInterval JkShmFile JkShmSize
    TAKE1 RSRC_CONF: JkMountFile JkMountFileReload JkMountCopy JkLogFile JkLogLevel JkLogStampFormat
      JkRequestLogFormat JkAutoAlias JkWorkerIndicator JkRemoteAddrIndicator JkRemotePortIndicator
      JkRemoteHostIndicator JkRemoteUserIndicator JkAuthTypeIndicator JkLocalNameIndicator JkLocalAddrIndicator
      JkLocalPortIndicator JkIgnoreCLIndicator JkHTTPSIndicator JkSSLPROTOCOLIndicator JkCERTSIndicator
      JkCIPHERIndicator JkSESSIONIndicator JkKEYSIZEIndicator JkCERTCHAINPrefix
    TAKE12 ACCESS_CONF|RSRC_CONF: JkMount JkUnMount
    TAKE12 RSRC_CONF: JkStripSession JkEnvVar
    FLAG RSRC_CONF: JkExtractSSL
    RAW_ARGS RSRC_CONF: JkOptions
    RAW_ARGS RSRC_CONF GLOBAL_ONLY: JkWorkerProperty
  `,
  lisp_module: `
    TAKE3 OR_ALL: LispServer
  `,
  mono_module: `
    TAKE12 RSRC_CONF: MonoUnixUmask MonoUnixSocket MonoListenPort MonoListenAddress MonoListenBacklog MonoMinThreads
      MonoRunXSP MonoXSPStartAttempts MonoXSPStartWaitTime MonoExecutablePath MonoPath MonoServerPath
      MonoTargetFramework MonoApplications MonoWapiDir MonoDocumentRootDir MonoApplicationsConfigFile
      MonoApplicationsConfigDir MonoMaxMemory MonoMaxCPUTime MonoDebug MonoSetEnv MonoIOMAP MonoAutoRestartMode
      MonoAutoRestartRequests MonoAutoRestartTime MonoMaxActiveRequests MonoMaxWaitingRequests MonoCheckHiddenFiles
    ITERATE2 RSRC_CONF: AddMonoApplications
    TAKE1 ACCESS_CONF: MonoSetServerAlias
    TAKE1 RSRC_CONF: MonoAutoApplication
  `,
  netcgi_module: `
    TAKE1 RSRC_CONF: NetcgiLoad NetcgiRequire NetcgiThread NetcgiPredicates NetcgiTranslateHandler
    TAKE1 OR_ALL|ACCESS_CONF|RSRC_CONF: NetcgiCheckUserIDHandler NetcgiAuthCheckerHandler NetcgiAccessCheckerHandler
      NetcgiTypeCheckerHandler NetcgiFixerUpperHandler NetcgiLoggerHandler NetcgiHeaderParserHandler
      NetcgiPostReadRequestHandler NetcgiHandler
  `,
  parser3_module: `
    TAKE1 OR_OPTIONS: ParserConfig
  `,
  passenger_module: `
    TAKE1 RSRC_CONF: PassengerAdminPanelAuthType PassengerAdminPanelPassword PassengerAdminPanelUrl
      PassengerAdminPanelUsername PassengerAnalyticsLogGroup PassengerAnalyticsLogUser
      PassengerAnonymousTelemetryProxy PassengerDataBufferDir PassengerDebugLogFile PassengerDefaultGroup
      PassengerDefaultRuby PassengerDefaultUser PassengerDumpConfigManifest PassengerFileDescriptorLogFile
      PassengerFlyWith PassengerInstanceRegistryDir PassengerLogFile PassengerLogLevel PassengerMaxInstancesPerApp
      PassengerMaxPoolSize PassengerPoolIdleTime PassengerPreStart PassengerResponseBufferHighWatermark PassengerRoot
      PassengerSecurityUpdateCheckProxy PassengerSocketBacklog PassengerSpawnDir PassengerStatThrottleRate
      RailsDefaultUser RailsFrameworkSpawnerIdleTime RailsMaxInstancesPerApp RailsMaxPoolSize RailsPoolIdleTime
      RailsSpawnServer UnionStationGatewayAddress UnionStationGatewayCert UnionStationGatewayPort
      UnionStationProxyAddress
    FLAG OR_OPTIONS|ACCESS_CONF|RSRC_CONF: PassengerAllowEncodedSlashes
    TAKE1 ACCESS_CONF|RSRC_CONF NOT_IN_FILES: PassengerAppEnv PassengerAppGroupName PassengerAppRoot
      PassengerAppStartCommand PassengerAppType PassengerBaseURI PassengerDirectInstanceRequestAddress
      PassengerForceMaxConcurrentRequestsPerProcess PassengerGroup PassengerLveMinUid PassengerMaxPreloaderIdleTime
      PassengerMaxRequestQueueSize PassengerMaxRequests PassengerMeteorAppSettings PassengerMinInstances
      PassengerMonitorLogFile PassengerNodejs PassengerPython PassengerRestartDir PassengerRuby PassengerSpawnMethod
      PassengerStartTimeout PassengerStartupFile PassengerUser RackBaseURI RackEnv RailsAppSpawnerIdleTime
      RailsBaseURI RailsEnv RailsRuby RailsSpawnMethod
    TAKE1 ACCESS_CONF|RSRC_CONF: PassengerAppLogFile PassengerConcurrencyModel PassengerMaxInstances
      PassengerMemoryLimit PassengerThreadCount UnionStationKey
    FLAG OR_ALL|ACCESS_CONF|RSRC_CONF: PassengerBufferResponse PassengerBufferUpload PassengerEnabled
      PassengerErrorOverride PassengerHighPerformance PassengerStickySessions
    TAKE2 RSRC_CONF: PassengerCtl
    FLAG ACCESS_CONF|RSRC_CONF: PassengerDebugger PassengerResistDeploymentErrors PassengerRollingRestarts
      PassengerUseGlobalQueue UnionStationSupport
    FLAG RSRC_CONF: PassengerDisableAnonymousTelemetry PassengerDisableLogPrefix PassengerDisableSecurityUpdateCheck
      PassengerShowVersionInHeader PassengerTurbocaching PassengerUserSwitching RailsAllowModRewrite
      RailsUserSwitching
    FLAG ACCESS_CONF|RSRC_CONF NOT_IN_FILES: PassengerFriendlyErrorPages PassengerLoadShellEnvvars
      PassengerPreloadBundler
    TAKE1 OR_ALL|ACCESS_CONF|RSRC_CONF: PassengerMaxRequestQueueTime PassengerMaxRequestTime
      PassengerStickySessionsCookieAttributes PassengerStickySessionsCookieName
    TAKE1 OR_OPTIONS|ACCESS_CONF|RSRC_CONF: UnionStationFilter
  `,
  perl_module: `
    ITERATE RSRC_CONF: PerlSwitches PerlConfigRequire PerlPostConfigRequire PerlProcessConnectionHandler
      PerlOpenLogsHandler PerlPostConfigHandler PerlPostReadRequestHandler PerlTransHandler PerlMapToStorageHandler
      PerlPreConnectionHandler PerlChildInitHandler PerlChildExitHandler
    ITERATE OR_ALL: PerlModule PerlRequire PerlOptions PerlInitHandler PerlHandler PerlHeaderParserHandler
      PerlAccessHandler PerlAuthenHandler PerlAuthzHandler PerlTypeHandler PerlFixupHandler PerlResponseHandler
      PerlLogHandler PerlCleanupHandler PerlInputFilterHandler PerlOutputFilterHandler
    TAKE2 RSRC_CONF: PerlAddAuthzProvider PerlAddAuthnProvider
    TAKE2 OR_ALL: PerlSetVar PerlSetEnv
    ITERATE2 OR_ALL: PerlAddVar
    TAKE1 RSRC_CONF: PerlPassEnv PerlInterpStart PerlInterpMax PerlInterpMaxSpare PerlInterpMinSpare
      PerlInterpMaxRequests
    RAW_ARGS RSRC_CONF|EXEC_ON_READ: <Perl =pod =back =cut __END__
    RAW_ARGS RSRC_CONF: Perl PerlLoadModule
    TAKE1 OR_ALL: PerlSetInputFilter PerlSetOutputFilter
    FLAG OR_ALL: PerlSendHeader PerlSetupEnv
    FLAG RSRC_CONF: PerlTaintCheck PerlWarn
  `,
  'php_module php7_module php5_module': `
    TAKE2 OR_OPTIONS: php_value php_flag
    TAKE2 ACCESS_CONF|RSRC_CONF: php_admin_value php_admin_flag
    TAKE1 RSRC_CONF: PHPINIDir
  `,
  python_module: `
    RAW_ARGS OR_ALL: PythonAccessHandler PythonAuthenHandler PythonAuthzHandler PythonCleanupHandler
      PythonFixupHandler PythonHandler PythonHeaderParserHandler PythonInitHandler PythonLogHandler
      PythonHandlerModule PythonTypeHandler
    FLAG OR_ALL: PythonAutoReload PythonDebug PythonEnablePdb PythonInterpPerDirective PythonInterpPerDirectory
    RAW_ARGS RSRC_CONF: PythonConnectionHandler PythonPostReadRequestHandler PythonTransHandler
    TAKE2 RSRC_CONF: PythonImport
    TAKE1 OR_ALL: PythonInterpreter PythonPath
    FLAG RSRC_CONF: PythonOptimize
    TAKE12 OR_ALL: PythonOption
    TAKE12 ACCESS_CONF|RSRC_CONF: PythonInputFilter PythonOutputFilter
  `,
  rivet_module: `
    TAKE2 RSRC_CONF: RivetServerConf
    TAKE2 ACCESS_CONF: RivetDirConf
    TAKE2 OR_FILEINFO|ACCESS_CONF: RivetUserConf
  `,
  // Two modules have this identifier; where they differ this is the more generous one.
  uwsgi_module: `
    TAKE2 RSRC_CONF: uWSGImount
    TAKE1 ACCESS_CONF: uWSGIserver uWSGIforceScriptName uWSGIforceWSGIscheme uWSGIemptyRemoteUser uWSGImaxVars
    FLAG ACCESS_CONF: uWSGIhandler
    TAKE1 ACCESS_CONF|RSRC_CONF: uWSGIserverTimeout uWSGIforceCGImode uWSGImodifier1 uWSGImodifier2 uWSGIsocket2
    TAKE12 ACCESS_CONF|RSRC_CONF: uWSGIsocket
  `,

  // What filters, limits, confines, counts and logs requests, and what looks at where they come from.
  apparmor_module: `
    TAKE1 ACCESS_CONF: ImmHatName AAHatName
    TAKE1 RSRC_CONF: ImmDefaultHatName AADefaultHatName
  `,
  bw_module: `
    TAKE2 ACCESS_CONF|RSRC_CONF: MaxConnection BandWidth MinBandWidth
    FLAG ACCESS_CONF|RSRC_CONF: BandWidthModule ForceBandWidthModule
    TAKE1 ACCESS_CONF|RSRC_CONF: BandWidthPacket BandWidthError
    TAKE3 ACCESS_CONF|RSRC_CONF: LargeFileLimit
  `,
  evasive20_module: `
    TAKE1 RSRC_CONF: DOSHashTableSize DOSPageCount DOSSiteCount DOSPageInterval DOSSiteInterval DOSBlockingPeriod
      DOSEmailNotify DOSLogDir DOSSystemCommand DOSHTTPResponseCode
    ITERATE RSRC_CONF: DOSWhitelist
  `,
  geoip_module: `
    FLAG RSRC_CONF: GeoIPScanProxyHeaders GeoIPUseFirstNonPrivateXForwardedForIP GeoIPUseFirstXForwardedForIP
      GeoIPUseLastXForwardedForIP GeoIPEnableUTF8
    TAKE1 RSRC_CONF: GeoIPScanProxyHeaderField
    FLAG OR_FILEINFO|RSRC_CONF: GeoIPEnable
    TAKE12 RSRC_CONF: GeoIPDBFile
    ITERATE RSRC_CONF: GeoIPOutput
  `,
  log_slow_module: `
    FLAG RSRC_CONF: LogSlowEnabled LogSlowBufferedLogs
    TAKE1 RSRC_CONF: LogSlowLongRequestTime LogSlowFileName LogSlowTimeFormat
  `,
  log_sql_module: `
    FLAG RSRC_CONF: LogSQLAnnounce LogSQLForcePreserve LogSQLDisablePreserve LogSQLCreateTables
      LogSQLMassVirtualHosting
    TAKE13 RSRC_CONF: LogSQLLoginInfo
    TAKE2 RSRC_CONF: LogSQLDBParam
    TAKE1 RSRC_CONF: LogSQLPreserveFile LogSQLTransferLogTable LogSQLNotesLogTable LogSQLHeadersOutLogTable
      LogSQLHeadersInLogTable LogSQLCookieLogTable LogSQLScoreDomain LogSQLScoreSubdomain LogSQLScoreTable
      LogSQLTransferLogFormat LogSQLMachineID LogSQLWhichCookie LogSQLDatabase LogSQLTableType LogSQLSocketFile
      LogSQLTCPPort
    ITERATE RSRC_CONF: LogSQLRequestAccept LogSQLRequestIgnore LogSQLRemhostIgnore LogSQLWhichNotes
      LogSQLWhichHeadersOut LogSQLWhichHeadersIn LogSQLWhichCookies
    RAW_ARGS RSRC_CONF: LogSQLDeprecated
  `,
  mpm_itk_module: `
    TAKE2 ACCESS_CONF|RSRC_CONF: AssignUserID
    RAW_ARGS ACCESS_CONF|RSRC_CONF: AssignUserIDExpr AssignGroupIDExpr
    TAKE2 RSRC_CONF GLOBAL_ONLY: LimitUIDRange LimitGIDRange
    FLAG RSRC_CONF GLOBAL_ONLY: EnableCapabilities
    TAKE1 RSRC_CONF: MaxClientsVHost
    TAKE1 ACCESS_CONF|RSRC_CONF: NiceValue
  `,
  qos_module: `
    TAKE1 RSRC_CONF: QS_LocRequestLimitDefault QS_SrvMaxConn QS_SrvMaxConnClose QS_SrvMaxConnExcludeIP
      QS_MileStoneTimeout QS_SessionCookieName QS_SessionCookiePath QS_SessionTimeout QS_SessionKey QS_UnsetReqHeader
      QS_UnsetResHeader QS_ErrorPage QS_SemMemFile
    TAKE2 RSRC_CONF: QS_LocRequestLimit QS_LocRequestPerSecLimit QS_LocKBytesPerSecLimit QS_LocRequestLimitMatch
      QS_LocRequestPerSecLimitMatch QS_LocKBytesPerSecLimitMatch QS_EventRequestLimit QS_EventPerSecLimit
      QS_EventKBytesPerSecLimit QS_SetEnvIfParp QS_SetEnvIfBody QS_SetEnv QS_SetEnvResHeaderMatch
    TAKE3 RSRC_CONF: QS_CondLocRequestLimitMatch QS_EventLimitCount QS_SetEnvRes
    TAKE_ARGV RSRC_CONF: QS_CondEventLimitCount QS_UserTrackingCookieName QS_ClientContentTypes
      QS_CondClientEventLimitCount
    TAKE12 RSRC_CONF: QS_SrvMaxConnPerIP QS_SrvSerialize QS_VipHeaderName QS_VipIPHeaderName QS_SetEnvResHeader
    FLAG RSRC_CONF: QS_SrvMaxConnPerIPIgnoreVIP QS_DisableHandler
    RAW_ARGS RSRC_CONF: QS_SrvDataRateOff QS_VipUser QS_VipIpUser
    TAKE12 RSRC_CONF GLOBAL_ONLY: QS_SrvRequestRate QS_ClientEventBlockCount
    TAKE_ARGV RSRC_CONF GLOBAL_ONLY: QS_SrvMinDataRate QS_RequestHeaderFilterRule QS_ClientPrefer
    TAKE1 ACCESS_CONF|RSRC_CONF: QS_SrvMinDataRateOffEvent QS_LimitRequestBody QS_RequestHeaderFilter
    FLAG RSRC_CONF GLOBAL_ONLY: QS_SrvMinDataRateIgnoreVIP QS_LogOnly QS_SupportIPv6 QS_Status QS_EventCount
    TAKE1 RSRC_CONF GLOBAL_ONLY: QS_SrvSampleRate QS_ClientEntries QS_ClientTolerance QS_ClientEventBlockExcludeIP
      QS_ClientEventPerSecLimit QS_ClientEventRequestLimit QS_ClientIpFromHeader QS_ClientGeoCountryDB
      QS_ErrorResponseCode QS_MaxClients QSLog
    TAKE3 ACCESS_CONF: QS_DenyRequestLine QS_DenyPath QS_DenyQuery QS_DenyEvent QS_PermitUri
    FLAG ACCESS_CONF: QS_DenyBody QS_DenyQueryBody QS_PermitUriBody
    TAKE1 ACCESS_CONF: QS_InvalidUrlEncoding QS_ResponseHeaderFilter
    ITERATE ACCESS_CONF: QS_Decoding
    RAW_ARGS ACCESS_CONF: QS_DenyInheritanceOff
    TAKE3 RSRC_CONF GLOBAL_ONLY: QS_ResponseHeaderFilterRule
    TAKE23 RSRC_CONF: QS_MileStone QS_SetReqHeader
    TAKE23 ACCESS_CONF|RSRC_CONF: QS_SetEnvIf
    TAKE_ARGV ACCESS_CONF: QS_SetEnvIfCmp
    TAKE2 ACCESS_CONF|RSRC_CONF: QS_SetEnvIfQuery QS_SetEnvStatus QS_SetEnvIfStatus
    TAKE2 ACCESS_CONF: QS_SetEnvResBody QS_SetEnvIfResBody
    TAKE3 ACCESS_CONF|RSRC_CONF: QS_RedirectIf
    TAKE123 RSRC_CONF GLOBAL_ONLY: QS_ClientEventLimitCount
    RAW_ARGS RSRC_CONF GLOBAL_ONLY: QS_ClientSerialize
    TAKE2 RSRC_CONF GLOBAL_ONLY: QS_ClientGeoCountryPriv
  `,
  removeip_module: `
    FLAG RSRC_CONF: REMOVEIPenable
  `,
  rpaf_module: `
    FLAG RSRC_CONF: RPAFenable RPAFsethostname
    ITERATE RSRC_CONF: RPAFproxy_ips
    TAKE1 RSRC_CONF: RPAFheader
  `,
  security2_module: `
    TAKE1 ACCESS_CONF|RSRC_CONF: SecAction SecArgumentSeparator SecCookiev0Separator SecAuditEngine SecAuditLog
      SecAuditLog2 SecAuditLogParts SecAuditLogRelevantStatus SecAuditLogType SecAuditLogFormat SecAuditLogStorageDir
      SecAuditLogDirMode SecAuditLogFileMode SecCookieFormat SecDebugLog SecDebugLogLevel SecCollectionTimeout
      SecDefaultAction SecMarker SecRequestBodyAccess SecInterceptOnError SecRulePerfTime SecRequestBodyInMemoryLimit
      SecRequestBodyLimit SecRequestBodyNoFilesLimit SecRequestBodyJsonDepthLimit SecArgumentsLimit SecRequestEncoding
      SecResponseBodyAccess SecResponseBodyLimit SecResponseBodyLimitAction SecRequestBodyLimitAction SecRuleEngine
      SecStatusEngine SecConnEngine SecRemoteRulesFailAction SecXmlExternalEntity SecTmpDir SecUploadDir
      SecUploadFileLimit SecUploadFileMode SecUploadKeepFiles SecTmpSaveUploadedFiles SecWebAppId SecHttpBlKey
      SecHashEngine SecHashParam
    TAKE12 ACCESS_CONF|RSRC_CONF: SecCacheTransformations SecConnReadStateLimit SecReadStateLimit
      SecConnWriteStateLimit SecWriteStateLimit SecRuleScript
    TAKE1 RSRC_CONF: SecChrootDir SecComponentSignature SecDataDir SecGsbLookupDB SecUnicodeCodePage SecGeoLookupDB
      SecPcreMatchLimit SecPcreMatchLimitRecursion SecServerSignature SecSensorId
    FLAG ACCESS_CONF|RSRC_CONF: SecContentInjection SecStreamOutBodyInspection SecStreamInBodyInspection
      SecDisableBackendCompression SecRuleInheritance
    TAKE12 RSRC_CONF: SecUnicodeMapFile SecGuardianLog
    ITERATE ACCESS_CONF|RSRC_CONF: SecResponseBodyMimeType SecRuleRemoveById SecRuleRemoveByTag SecRuleRemoveByMsg
    RAW_ARGS ACCESS_CONF|RSRC_CONF: SecResponseBodyMimeTypesClear
    TAKE23 ACCESS_CONF|RSRC_CONF: SecRule SecRemoteRules SecRuleUpdateTargetById SecRuleUpdateTargetByTag
      SecRuleUpdateTargetByMsg
    TAKE2 ACCESS_CONF|RSRC_CONF: SecHashMethodPm SecHashMethodRx SecRuleUpdateActionById SecHashKey
  `,
  watchcat_module: `
    ITERATE2 OR_OPTIONS: CatType
    TAKE2 OR_OPTIONS: CatTimeout
    ITERATE OR_OPTIONS: CatOrder
    RAW_ARGS OR_OPTIONS: CatLogHandler
    TAKE1 OR_OPTIONS: CatDevice
  `,
  xforward_module: `
    FLAG OR_OPTIONS: XForward
  `,

  // What finds, makes and delivers content.
  authz_svn_module: `
    FLAG OR_AUTHCFG: AuthzSVNAuthoritative AuthzSVNAnonymous AuthzSVNNoAuthWhenAnonymousAllowed
    TAKE1 OR_AUTHCFG: AuthzSVNAccessFile AuthzSVNReposRelativeAccessFile AuthzSVNGroupsFile AuthzForceUsernameCase
  `,
  dav_svn_module: `
    TAKE1 ACCESS_CONF: SVNPath SVNReposName SVNIndexXSLT SVNParentPath SVNMasterURI SVNMasterVersion SVNActivitiesDB
    TAKE1 RSRC_CONF: SVNSpecialURI SVNInMemoryCacheSize SVNCompressionLevel
    FLAG ACCESS_CONF|RSRC_CONF: SVNAutoversioning SVNListParentPath SVNAdvertiseV2Protocol SVNCacheTextDeltas
      SVNCacheFullTexts SVNCacheRevProps SVNCacheNodeProps SVNBlockRead
    TAKE1 ACCESS_CONF|RSRC_CONF: SVNPathAuthz SVNAllowBulkUpdates SVNHooksEnv
    FLAG RSRC_CONF: SVNUseUTF8
  `,
  dnssd_module: `
    FLAG RSRC_CONF GLOBAL_ONLY: DNSSDEnable DNSSDAutoRegisterUserDir DNSSDAutoRegisterVHosts
    TAKE1 RSRC_CONF GLOBAL_ONLY: DNSSDUserDir
    TAKE1 OR_OPTIONS NOT_IN_DIRECTORY NOT_IN_FILES: DNSSDServiceName
    ITERATE OR_OPTIONS NOT_IN_DIRECTORY NOT_IN_FILES: DNSSDServiceTypes DNSSDServicePort DNSSDServiceTxtRecord
  `,
  encoding_module: `
    FLAG RSRC_CONF: EncodingEngine
    TAKE1 RSRC_CONF: SetServerEncoding
    RAW_ARGS RSRC_CONF: AddClientEncoding DefaultClientEncoding
    FLAG ACCESS_CONF|RSRC_CONF: NormalizeUsername
  `,
  form_module: `
    TAKE1 OR_OPTIONS: FormMaxSize FormDelim
    FLAG OR_OPTIONS: FormGET FormPOST
  `,
  ldap_userdir_module: `
    ITERATE RSRC_CONF: LDAPUserDir LDAPUserDirServer LDAPUserDirServerURL
    TAKE2 RSRC_CONF: LDAPUserDirDNInfo LDAPAttributeName
    TAKE1 RSRC_CONF: LDAPUserDirBaseDN LDAPUserDirFilter LDAPUserDirSearchScope LDAPUserDirCacheTimeout
      LDAPProtocolVersion
    FLAG RSRC_CONF: LDAPUserDirUseTLS
  `,
  mapcache_module: `
    TAKE23 RSRC_CONF: MapCacheAlias
  `,
  mime_xattr_module: `
    FLAG OR_FILEINFO: XAttrMimeType XAttrHandler
  `,
  musicindex_module: `
    RAW_ARGS OR_INDEXES: MusicIndex MusicSortOrder MusicFields MusicPageTitle
    RAW_ARGS ACCESS_CONF: MusicIndexCache
    TAKE1 ACCESS_CONF: MusicIceServer MusicCookieLife MusicDefaultDisplay
    TAKE1 OR_INDEXES: MusicDefaultCss MusicDirPerLine
  `,
  tile_module: `
    TAKE1 OR_OPTIONS: LoadTileConfigFile ModTileRequestTimeout ModTileMissingRequestTimeout ModTileMaxLoadOld
      ModTileMaxLoadMissing ModTileVeryOldThreshold ModTileRenderdSocketName ModTileTileDir
      ModTileCacheExtendedHostName ModTileCacheExtendedDuration ModTileCacheDurationMax ModTileCacheDurationDirty
      ModTileCacheDurationMinimum ModTileCacheLastModifiedFactor ModTileEnableTileThrottlingXForward
    TAKE2 OR_OPTIONS: AddTileConfig ModTileRenderdSocketAddr ModTileCacheDurationLowZoom
      ModTileCacheDurationMediumZoom ModTileThrottlingTiles ModTileThrottlingRenders
    TAKE3 OR_OPTIONS: AddTileMimeConfig
    FLAG OR_OPTIONS: ModTileEnableStats ModTileEnableTileThrottling ModTileBulkMode
  `,
  upload_progress_module: `
    FLAG OR_AUTHCFG: TrackUploads ReportUploads
    TAKE1 RSRC_CONF: UploadProgressSharedMemorySize
  `,
  vhost_ldap_module: `
    TAKE1 RSRC_CONF: VhostLDAPURL VhostLDAPBindDN VhostLDAPBindPassword VhostLDAPDereferenceAliases VhostLDAPFallback
    FLAG RSRC_CONF: VhostLDAPEnabled VhostLDAPWildcard
  `,
  xsendfile_module: `
    FLAG OR_FILEINFO: XSendFile XSendFileIgnoreEtag XSendFileIgnoreLastModified
    TAKE1 ACCESS_CONF|RSRC_CONF: XSendFilePath
  `,
};
