import type { Tables } from './tables.js';

/** What runs programs, or hands requests to them. */
export const applications: Tables = {
  fcgid_module: `
    FcgidAccessChecker                 TAKE1     OR_FILEINFO|ACCESS_CONF
    FcgidAccessCheckerAuthoritative    FLAG      OR_FILEINFO|ACCESS_CONF
    FcgidAuthenticator                 TAKE1     OR_FILEINFO|ACCESS_CONF
    FcgidAuthenticatorAuthoritative    FLAG      OR_FILEINFO|ACCESS_CONF
    FcgidAuthorizer                    TAKE1     OR_FILEINFO|ACCESS_CONF
    FcgidAuthorizerAuthoritative       FLAG      OR_FILEINFO|ACCESS_CONF
    FcgidBusyScanInterval              TAKE1     RSRC_CONF                          GLOBAL_ONLY
    FcgidBusyTimeout                   TAKE1     RSRC_CONF
    FcgidCmdOptions                    RAW_ARGS  RSRC_CONF
    FcgidInitialEnv                    TAKE12    RSRC_CONF
    FcgidMaxProcessesPerClass          TAKE1     RSRC_CONF
    FcgidMinProcessesPerClass          TAKE1     RSRC_CONF
    FcgidErrorScanInterval             TAKE1     RSRC_CONF                          GLOBAL_ONLY
    FcgidIdleScanInterval              TAKE1     RSRC_CONF                          GLOBAL_ONLY
    FcgidIdleTimeout                   TAKE1     RSRC_CONF
    FcgidIOTimeout                     TAKE1     RSRC_CONF
    FcgidConnectTimeout                TAKE1     RSRC_CONF
    FcgidMaxProcesses                  TAKE1     RSRC_CONF                          GLOBAL_ONLY
    FcgidMaxRequestInMem               TAKE1     RSRC_CONF
    FcgidMaxRequestLen                 TAKE1     RSRC_CONF
    FcgidMaxRequestsPerProcess         TAKE1     RSRC_CONF
    FcgidOutputBufferSize              TAKE1     RSRC_CONF
    FcgidPassHeader                    TAKE1     RSRC_CONF
    FcgidFixPathinfo                   TAKE1     RSRC_CONF                          GLOBAL_ONLY
    FcgidProcessLifeTime               TAKE1     RSRC_CONF
    FcgidProcessTableFile              TAKE1     RSRC_CONF                          GLOBAL_ONLY
    FcgidIPCDir                        TAKE1     RSRC_CONF                          GLOBAL_ONLY
    FcgidSpawnScore                    TAKE1     RSRC_CONF                          GLOBAL_ONLY
    FcgidSpawnScoreUpLimit             TAKE1     RSRC_CONF                          GLOBAL_ONLY
    FcgidTerminationScore              TAKE1     RSRC_CONF                          GLOBAL_ONLY
    FcgidTimeScore                     TAKE1     RSRC_CONF                          GLOBAL_ONLY
    FcgidWrapper                       TAKE123   OR_FILEINFO|ACCESS_CONF|RSRC_CONF
    FcgidZombieScanInterval            TAKE1     RSRC_CONF                          GLOBAL_ONLY
    BusyScanInterval                   TAKE1     RSRC_CONF                          GLOBAL_ONLY
    BusyTimeout                        TAKE1     RSRC_CONF
    DefaultInitEnv                     TAKE12    RSRC_CONF
    DefaultMaxClassProcessCount        TAKE1     RSRC_CONF
    DefaultMinClassProcessCount        TAKE1     RSRC_CONF
    ErrorScanInterval                  TAKE1     RSRC_CONF                          GLOBAL_ONLY
    FastCgiAccessChecker               TAKE1     OR_FILEINFO|ACCESS_CONF
    FastCgiAccessCheckerAuthoritative  FLAG      OR_FILEINFO|ACCESS_CONF
    FastCgiAuthenticator               TAKE1     OR_FILEINFO|ACCESS_CONF
    FastCgiAuthenticatorAuthoritative  FLAG      OR_FILEINFO|ACCESS_CONF
    FastCgiAuthorizer                  TAKE1     OR_FILEINFO|ACCESS_CONF
    FastCgiAuthorizerAuthoritative     FLAG      OR_FILEINFO|ACCESS_CONF
    FCGIWrapper                        TAKE123   OR_FILEINFO|ACCESS_CONF|RSRC_CONF
    IdleScanInterval                   TAKE1     RSRC_CONF                          GLOBAL_ONLY
    IdleTimeout                        TAKE1     RSRC_CONF
    IPCCommTimeout                     TAKE1     RSRC_CONF
    IPCConnectTimeout                  TAKE1     RSRC_CONF
    MaxProcessCount                    TAKE1     RSRC_CONF                          GLOBAL_ONLY
    MaxRequestInMem                    TAKE1     RSRC_CONF
    MaxRequestLen                      TAKE1     RSRC_CONF
    MaxRequestsPerProcess              TAKE1     RSRC_CONF
    OutputBufferSize                   TAKE1     RSRC_CONF
    PassHeader                         TAKE1     RSRC_CONF
    PHP_Fix_Pathinfo_Enable            TAKE1     RSRC_CONF                          GLOBAL_ONLY
    ProcessLifeTime                    TAKE1     RSRC_CONF
    SharememPath                       TAKE1     RSRC_CONF                          GLOBAL_ONLY
    SocketPath                         TAKE1     RSRC_CONF                          GLOBAL_ONLY
    SpawnScore                         TAKE1     RSRC_CONF                          GLOBAL_ONLY
    SpawnScoreUpLimit                  TAKE1     RSRC_CONF                          GLOBAL_ONLY
    TerminationScore                   TAKE1     RSRC_CONF                          GLOBAL_ONLY
    TimeScore                          TAKE1     RSRC_CONF                          GLOBAL_ONLY
    ZombieScanInterval                 TAKE1     RSRC_CONF                          GLOBAL_ONLY
  `,
  jk_module: `
    JkWorkersFile           TAKE1     RSRC_CONF              GLOBAL_ONLY
    JkMountFile             TAKE1     RSRC_CONF
    JkMountFileReload       TAKE1     RSRC_CONF
    JkWatchdogInterval      TAKE1     RSRC_CONF              GLOBAL_ONLY
    JkMount                 TAKE12    ACCESS_CONF|RSRC_CONF
    JkUnMount               TAKE12    ACCESS_CONF|RSRC_CONF
    JkMountCopy             TAKE1     RSRC_CONF
    JkStripSession          TAKE12    RSRC_CONF
    JkLogFile               TAKE1     RSRC_CONF
    JkShmFile               TAKE1     RSRC_CONF              GLOBAL_ONLY
    JkShmSize               TAKE1     RSRC_CONF              GLOBAL_ONLY
    JkLogLevel              TAKE1     RSRC_CONF
    JkLogStampFormat        TAKE1     RSRC_CONF
    JkRequestLogFormat      TAKE1     RSRC_CONF
    JkAutoAlias             TAKE1     RSRC_CONF
    JkWorkerIndicator       TAKE1     RSRC_CONF
    JkRemoteAddrIndicator   TAKE1     RSRC_CONF
    JkRemotePortIndicator   TAKE1     RSRC_CONF
    JkRemoteHostIndicator   TAKE1     RSRC_CONF
    JkRemoteUserIndicator   TAKE1     RSRC_CONF
    JkAuthTypeIndicator     TAKE1     RSRC_CONF
    JkLocalNameIndicator    TAKE1     RSRC_CONF
    JkLocalAddrIndicator    TAKE1     RSRC_CONF
    JkLocalPortIndicator    TAKE1     RSRC_CONF
    JkIgnoreCLIndicator     TAKE1     RSRC_CONF
    JkHTTPSIndicator        TAKE1     RSRC_CONF
    JkSSLPROTOCOLIndicator  TAKE1     RSRC_CONF
    JkCERTSIndicator        TAKE1     RSRC_CONF
    JkCIPHERIndicator       TAKE1     RSRC_CONF
    JkSESSIONIndicator      TAKE1     RSRC_CONF
    JkKEYSIZEIndicator      TAKE1     RSRC_CONF
    JkCERTCHAINPrefix       TAKE1     RSRC_CONF
    JkExtractSSL            FLAG      RSRC_CONF
    JkOptions               RAW_ARGS  RSRC_CONF
    JkEnvVar                TAKE12    RSRC_CONF
    JkWorkerProperty        RAW_ARGS  RSRC_CONF              GLOBAL_ONLY
  `,
  lisp_module: `
    LispServer  TAKE3  OR_ALL
  `,
  mono_module: `
    MonoUnixUmask               TAKE12    RSRC_CONF
    MonoUnixSocket              TAKE12    RSRC_CONF
    MonoListenPort              TAKE12    RSRC_CONF
    MonoListenAddress           TAKE12    RSRC_CONF
    MonoListenBacklog           TAKE12    RSRC_CONF
    MonoMinThreads              TAKE12    RSRC_CONF
    MonoRunXSP                  TAKE12    RSRC_CONF
    MonoXSPStartAttempts        TAKE12    RSRC_CONF
    MonoXSPStartWaitTime        TAKE12    RSRC_CONF
    MonoExecutablePath          TAKE12    RSRC_CONF
    MonoPath                    TAKE12    RSRC_CONF
    MonoServerPath              TAKE12    RSRC_CONF
    MonoTargetFramework         TAKE12    RSRC_CONF
    MonoApplications            TAKE12    RSRC_CONF
    MonoWapiDir                 TAKE12    RSRC_CONF
    MonoDocumentRootDir         TAKE12    RSRC_CONF
    MonoApplicationsConfigFile  TAKE12    RSRC_CONF
    MonoApplicationsConfigDir   TAKE12    RSRC_CONF
    MonoMaxMemory               TAKE12    RSRC_CONF
    MonoMaxCPUTime              TAKE12    RSRC_CONF
    MonoDebug                   TAKE12    RSRC_CONF
    MonoSetEnv                  TAKE12    RSRC_CONF
    MonoIOMAP                   TAKE12    RSRC_CONF
    AddMonoApplications         ITERATE2  RSRC_CONF
    MonoSetServerAlias          TAKE1     ACCESS_CONF
    MonoAutoApplication         TAKE1     RSRC_CONF
    MonoAutoRestartMode         TAKE12    RSRC_CONF
    MonoAutoRestartRequests     TAKE12    RSRC_CONF
    MonoAutoRestartTime         TAKE12    RSRC_CONF
    MonoMaxActiveRequests       TAKE12    RSRC_CONF
    MonoMaxWaitingRequests      TAKE12    RSRC_CONF
    MonoCheckHiddenFiles        TAKE12    RSRC_CONF
  `,
  netcgi_module: `
    NetcgiLoad                    TAKE1  RSRC_CONF
    NetcgiRequire                 TAKE1  RSRC_CONF
    NetcgiThread                  TAKE1  RSRC_CONF
    NetcgiPredicates              TAKE1  RSRC_CONF
    NetcgiTranslateHandler        TAKE1  RSRC_CONF
    NetcgiCheckUserIDHandler      TAKE1  OR_ALL|ACCESS_CONF|RSRC_CONF
    NetcgiAuthCheckerHandler      TAKE1  OR_ALL|ACCESS_CONF|RSRC_CONF
    NetcgiAccessCheckerHandler    TAKE1  OR_ALL|ACCESS_CONF|RSRC_CONF
    NetcgiTypeCheckerHandler      TAKE1  OR_ALL|ACCESS_CONF|RSRC_CONF
    NetcgiFixerUpperHandler       TAKE1  OR_ALL|ACCESS_CONF|RSRC_CONF
    NetcgiLoggerHandler           TAKE1  OR_ALL|ACCESS_CONF|RSRC_CONF
    NetcgiHeaderParserHandler     TAKE1  OR_ALL|ACCESS_CONF|RSRC_CONF
    NetcgiPostReadRequestHandler  TAKE1  OR_ALL|ACCESS_CONF|RSRC_CONF
    NetcgiHandler                 TAKE1  OR_ALL|ACCESS_CONF|RSRC_CONF
  `,
  parser3_module: `
    ParserConfig  TAKE1  OR_OPTIONS
  `,
  passenger_module: `
    PassengerAdminPanelAuthType                    TAKE1  RSRC_CONF
    PassengerAdminPanelPassword                    TAKE1  RSRC_CONF
    PassengerAdminPanelUrl                         TAKE1  RSRC_CONF
    PassengerAdminPanelUsername                    TAKE1  RSRC_CONF
    PassengerAllowEncodedSlashes                   FLAG   OR_OPTIONS|ACCESS_CONF|RSRC_CONF
    PassengerAnalyticsLogGroup                     TAKE1  RSRC_CONF
    PassengerAnalyticsLogUser                      TAKE1  RSRC_CONF
    PassengerAnonymousTelemetryProxy               TAKE1  RSRC_CONF
    PassengerAppEnv                                TAKE1  ACCESS_CONF|RSRC_CONF             NOT_IN_FILES
    PassengerAppGroupName                          TAKE1  ACCESS_CONF|RSRC_CONF             NOT_IN_FILES
    PassengerAppLogFile                            TAKE1  ACCESS_CONF|RSRC_CONF
    PassengerAppRoot                               TAKE1  ACCESS_CONF|RSRC_CONF             NOT_IN_FILES
    PassengerAppStartCommand                       TAKE1  ACCESS_CONF|RSRC_CONF             NOT_IN_FILES
    PassengerAppType                               TAKE1  ACCESS_CONF|RSRC_CONF             NOT_IN_FILES
    PassengerBaseURI                               TAKE1  ACCESS_CONF|RSRC_CONF             NOT_IN_FILES
    PassengerBufferResponse                        FLAG   OR_ALL|ACCESS_CONF|RSRC_CONF
    PassengerBufferUpload                          FLAG   OR_ALL|ACCESS_CONF|RSRC_CONF
    PassengerConcurrencyModel                      TAKE1  ACCESS_CONF|RSRC_CONF
    PassengerCtl                                   TAKE2  RSRC_CONF
    PassengerDataBufferDir                         TAKE1  RSRC_CONF
    PassengerDebugLogFile                          TAKE1  RSRC_CONF
    PassengerDebugger                              FLAG   ACCESS_CONF|RSRC_CONF
    PassengerDefaultGroup                          TAKE1  RSRC_CONF
    PassengerDefaultRuby                           TAKE1  RSRC_CONF
    PassengerDefaultUser                           TAKE1  RSRC_CONF
    PassengerDirectInstanceRequestAddress          TAKE1  ACCESS_CONF|RSRC_CONF             NOT_IN_FILES
    PassengerDisableAnonymousTelemetry             FLAG   RSRC_CONF
    PassengerDisableLogPrefix                      FLAG   RSRC_CONF
    PassengerDisableSecurityUpdateCheck            FLAG   RSRC_CONF
    PassengerDumpConfigManifest                    TAKE1  RSRC_CONF
    PassengerEnabled                               FLAG   OR_ALL|ACCESS_CONF|RSRC_CONF
    PassengerErrorOverride                         FLAG   OR_ALL|ACCESS_CONF|RSRC_CONF
    PassengerFileDescriptorLogFile                 TAKE1  RSRC_CONF
    PassengerFlyWith                               TAKE1  RSRC_CONF
    PassengerForceMaxConcurrentRequestsPerProcess  TAKE1  ACCESS_CONF|RSRC_CONF             NOT_IN_FILES
    PassengerFriendlyErrorPages                    FLAG   ACCESS_CONF|RSRC_CONF             NOT_IN_FILES
    PassengerGroup                                 TAKE1  ACCESS_CONF|RSRC_CONF             NOT_IN_FILES
    PassengerHighPerformance                       FLAG   OR_ALL|ACCESS_CONF|RSRC_CONF
    PassengerInstanceRegistryDir                   TAKE1  RSRC_CONF
    PassengerLoadShellEnvvars                      FLAG   ACCESS_CONF|RSRC_CONF             NOT_IN_FILES
    PassengerLogFile                               TAKE1  RSRC_CONF
    PassengerLogLevel                              TAKE1  RSRC_CONF
    PassengerLveMinUid                             TAKE1  ACCESS_CONF|RSRC_CONF             NOT_IN_FILES
    PassengerMaxInstances                          TAKE1  ACCESS_CONF|RSRC_CONF
    PassengerMaxInstancesPerApp                    TAKE1  RSRC_CONF
    PassengerMaxPoolSize                           TAKE1  RSRC_CONF
    PassengerMaxPreloaderIdleTime                  TAKE1  ACCESS_CONF|RSRC_CONF             NOT_IN_FILES
    PassengerMaxRequestQueueSize                   TAKE1  ACCESS_CONF|RSRC_CONF             NOT_IN_FILES
    PassengerMaxRequestQueueTime                   TAKE1  OR_ALL|ACCESS_CONF|RSRC_CONF
    PassengerMaxRequestTime                        TAKE1  OR_ALL|ACCESS_CONF|RSRC_CONF
    PassengerMaxRequests                           TAKE1  ACCESS_CONF|RSRC_CONF             NOT_IN_FILES
    PassengerMemoryLimit                           TAKE1  ACCESS_CONF|RSRC_CONF
    PassengerMeteorAppSettings                     TAKE1  ACCESS_CONF|RSRC_CONF             NOT_IN_FILES
    PassengerMinInstances                          TAKE1  ACCESS_CONF|RSRC_CONF             NOT_IN_FILES
    PassengerMonitorLogFile                        TAKE1  ACCESS_CONF|RSRC_CONF             NOT_IN_FILES
    PassengerNodejs                                TAKE1  ACCESS_CONF|RSRC_CONF             NOT_IN_FILES
    PassengerPoolIdleTime                          TAKE1  RSRC_CONF
    PassengerPreStart                              TAKE1  RSRC_CONF
    PassengerPreloadBundler                        FLAG   ACCESS_CONF|RSRC_CONF             NOT_IN_FILES
    PassengerPython                                TAKE1  ACCESS_CONF|RSRC_CONF             NOT_IN_FILES
    PassengerResistDeploymentErrors                FLAG   ACCESS_CONF|RSRC_CONF
    PassengerResponseBufferHighWatermark           TAKE1  RSRC_CONF
    PassengerRestartDir                            TAKE1  ACCESS_CONF|RSRC_CONF             NOT_IN_FILES
    PassengerRollingRestarts                       FLAG   ACCESS_CONF|RSRC_CONF
    PassengerRoot                                  TAKE1  RSRC_CONF
    PassengerRuby                                  TAKE1  ACCESS_CONF|RSRC_CONF             NOT_IN_FILES
    PassengerSecurityUpdateCheckProxy              TAKE1  RSRC_CONF
    PassengerShowVersionInHeader                   FLAG   RSRC_CONF
    PassengerSocketBacklog                         TAKE1  RSRC_CONF
    PassengerSpawnDir                              TAKE1  RSRC_CONF
    PassengerSpawnMethod                           TAKE1  ACCESS_CONF|RSRC_CONF             NOT_IN_FILES
    PassengerStartTimeout                          TAKE1  ACCESS_CONF|RSRC_CONF             NOT_IN_FILES
    PassengerStartupFile                           TAKE1  ACCESS_CONF|RSRC_CONF             NOT_IN_FILES
    PassengerStatThrottleRate                      TAKE1  RSRC_CONF
    PassengerStickySessions                        FLAG   OR_ALL|ACCESS_CONF|RSRC_CONF
    PassengerStickySessionsCookieAttributes        TAKE1  OR_ALL|ACCESS_CONF|RSRC_CONF
    PassengerStickySessionsCookieName              TAKE1  OR_ALL|ACCESS_CONF|RSRC_CONF
    PassengerThreadCount                           TAKE1  ACCESS_CONF|RSRC_CONF
    PassengerTurbocaching                          FLAG   RSRC_CONF
    PassengerUseGlobalQueue                        FLAG   ACCESS_CONF|RSRC_CONF
    PassengerUser                                  TAKE1  ACCESS_CONF|RSRC_CONF             NOT_IN_FILES
    PassengerUserSwitching                         FLAG   RSRC_CONF
    RackBaseURI                                    TAKE1  ACCESS_CONF|RSRC_CONF             NOT_IN_FILES
    RackEnv                                        TAKE1  ACCESS_CONF|RSRC_CONF             NOT_IN_FILES
    RailsAllowModRewrite                           FLAG   RSRC_CONF
    RailsAppSpawnerIdleTime                        TAKE1  ACCESS_CONF|RSRC_CONF             NOT_IN_FILES
    RailsBaseURI                                   TAKE1  ACCESS_CONF|RSRC_CONF             NOT_IN_FILES
    RailsDefaultUser                               TAKE1  RSRC_CONF
    RailsEnv                                       TAKE1  ACCESS_CONF|RSRC_CONF             NOT_IN_FILES
    RailsFrameworkSpawnerIdleTime                  TAKE1  RSRC_CONF
    RailsMaxInstancesPerApp                        TAKE1  RSRC_CONF
    RailsMaxPoolSize                               TAKE1  RSRC_CONF
    RailsPoolIdleTime                              TAKE1  RSRC_CONF
    RailsRuby                                      TAKE1  ACCESS_CONF|RSRC_CONF             NOT_IN_FILES
    RailsSpawnMethod                               TAKE1  ACCESS_CONF|RSRC_CONF             NOT_IN_FILES
    RailsSpawnServer                               TAKE1  RSRC_CONF
    RailsUserSwitching                             FLAG   RSRC_CONF
    UnionStationFilter                             TAKE1  OR_OPTIONS|ACCESS_CONF|RSRC_CONF
    UnionStationGatewayAddress                     TAKE1  RSRC_CONF
    UnionStationGatewayCert                        TAKE1  RSRC_CONF
    UnionStationGatewayPort                        TAKE1  RSRC_CONF
    UnionStationKey                                TAKE1  ACCESS_CONF|RSRC_CONF
    UnionStationProxyAddress                       TAKE1  RSRC_CONF
    UnionStationSupport                            FLAG   ACCESS_CONF|RSRC_CONF
  `,
  perl_module: `
    PerlSwitches                  ITERATE   RSRC_CONF
    PerlModule                    ITERATE   OR_ALL
    PerlRequire                   ITERATE   OR_ALL
    PerlConfigRequire             ITERATE   RSRC_CONF
    PerlPostConfigRequire         ITERATE   RSRC_CONF
    PerlAddAuthzProvider          TAKE2     RSRC_CONF
    PerlAddAuthnProvider          TAKE2     RSRC_CONF
    PerlOptions                   ITERATE   OR_ALL
    PerlInitHandler               ITERATE   OR_ALL
    PerlSetVar                    TAKE2     OR_ALL
    PerlAddVar                    ITERATE2  OR_ALL
    PerlSetEnv                    TAKE2     OR_ALL
    PerlPassEnv                   TAKE1     RSRC_CONF
    <Perl                         RAW_ARGS  RSRC_CONF|EXEC_ON_READ
    Perl                          RAW_ARGS  RSRC_CONF
    PerlSetInputFilter            TAKE1     OR_ALL
    PerlSetOutputFilter           TAKE1     OR_ALL
    =pod                          RAW_ARGS  RSRC_CONF|EXEC_ON_READ
    =back                         RAW_ARGS  RSRC_CONF|EXEC_ON_READ
    =cut                          RAW_ARGS  RSRC_CONF|EXEC_ON_READ
    __END__                       RAW_ARGS  RSRC_CONF|EXEC_ON_READ
    PerlLoadModule                RAW_ARGS  RSRC_CONF
    PerlInterpStart               TAKE1     RSRC_CONF
    PerlInterpMax                 TAKE1     RSRC_CONF
    PerlInterpMaxSpare            TAKE1     RSRC_CONF
    PerlInterpMinSpare            TAKE1     RSRC_CONF
    PerlInterpMaxRequests         TAKE1     RSRC_CONF
    PerlSendHeader                FLAG      OR_ALL
    PerlSetupEnv                  FLAG      OR_ALL
    PerlHandler                   ITERATE   OR_ALL
    PerlTaintCheck                FLAG      RSRC_CONF
    PerlWarn                      FLAG      RSRC_CONF
    PerlProcessConnectionHandler  ITERATE   RSRC_CONF
    PerlOpenLogsHandler           ITERATE   RSRC_CONF
    PerlPostConfigHandler         ITERATE   RSRC_CONF
    PerlHeaderParserHandler       ITERATE   OR_ALL
    PerlAccessHandler             ITERATE   OR_ALL
    PerlAuthenHandler             ITERATE   OR_ALL
    PerlAuthzHandler              ITERATE   OR_ALL
    PerlTypeHandler               ITERATE   OR_ALL
    PerlFixupHandler              ITERATE   OR_ALL
    PerlResponseHandler           ITERATE   OR_ALL
    PerlLogHandler                ITERATE   OR_ALL
    PerlCleanupHandler            ITERATE   OR_ALL
    PerlInputFilterHandler        ITERATE   OR_ALL
    PerlOutputFilterHandler       ITERATE   OR_ALL
    PerlPostReadRequestHandler    ITERATE   RSRC_CONF
    PerlTransHandler              ITERATE   RSRC_CONF
    PerlMapToStorageHandler       ITERATE   RSRC_CONF
    PerlPreConnectionHandler      ITERATE   RSRC_CONF
    PerlChildInitHandler          ITERATE   RSRC_CONF
    PerlChildExitHandler          ITERATE   RSRC_CONF
  `,
  'php_module php7_module php5_module': `
    php_value        TAKE2  OR_OPTIONS
    php_flag         TAKE2  OR_OPTIONS
    php_admin_value  TAKE2  ACCESS_CONF|RSRC_CONF
    php_admin_flag   TAKE2  ACCESS_CONF|RSRC_CONF
    PHPINIDir        TAKE1  RSRC_CONF
  `,
  python_module: `
    PythonAccessHandler           RAW_ARGS  OR_ALL
    PythonAuthenHandler           RAW_ARGS  OR_ALL
    PythonAutoReload              FLAG      OR_ALL
    PythonAuthzHandler            RAW_ARGS  OR_ALL
    PythonCleanupHandler          RAW_ARGS  OR_ALL
    PythonConnectionHandler       RAW_ARGS  RSRC_CONF
    PythonDebug                   FLAG      OR_ALL
    PythonEnablePdb               FLAG      OR_ALL
    PythonFixupHandler            RAW_ARGS  OR_ALL
    PythonHandler                 RAW_ARGS  OR_ALL
    PythonHeaderParserHandler     RAW_ARGS  OR_ALL
    PythonImport                  TAKE2     RSRC_CONF
    PythonInitHandler             RAW_ARGS  OR_ALL
    PythonInterpPerDirective      FLAG      OR_ALL
    PythonInterpPerDirectory      FLAG      OR_ALL
    PythonInterpreter             TAKE1     OR_ALL
    PythonLogHandler              RAW_ARGS  OR_ALL
    PythonHandlerModule           RAW_ARGS  OR_ALL
    PythonOptimize                FLAG      RSRC_CONF
    PythonOption                  TAKE12    OR_ALL
    PythonPath                    TAKE1     OR_ALL
    PythonPostReadRequestHandler  RAW_ARGS  RSRC_CONF
    PythonTransHandler            RAW_ARGS  RSRC_CONF
    PythonTypeHandler             RAW_ARGS  OR_ALL
    PythonInputFilter             TAKE12    ACCESS_CONF|RSRC_CONF
    PythonOutputFilter            TAKE12    ACCESS_CONF|RSRC_CONF
  `,
  rivet_module: `
    RivetServerConf  TAKE2  RSRC_CONF
    RivetDirConf     TAKE2  ACCESS_CONF
    RivetUserConf    TAKE2  OR_FILEINFO|ACCESS_CONF
  `,
  // Two modules have this identifier; where they differ this is the more generous one.
  uwsgi_module: `
    uWSGImount            TAKE2   RSRC_CONF
    uWSGIserver           TAKE1   ACCESS_CONF
    uWSGIhandler          FLAG    ACCESS_CONF
    uWSGIserverTimeout    TAKE1   ACCESS_CONF|RSRC_CONF
    uWSGIforceCGImode     TAKE1   ACCESS_CONF|RSRC_CONF
    uWSGImodifier1        TAKE1   ACCESS_CONF|RSRC_CONF
    uWSGImodifier2        TAKE1   ACCESS_CONF|RSRC_CONF
    uWSGIsocket           TAKE12  ACCESS_CONF|RSRC_CONF
    uWSGIsocket2          TAKE1   ACCESS_CONF|RSRC_CONF
    uWSGIforceScriptName  TAKE1   ACCESS_CONF
    uWSGIforceWSGIscheme  TAKE1   ACCESS_CONF
    uWSGIemptyRemoteUser  TAKE1   ACCESS_CONF
    uWSGImaxVars          TAKE1   ACCESS_CONF
  `,
};
