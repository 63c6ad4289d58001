import type { Rule } from '../rule.js';
import coreAccessFromNone from './core/access-from-none.js';
import coreAliasHidden from './core/alias-hidden.js';
import coreAliasRelative from './core/alias-relative.js';
import coreAllowOverrideWithoutEffect from './core/allow-override-without-effect.js';
import coreAuthFileRelative from './core/auth-file-relative.js';
import coreBackReferenceEmpty from './core/back-reference-empty.js';
import coreBalancerUndefined from './core/balancer-undefined.js';
import coreCacheRootMissing from './core/cache-root-missing.js';
import coreCatastrophicPattern from './core/catastrophic-pattern.js';
import coreCgiMayNotRun from './core/cgi-may-not-run.js';
import coreClientCertificateNotAsked from './core/client-certificate-not-asked.js';
import coreCommaInList from './core/comma-in-list.js';
import coreCommentContinues from './core/comment-continues.js';
import coreContradictoryConditions from './core/contradictory-conditions.js';
import coreCookiePathReversed from './core/cookie-path-reversed.js';
import coreDefaultTypeIgnored from './core/default-type-ignored.js';
import coreDeprecatedDirective from './core/deprecated-directive.js';
import coreDirectoryIsUrl from './core/directory-is-url.js';
import coreDirectoryMatchEnd from './core/directory-match-end.js';
import coreDirectoryRelative from './core/directory-relative.js';
import coreDocumentRootDenied from './core/document-root-denied.js';
import coreDoubleExtensionRuns from './core/double-extension-runs.js';
import coreEncodedSlashesEncodedAgain from './core/encoded-slashes-encoded-again.js';
import coreEncodedSlashesNotInherited from './core/encoded-slashes-not-inherited.js';
import coreErrorPageFails from './core/error-page-fails.js';
import coreErrorPageIsText from './core/error-page-is-text.js';
import coreErrorPageRedirects from './core/error-page-redirects.js';
import coreExclamationInPattern from './core/exclamation-in-pattern.js';
import coreExpiresInactive from './core/expires-inactive.js';
import coreExpressionWithFormatLetter from './core/expression-with-format-letter.js';
import coreFallbackRelative from './core/fallback-relative.js';
import coreFileNeverIncluded from './core/file-never-included.js';
import coreFilesWithSlash from './core/files-with-slash.js';
import coreFolderUnreadable from './core/folder-unreadable.js';
import coreHandlerWithoutProxy from './core/handler-without-proxy.js';
import coreHeaderNotOnErrors from './core/header-not-on-errors.js';
import coreHeaderOfOtherSide from './core/header-of-other-side.js';
import coreHeaderOfProgramKept from './core/header-of-program-kept.js';
import coreHeaderSentTwice from './core/header-sent-twice.js';
import coreHeaderVariableUnset from './core/header-variable-unset.js';
import coreHtaccessIgnored from './core/htaccess-ignored.js';
import coreHttp2WithPrefork from './core/http2-with-prefork.js';
import coreHttpsNameMissing from './core/https-name-missing.js';
import coreIfmoduleName from './core/ifmodule-name.js';
import coreIncludeTakesAll from './core/include-takes-all.js';
import coreKeepAliveHoldsWorkers from './core/keep-alive-holds-workers.js';
import coreKeepAliveOffWithTls from './core/keep-alive-off-with-tls.js';
import coreLdapUrlMissing from './core/ldap-url-missing.js';
import coreListenOverlaps from './core/listen-overlaps.js';
import coreLocationIsPath from './core/location-is-path.js';
import coreLogFormatUndefined from './core/log-format-undefined.js';
import coreLogLevelDebug from './core/log-level-debug.js';
import coreLogWrittenTwice from './core/log-written-twice.js';
import coreLoginIncomplete from './core/login-incomplete.js';
import coreLoginWithoutPasswords from './core/login-without-passwords.js';
import coreMediaTypeNeverSent from './core/media-type-never-sent.js';
import coreMountNeverReached from './core/mount-never-reached.js';
import coreMultiviewsBeforeRewrite from './core/multiviews-before-rewrite.js';
import coreNameVirtualHost from './core/name-virtual-host.js';
import coreNamesLookedUp from './core/names-looked-up.js';
import coreOidcRedirectUnprotected from './core/oidc-redirect-unprotected.js';
import coreOldPhpCondition from './core/old-php-condition.js';
import coreOriginRefused from './core/origin-refused.js';
import corePatternInPlainPath from './core/pattern-in-plain-path.js';
import corePatternMatchesInside from './core/pattern-matches-inside.js';
import corePatternNeverMatches from './core/pattern-never-matches.js';
import corePatternWithoutSlash from './core/pattern-without-slash.js';
import corePlainHttpAt443 from './core/plain-http-at-443.js';
import corePlusInMediaType from './core/plus-in-media-type.js';
import corePreflightNeedsLogin from './core/preflight-needs-login.js';
import coreProxyDoublesSlash from './core/proxy-doubles-slash.js';
import coreProxyEscapesRedirect from './core/proxy-escapes-redirect.js';
import coreProxyHidesAlias from './core/proxy-hides-alias.js';
import coreProxyHidesHttps from './core/proxy-hides-https.js';
import coreProxyHtmlBreaksCompressed from './core/proxy-html-breaks-compressed.js';
import coreProxyHtmlWithoutLinks from './core/proxy-html-without-links.js';
import coreProxyJoinsPath from './core/proxy-joins-path.js';
import coreProxyMatchAppendsPath from './core/proxy-match-appends-path.js';
import coreProxyPassInPattern from './core/proxy-pass-in-pattern.js';
import coreProxyRefusesEverybody from './core/proxy-refuses-everybody.js';
import coreProxyReverseElsewhere from './core/proxy-reverse-elsewhere.js';
import coreProxyReverseMissing from './core/proxy-reverse-missing.js';
import coreProxyReverseSlash from './core/proxy-reverse-slash.js';
import coreProxyTlsOff from './core/proxy-tls-off.js';
import coreProxyToItself from './core/proxy-to-itself.js';
import coreQueryInPathPattern from './core/query-in-path-pattern.js';
import coreQuoteNotClosed from './core/quote-not-closed.js';
import coreRedirectByHostHeader from './core/redirect-by-host-header.js';
import coreRedirectCircle from './core/redirect-circle.js';
import coreRedirectJoinsHost from './core/redirect-joins-host.js';
import coreRedirectToAnyHost from './core/redirect-to-any-host.js';
import coreRedirectToItself from './core/redirect-to-itself.js';
import coreRenamedDirective from './core/renamed-directive.js';
import coreRequestHeaderNull from './core/request-header-null.js';
import coreRequestHeaderUnderscore from './core/request-header-underscore.js';
import coreRequireEnvNegated from './core/require-env-negated.js';
import coreRewriteBaseElsewhere from './core/rewrite-base-elsewhere.js';
import coreRewriteBaseNeedless from './core/rewrite-base-needless.js';
import coreRewriteConditionMissesTarget from './core/rewrite-condition-misses-target.js';
import coreRewriteConditionOtherHost from './core/rewrite-condition-other-host.js';
import coreRewriteConditionWithoutRule from './core/rewrite-condition-without-rule.js';
import coreRewriteConditionsExclude from './core/rewrite-conditions-exclude.js';
import coreRewriteConditionsOfOneRule from './core/rewrite-conditions-of-one-rule.js';
import coreRewriteConstantTest from './core/rewrite-constant-test.js';
import coreRewriteDoublesSlash from './core/rewrite-doubles-slash.js';
import coreRewriteEngineOff from './core/rewrite-engine-off.js';
import coreRewriteFlagsGlued from './core/rewrite-flags-glued.js';
import coreRewriteGoesOnAfterRedirect from './core/rewrite-goes-on-after-redirect.js';
import coreRewriteHashEscaped from './core/rewrite-hash-escaped.js';
import coreRewriteInLocation from './core/rewrite-in-location.js';
import coreRewriteInMatchedDirectory from './core/rewrite-in-matched-directory.js';
import coreRewriteJoinsHost from './core/rewrite-joins-host.js';
import coreRewriteLoop from './core/rewrite-loop.js';
import coreRewriteMapUnknown from './core/rewrite-map-unknown.js';
import coreRewriteNamesOwnDirectory from './core/rewrite-names-own-directory.js';
import coreRewriteNeverReached from './core/rewrite-never-reached.js';
import coreRewriteNotInherited from './core/rewrite-not-inherited.js';
import coreRewriteOrOfNegations from './core/rewrite-or-of-negations.js';
import coreRewriteOrOnLastCondition from './core/rewrite-or-on-last-condition.js';
import coreRewriteQsaWithoutQuery from './core/rewrite-qsa-without-query.js';
import coreRewriteReachesFileSystem from './core/rewrite-reaches-file-system.js';
import coreRewriteRedirectLosesPath from './core/rewrite-redirect-loses-path.js';
import coreRewriteSlashAlwaysThere from './core/rewrite-slash-always-there.js';
import coreRewriteSlashNeverThere from './core/rewrite-slash-never-there.js';
import coreRewriteStatusPage from './core/rewrite-status-page.js';
import coreRewriteUnknownVariable from './core/rewrite-unknown-variable.js';
import coreRewriteUnsafeFlag from './core/rewrite-unsafe-flag.js';
import coreRewriteWithoutSymlinks from './core/rewrite-without-symlinks.js';
import coreSemicolonAtEnd from './core/semicolon-at-end.js';
import coreServerAliasNoHostName from './core/server-alias-no-host-name.js';
import coreServerNameWildcard from './core/server-name-wildcard.js';
import coreSessionNotSticky from './core/session-not-sticky.js';
import coreSetenvTooLate from './core/setenv-too-late.js';
import coreSetenvifNoHeader from './core/setenvif-no-header.js';
import coreSettingOverridden from './core/setting-overridden.js';
import coreShortLivedProcesses from './core/short-lived-processes.js';
import coreSlowRequestsUnlimited from './core/slow-requests-unlimited.js';
import coreSocketUrlWithoutSlashes from './core/socket-url-without-slashes.js';
import coreSpareBoundsSwapped from './core/spare-bounds-swapped.js';
import coreSubstitutionMissesCompressed from './core/substitution-misses-compressed.js';
import coreSubstitutionWithoutFilter from './core/substitution-without-filter.js';
import coreThreadsAboveLimit from './core/threads-above-limit.js';
import coreTlsAtPort80 from './core/tls-at-port-80.js';
import coreTrailingComment from './core/trailing-comment.js';
import coreTypeAsHandler from './core/type-as-handler.js';
import coreTypographicQuotes from './core/typographic-quotes.js';
import coreUnusedDefine from './core/unused-define.js';
import coreUnusedMacro from './core/unused-macro.js';
import coreUrlMalformed from './core/url-malformed.js';
import coreVariableNotExpanded from './core/variable-not-expanded.js';
import coreVariableOfNginx from './core/variable-of-nginx.js';
import coreVhostAddressByDns from './core/vhost-address-by-dns.js';
import coreVhostAddressHidesNames from './core/vhost-address-hides-names.js';
import coreVhostNameHiddenByWildcard from './core/vhost-name-hidden-by-wildcard.js';
import coreVhostNameTaken from './core/vhost-name-taken.js';
import coreVhostPortNotListened from './core/vhost-port-not-listened.js';
import coreWebsocketSchemeDiffers from './core/websocket-scheme-differs.js';
import coreWorkersAboveLimit from './core/workers-above-limit.js';
import coreWorkersBelowDaemonThreads from './core/workers-below-daemon-threads.js';
import securityAccessByClientHeader from './security/access-by-client-header.js';
import securityAccessByHostName from './security/access-by-host-name.js';
import securityAddressPatternLoose from './security/address-pattern-loose.js';
import securityAnySiteReadsAnswers from './security/any-site-reads-answers.js';
import securityBackendCertificateUnchecked from './security/backend-certificate-unchecked.js';
import securityCacheSkipsGuard from './security/cache-skips-guard.js';
import securityCgiSourceServed from './security/cgi-source-served.js';
import securityClientCertificateUnchecked from './security/client-certificate-unchecked.js';
import securityClientChoosesBackend from './security/client-chooses-backend.js';
import securityClientWritesIdentity from './security/client-writes-identity.js';
import securityConnectToAnyPort from './security/connect-to-any-port.js';
import securityCookieReadable from './security/cookie-readable.js';
import securityDavOpen from './security/dav-open.js';
import securityDirectoryListing from './security/directory-listing.js';
import securityEitherIsEnough from './security/either-is-enough.js';
import securityEtagTellsInode from './security/etag-tells-inode.js';
import securityFrameOptionsIgnored from './security/frame-options-ignored.js';
import securityGuardWithoutEffect from './security/guard-without-effect.js';
import securityGuardedInOneHost from './security/guarded-in-one-host.js';
import securityHstsMissing from './security/hsts-missing.js';
import securityHstsOverHttp from './security/hsts-over-http.js';
import securityHstsWithoutEffect from './security/hsts-without-effect.js';
import securityHtFilesServed from './security/ht-files-served.js';
import securityHtaccessMayDoAnything from './security/htaccess-may-do-anything.js';
import securityInsecureRenegotiation from './security/insecure-renegotiation.js';
import securityLimitLeavesMethodsOpen from './security/limit-leaves-methods-open.js';
import securityLocationGuardsOneUrl from './security/location-guards-one-url.js';
import securityLocationMissesBarePath from './security/location-misses-bare-path.js';
import securityLogInServedFolder from './security/log-in-served-folder.js';
import securityMergeSlashesOff from './security/merge-slashes-off.js';
import securityOldTlsProtocol from './security/old-tls-protocol.js';
import securityOneRequireGrantsAll from './security/one-require-grants-all.js';
import securityOpenForwardProxy from './security/open-forward-proxy.js';
import securityPageRunsCommands from './security/page-runs-commands.js';
import securityPasswordFileServed from './security/password-file-served.js';
import securityPasswordInClear from './security/password-in-clear.js';
import securityPasswordNeverAsked from './security/password-never-asked.js';
import securityPlainHttpCalledHttps from './security/plain-http-called-https.js';
import securityPolicyHeaderIgnored from './security/policy-header-ignored.js';
import securityPrivateKeyReadable from './security/private-key-readable.js';
import securityPrivateKeyServed from './security/private-key-served.js';
import securityProxiedPathJoinsHost from './security/proxied-path-joins-host.js';
import securityProxiedPathShadowed from './security/proxied-path-shadowed.js';
import securityProxyHeaderBecomesVariable from './security/proxy-header-becomes-variable.js';
import securityRemoteipTrustsEverybody from './security/remoteip-trusts-everybody.js';
import securityRepositoryServed from './security/repository-served.js';
import securityRequestSmuggling from './security/request-smuggling.js';
import securityRequestWithoutLimit from './security/request-without-limit.js';
import securitySatisfyAnyLetsAllIn from './security/satisfy-any-lets-all-in.js';
import securitySecretFileServed from './security/secret-file-served.js';
import securitySessionInClear from './security/session-in-clear.js';
import securitySourceFetched from './security/source-fetched.js';
import securitySourceSentAsText from './security/source-sent-as-text.js';
import securityStatusPageOpen from './security/status-page-open.js';
import securityTlsCompression from './security/tls-compression.js';
import securityTlsWithoutCertificate from './security/tls-without-certificate.js';
import securityTraceEchoesHeaders from './security/trace-echoes-headers.js';
import securityUploadIsRun from './security/upload-is-run.js';
import securityUserdirServesHome from './security/userdir-serves-home.js';
import securityUsersFollowSymlinks from './security/users-follow-symlinks.js';
import securityVersionInHeaders from './security/version-in-headers.js';
import securityVersionOnErrorPages from './security/version-on-error-pages.js';
import securityWeakCipher from './security/weak-cipher.js';
import securityWholeDiskGranted from './security/whole-disk-granted.js';
import securityWritableByAll from './security/writable-by-all.js';
import suppressionUnknownComment from './suppression/unknown-comment.js';
import suppressionUnknownRule from './suppression/unknown-rule.js';
import suppressionUnused from './suppression/unused.js';
import syntaxArgumentCount from './syntax/argument-count.js';
import syntaxAuthorization from './syntax/authorization.js';
import syntaxCondition from './syntax/condition.js';
import syntaxDefine from './syntax/define.js';
import syntaxDuplicate from './syntax/duplicate.js';
import syntaxErrorDirective from './syntax/error-directive.js';
import syntaxExpression from './syntax/expression.js';
import syntaxInclude from './syntax/include.js';
import syntaxInvalidValue from './syntax/invalid-value.js';
import syntaxLineTooLong from './syntax/line-too-long.js';
import syntaxMacro from './syntax/macro.js';
import syntaxMissingBracket from './syntax/missing-bracket.js';
import syntaxModule from './syntax/module.js';
import syntaxMpm from './syntax/mpm.js';
import syntaxNotAllowedHere from './syntax/not-allowed-here.js';
import syntaxPath from './syntax/path.js';
import syntaxRegularExpression from './syntax/regular-expression.js';
import syntaxSectionArgument from './syntax/section-argument.js';
import syntaxSectionMismatch from './syntax/section-mismatch.js';
import syntaxSectionNotClosed from './syntax/section-not-closed.js';
import syntaxUnknownDirective from './syntax/unknown-directive.js';
import syntaxUserOrGroup from './syntax/user-or-group.js';
import wsgiAccessInLocation from './wsgi/access-in-location.js';
import wsgiAddhandlerConflict from './wsgi/addhandler-conflict.js';
import wsgiAliasOrder from './wsgi/alias-order.js';
import wsgiAliasSlashMismatch from './wsgi/alias-slash-mismatch.js';
import wsgiAliasmatchBackref from './wsgi/aliasmatch-backref.js';
import wsgiAliasmatchConsumesPath from './wsgi/aliasmatch-consumes-path.js';
import wsgiAliasmatchPlain from './wsgi/aliasmatch-plain.js';
import wsgiAliasmatchUnanchored from './wsgi/aliasmatch-unanchored.js';
import wsgiAppgroupClientControlled from './wsgi/appgroup-client-controlled.js';
import wsgiAuthProviderNoScript from './wsgi/auth-provider-no-script.js';
import wsgiAuthScriptNoProvider from './wsgi/auth-script-no-provider.js';
import wsgiAuthScriptProcessGroup from './wsgi/auth-script-process-group.js';
import wsgiAuxScriptMissing from './wsgi/aux-script-missing.js';
import wsgiBufferSizeMinimum from './wsgi/buffer-size-minimum.js';
import wsgiCExtensionSubinterpreter from './wsgi/c-extension-subinterpreter.js';
import wsgiCallableDotted from './wsgi/callable-dotted.js';
import wsgiCallableEnvInOption from './wsgi/callable-env-in-option.js';
import wsgiCallableMissing from './wsgi/callable-missing.js';
import wsgiChunked from './wsgi/chunked.js';
import wsgiConfNotEnabled from './wsgi/conf-not-enabled.js';
import wsgiCveVersion from './wsgi/cve-version.js';
import wsgiDaemonDuplicateName from './wsgi/daemon-duplicate-name.js';
import wsgiDaemonDuplicateOption from './wsgi/daemon-duplicate-option.js';
import wsgiDaemonMissingName from './wsgi/daemon-missing-name.js';
import wsgiDaemonNameCaseOnly from './wsgi/daemon-name-case-only.js';
import wsgiDaemonNameVariable from './wsgi/daemon-name-variable.js';
import wsgiDaemonUnknownOption from './wsgi/daemon-unknown-option.js';
import wsgiDeadIfversion from './wsgi/dead-ifversion.js';
import wsgiDestroyInterpreterHang from './wsgi/destroy-interpreter-hang.js';
import wsgiDirMountSlashMismatch from './wsgi/dir-mount-slash-mismatch.js';
import wsgiDirectiveTooNew from './wsgi/directive-too-new.js';
import wsgiDirectoryGrantsTooMuch from './wsgi/directory-grants-too-much.js';
import wsgiDirectoryIsFile from './wsgi/directory-is-file.js';
import wsgiDirectoryindexApp from './wsgi/directoryindex-app.js';
import wsgiDocrootExposesSource from './wsgi/docroot-exposes-source.js';
import wsgiDocrootIsProject from './wsgi/docroot-is-project.js';
import wsgiDuplicateMount from './wsgi/duplicate-mount.js';
import wsgiEmbeddedMode from './wsgi/embedded-mode.js';
import wsgiEmbeddedPreforkDefaults from './wsgi/embedded-prefork-defaults.js';
import wsgiEnvGroupUnrestricted from './wsgi/env-group-unrestricted.js';
import wsgiEnvGroupUnset from './wsgi/env-group-unset.js';
import wsgiErrorOverrideEmbedded from './wsgi/error-override-embedded.js';
import wsgiErrorlogPerVhost from './wsgi/errorlog-per-vhost.js';
import wsgiExeccgiMissing from './wsgi/execcgi-missing.js';
import wsgiExeccgiRedundant from './wsgi/execcgi-redundant.js';
import wsgiFallbackresource from './wsgi/fallbackresource.js';
import wsgiFlagValue from './wsgi/flag-value.js';
import wsgiFlushDelayUnit from './wsgi/flush-delay-unit.js';
import wsgiFreeThreadingScope from './wsgi/free-threading-scope.js';
import wsgiGlobalSharedByApps from './wsgi/global-shared-by-apps.js';
import wsgiGlobalWithoutBraces from './wsgi/global-without-braces.js';
import wsgiGroupNotVisible from './wsgi/group-not-visible.js';
import wsgiGroupOverridden from './wsgi/group-overridden.js';
import wsgiGroupScriptMissing from './wsgi/group-script-missing.js';
import wsgiGroupServernameCase from './wsgi/group-servername-case.js';
import wsgiHandlerTypo from './wsgi/handler-typo.js';
import wsgiHandlerWithoutModule from './wsgi/handler-without-module.js';
import wsgiHtaccessAllowoverride from './wsgi/htaccess-allowoverride.js';
import wsgiHtaccessServerDirective from './wsgi/htaccess-server-directive.js';
import wsgiHttpHttpsTwoInterpreters from './wsgi/http-https-two-interpreters.js';
import wsgiIfmoduleWrapper from './wsgi/ifmodule-wrapper.js';
import wsgiIfversionForm from './wsgi/ifversion-form.js';
import wsgiIfversionGap from './wsgi/ifversion-gap.js';
import wsgiIgnoreActivityUseless from './wsgi/ignore-activity-useless.js';
import wsgiImportScriptGroupMismatch from './wsgi/import-script-group-mismatch.js';
import wsgiImportScriptOptions from './wsgi/import-script-options.js';
import wsgiInterpreterOptionsChild from './wsgi/interpreter-options-child.js';
import wsgiInterpreterOptionsUnmatched from './wsgi/interpreter-options-unmatched.js';
import wsgiLimitrequestbody from './wsgi/limitrequestbody.js';
import wsgiLocaleUnknown from './wsgi/locale-unknown.js';
import wsgiMaximumRequestsLow from './wsgi/maximum-requests-low.js';
import wsgiMaximumRequestsSingleProcess from './wsgi/maximum-requests-single-process.js';
import wsgiMemoryLimitSuffix from './wsgi/memory-limit-suffix.js';
import wsgiMixedAccessStyles from './wsgi/mixed-access-styles.js';
import wsgiModuleLoadedTwice from './wsgi/module-loaded-twice.js';
import wsgiMountFullUrl from './wsgi/mount-full-url.js';
import wsgiMountNamedAfterHost from './wsgi/mount-named-after-host.js';
import wsgiMountNoLeadingSlash from './wsgi/mount-no-leading-slash.js';
import wsgiMountShadowedByAlias from './wsgi/mount-shadowed-by-alias.js';
import wsgiMountTrailingSlashFile from './wsgi/mount-trailing-slash-file.js';
import wsgiMpmItkSocketUser from './wsgi/mpm-itk-socket-user.js';
import wsgiMultiviewsMatch from './wsgi/multiviews-match.js';
import wsgiNoDisplayName from './wsgi/no-display-name.js';
import wsgiNoLocale from './wsgi/no-locale.js';
import wsgiNoTimeouts from './wsgi/no-timeouts.js';
import wsgiNumericOptionGarbage from './wsgi/numeric-option-garbage.js';
import wsgiOptionCommaOrSemicolon from './wsgi/option-comma-or-semicolon.js';
import wsgiOptionDeprecatedChroot from './wsgi/option-deprecated-chroot.js';
import wsgiOptionSplitBySpace from './wsgi/option-split-by-space.js';
import wsgiOptionValueAfterSpace from './wsgi/option-value-after-space.js';
import wsgiOptionVersion from './wsgi/option-version.js';
import wsgiOptionsMixedSigns from './wsgi/options-mixed-signs.js';
import wsgiOrderAllowOn24 from './wsgi/order-allow-on-24.js';
import wsgiOrderSpace from './wsgi/order-space.js';
import wsgiPassauthorizationLeak from './wsgi/passauthorization-leak.js';
import wsgiPassauthorizationMissing from './wsgi/passauthorization-missing.js';
import wsgiPassauthorizationNeeded from './wsgi/passauthorization-needed.js';
import wsgiPathMissingOnDisk from './wsgi/path-missing-on-disk.js';
import wsgiPreforkWithDaemon from './wsgi/prefork-with-daemon.js';
import wsgiPreloadBeforeServername from './wsgi/preload-before-servername.js';
import wsgiPreloadGroupOrder from './wsgi/preload-group-order.js';
import wsgiProcessGroupServerToken from './wsgi/process-group-server-token.js';
import wsgiProcessGroupWrongScope from './wsgi/process-group-wrong-scope.js';
import wsgiProcessesExplicitOne from './wsgi/processes-explicit-one.js';
import wsgiProxySchemeMissing from './wsgi/proxy-scheme-missing.js';
import wsgiPyExtension from './wsgi/py-extension.js';
import wsgiPythonHomeAndEmbedded from './wsgi/python-home-and-embedded.js';
import wsgiPythonHomeBin from './wsgi/python-home-bin.js';
import wsgiPythonHomeUsr from './wsgi/python-home-usr.js';
import wsgiPythonOptimize from './wsgi/python-optimize.js';
import wsgiPythonPathIsFile from './wsgi/python-path-is-file.js';
import wsgiPythonPathRelative from './wsgi/python-path-relative.js';
import wsgiPythonPathSeparator from './wsgi/python-path-separator.js';
import wsgiPythonPathSitePackages from './wsgi/python-path-site-packages.js';
import wsgiPythonPathVenvRoot from './wsgi/python-path-venv-root.js';
import wsgiPythonUnreadable from './wsgi/python-unreadable.js';
import wsgiPythonhomeConflict from './wsgi/pythonhome-conflict.js';
import wsgiPythonpathSetenv from './wsgi/pythonpath-setenv.js';
import wsgiPythonpathWithDaemon from './wsgi/pythonpath-with-daemon.js';
import wsgiQuotedOptionPair from './wsgi/quoted-option-pair.js';
import wsgiRedundantProcessGroup from './wsgi/redundant-process-group.js';
import wsgiRemovedDirective from './wsgi/removed-directive.js';
import wsgiRestrictEmbeddedConflict from './wsgi/restrict-embedded-conflict.js';
import wsgiRestrictEmbeddedMissing from './wsgi/restrict-embedded-missing.js';
import wsgiRestrictProcessEmpty from './wsgi/restrict-process-empty.js';
import wsgiRestrictProcessExcludes from './wsgi/restrict-process-excludes.js';
import wsgiRestrictProcessUndefined from './wsgi/restrict-process-undefined.js';
import wsgiRewriteScriptName from './wsgi/rewrite-script-name.js';
import wsgiRewriteWithoutPt from './wsgi/rewrite-without-pt.js';
import wsgiScriptDirNotGranted from './wsgi/script-dir-not-granted.js';
import wsgiScriptOwnerMismatch from './wsgi/script-owner-mismatch.js';
import wsgiScriptReloadingEmbedded from './wsgi/script-reloading-embedded.js';
import wsgiScriptUserAndGroup from './wsgi/script-user-and-group.js';
import wsgiSendfileDaemon from './wsgi/sendfile-daemon.js';
import wsgiServerOnlyInVhost from './wsgi/server-only-in-vhost.js';
import wsgiServernamePlaceholder from './wsgi/servername-placeholder.js';
import wsgiSetenvOsenviron from './wsgi/setenv-osenviron.js';
import wsgiSethandlerEverything from './wsgi/sethandler-everything.js';
import wsgiSethandlerNoneStatic from './wsgi/sethandler-none-static.js';
import wsgiShadowedMount from './wsgi/shadowed-mount.js';
import wsgiSlowrequestsOn from './wsgi/slowrequests-on.js';
import wsgiSocketPrefixDir from './wsgi/socket-prefix-dir.js';
import wsgiSocketPrefixIsDir from './wsgi/socket-prefix-is-dir.js';
import wsgiSocketPrefixLong from './wsgi/socket-prefix-long.js';
import wsgiSocketPrefixMissing from './wsgi/socket-prefix-missing.js';
import wsgiSocketPrefixTmp from './wsgi/socket-prefix-tmp.js';
import wsgiStaticDirNotGranted from './wsgi/static-dir-not-granted.js';
import wsgiStaticNotAliased from './wsgi/static-not-aliased.js';
import wsgiTargetIsAsgi from './wsgi/target-is-asgi.js';
import wsgiTargetIsDirectory from './wsgi/target-is-directory.js';
import wsgiTargetMissing from './wsgi/target-missing.js';
import wsgiTargetModuleName from './wsgi/target-module-name.js';
import wsgiTargetRelative from './wsgi/target-relative.js';
import wsgiTargetTrailingSlashFile from './wsgi/target-trailing-slash-file.js';
import wsgiTargetUnreadable from './wsgi/target-unreadable.js';
import wsgiThreadsExcessive from './wsgi/threads-excessive.js';
import wsgiThreadsZero from './wsgi/threads-zero.js';
import wsgiThreadsZeroWithoutImport from './wsgi/threads-zero-without-import.js';
import wsgiTimeoutOrder from './wsgi/timeout-order.js';
import wsgiTrailingComment from './wsgi/trailing-comment.js';
import wsgiTrustedHeadersInvalidChar from './wsgi/trusted-headers-invalid-char.js';
import wsgiTrustedHeadersSameGroup from './wsgi/trusted-headers-same-group.js';
import wsgiTrustedHeadersUnknown from './wsgi/trusted-headers-unknown.js';
import wsgiTrustedHeadersWithoutProxies from './wsgi/trusted-headers-without-proxies.js';
import wsgiTrustedMergeReplaces from './wsgi/trusted-merge-replaces.js';
import wsgiTrustedProxiesSyntax from './wsgi/trusted-proxies-syntax.js';
import wsgiTrustedProxiesWide from './wsgi/trusted-proxies-wide.js';
import wsgiTrustedProxiesWithoutHeaders from './wsgi/trusted-proxies-without-headers.js';
import wsgiUmaskDecimal from './wsgi/umask-decimal.js';
import wsgiUndefinedProcessGroup from './wsgi/undefined-process-group.js';
import wsgiUnknownVariable from './wsgi/unknown-variable.js';
import wsgiUnquotedSpaceInPath from './wsgi/unquoted-space-in-path.js';
import wsgiUnusedDaemonGroup from './wsgi/unused-daemon-group.js';
import wsgiUserGroupUnknown from './wsgi/user-group-unknown.js';
import wsgiUserHomeMissing from './wsgi/user-home-missing.js';
import wsgiUserIgnoredNonRoot from './wsgi/user-ignored-non-root.js';
import wsgiUserRoot from './wsgi/user-root.js';
import wsgiUserSharedAccount from './wsgi/user-shared-account.js';
import wsgiUserWithoutGroup from './wsgi/user-without-group.js';
import wsgiUserdirApplicationGroup from './wsgi/userdir-application-group.js';
import wsgiVenvPythonVersion from './wsgi/venv-python-version.js';
import wsgiVerboseDebugging from './wsgi/verbose-debugging.js';
import wsgiVhostWithoutServername from './wsgi/vhost-without-servername.js';
import wsgiWindowsDaemon from './wsgi/windows-daemon.js';
import wsgiWindowsPathSeparator from './wsgi/windows-path-separator.js';
import wsgiWindowsPythonDll from './wsgi/windows-python-dll.js';

/** Every rule, by its name. */
export const rules: readonly Rule[] = [
  coreAccessFromNone,
  coreAliasHidden,
  coreAliasRelative,
  coreAllowOverrideWithoutEffect,
  coreAuthFileRelative,
  coreBackReferenceEmpty,
  coreBalancerUndefined,
  coreCacheRootMissing,
  coreCatastrophicPattern,
  coreCgiMayNotRun,
  coreClientCertificateNotAsked,
  coreCommaInList,
  coreCommentContinues,
  coreContradictoryConditions,
  coreCookiePathReversed,
  coreDefaultTypeIgnored,
  coreDeprecatedDirective,
  coreDirectoryIsUrl,
  coreDirectoryMatchEnd,
  coreDirectoryRelative,
  coreDocumentRootDenied,
  coreDoubleExtensionRuns,
  coreEncodedSlashesEncodedAgain,
  coreEncodedSlashesNotInherited,
  coreErrorPageFails,
  coreErrorPageIsText,
  coreErrorPageRedirects,
  coreExclamationInPattern,
  coreExpiresInactive,
  coreExpressionWithFormatLetter,
  coreFallbackRelative,
  coreFileNeverIncluded,
  coreFilesWithSlash,
  coreFolderUnreadable,
  coreHandlerWithoutProxy,
  coreHeaderNotOnErrors,
  coreHeaderOfOtherSide,
  coreHeaderOfProgramKept,
  coreHeaderSentTwice,
  coreHeaderVariableUnset,
  coreHtaccessIgnored,
  coreHttp2WithPrefork,
  coreHttpsNameMissing,
  coreIfmoduleName,
  coreIncludeTakesAll,
  coreKeepAliveHoldsWorkers,
  coreKeepAliveOffWithTls,
  coreLdapUrlMissing,
  coreListenOverlaps,
  coreLocationIsPath,
  coreLogFormatUndefined,
  coreLogLevelDebug,
  coreLogWrittenTwice,
  coreLoginIncomplete,
  coreLoginWithoutPasswords,
  coreMediaTypeNeverSent,
  coreMountNeverReached,
  coreMultiviewsBeforeRewrite,
  coreNameVirtualHost,
  coreNamesLookedUp,
  coreOidcRedirectUnprotected,
  coreOldPhpCondition,
  coreOriginRefused,
  corePatternInPlainPath,
  corePatternMatchesInside,
  corePatternNeverMatches,
  corePatternWithoutSlash,
  corePlainHttpAt443,
  corePlusInMediaType,
  corePreflightNeedsLogin,
  coreProxyDoublesSlash,
  coreProxyEscapesRedirect,
  coreProxyHidesAlias,
  coreProxyHidesHttps,
  coreProxyHtmlBreaksCompressed,
  coreProxyHtmlWithoutLinks,
  coreProxyJoinsPath,
  coreProxyMatchAppendsPath,
  coreProxyPassInPattern,
  coreProxyRefusesEverybody,
  coreProxyReverseElsewhere,
  coreProxyReverseMissing,
  coreProxyReverseSlash,
  coreProxyTlsOff,
  coreProxyToItself,
  coreQueryInPathPattern,
  coreQuoteNotClosed,
  coreRedirectByHostHeader,
  coreRedirectCircle,
  coreRedirectJoinsHost,
  coreRedirectToAnyHost,
  coreRedirectToItself,
  coreRenamedDirective,
  coreRequestHeaderNull,
  coreRequestHeaderUnderscore,
  coreRequireEnvNegated,
  coreRewriteBaseElsewhere,
  coreRewriteBaseNeedless,
  coreRewriteConditionMissesTarget,
  coreRewriteConditionOtherHost,
  coreRewriteConditionWithoutRule,
  coreRewriteConditionsExclude,
  coreRewriteConditionsOfOneRule,
  coreRewriteConstantTest,
  coreRewriteDoublesSlash,
  coreRewriteEngineOff,
  coreRewriteFlagsGlued,
  coreRewriteGoesOnAfterRedirect,
  coreRewriteHashEscaped,
  coreRewriteInLocation,
  coreRewriteInMatchedDirectory,
  coreRewriteJoinsHost,
  coreRewriteLoop,
  coreRewriteMapUnknown,
  coreRewriteNamesOwnDirectory,
  coreRewriteNeverReached,
  coreRewriteNotInherited,
  coreRewriteOrOfNegations,
  coreRewriteOrOnLastCondition,
  coreRewriteQsaWithoutQuery,
  coreRewriteReachesFileSystem,
  coreRewriteRedirectLosesPath,
  coreRewriteSlashAlwaysThere,
  coreRewriteSlashNeverThere,
  coreRewriteStatusPage,
  coreRewriteUnknownVariable,
  coreRewriteUnsafeFlag,
  coreRewriteWithoutSymlinks,
  coreSemicolonAtEnd,
  coreServerAliasNoHostName,
  coreServerNameWildcard,
  coreSessionNotSticky,
  coreSetenvTooLate,
  coreSetenvifNoHeader,
  coreSettingOverridden,
  coreShortLivedProcesses,
  coreSlowRequestsUnlimited,
  coreSocketUrlWithoutSlashes,
  coreSpareBoundsSwapped,
  coreSubstitutionMissesCompressed,
  coreSubstitutionWithoutFilter,
  coreThreadsAboveLimit,
  coreTlsAtPort80,
  coreTrailingComment,
  coreTypeAsHandler,
  coreTypographicQuotes,
  coreUnusedDefine,
  coreUnusedMacro,
  coreUrlMalformed,
  coreVariableNotExpanded,
  coreVariableOfNginx,
  coreVhostAddressByDns,
  coreVhostAddressHidesNames,
  coreVhostNameHiddenByWildcard,
  coreVhostNameTaken,
  coreVhostPortNotListened,
  coreWebsocketSchemeDiffers,
  coreWorkersAboveLimit,
  coreWorkersBelowDaemonThreads,
  securityAccessByClientHeader,
  securityAccessByHostName,
  securityAddressPatternLoose,
  securityAnySiteReadsAnswers,
  securityBackendCertificateUnchecked,
  securityCacheSkipsGuard,
  securityCgiSourceServed,
  securityClientCertificateUnchecked,
  securityClientChoosesBackend,
  securityClientWritesIdentity,
  securityConnectToAnyPort,
  securityCookieReadable,
  securityDavOpen,
  securityDirectoryListing,
  securityEitherIsEnough,
  securityEtagTellsInode,
  securityFrameOptionsIgnored,
  securityGuardWithoutEffect,
  securityGuardedInOneHost,
  securityHstsMissing,
  securityHstsOverHttp,
  securityHstsWithoutEffect,
  securityHtFilesServed,
  securityHtaccessMayDoAnything,
  securityInsecureRenegotiation,
  securityLimitLeavesMethodsOpen,
  securityLocationGuardsOneUrl,
  securityLocationMissesBarePath,
  securityLogInServedFolder,
  securityMergeSlashesOff,
  securityOldTlsProtocol,
  securityOneRequireGrantsAll,
  securityOpenForwardProxy,
  securityPageRunsCommands,
  securityPasswordFileServed,
  securityPasswordInClear,
  securityPasswordNeverAsked,
  securityPlainHttpCalledHttps,
  securityPolicyHeaderIgnored,
  securityPrivateKeyReadable,
  securityPrivateKeyServed,
  securityProxiedPathJoinsHost,
  securityProxiedPathShadowed,
  securityProxyHeaderBecomesVariable,
  securityRemoteipTrustsEverybody,
  securityRepositoryServed,
  securityRequestSmuggling,
  securityRequestWithoutLimit,
  securitySatisfyAnyLetsAllIn,
  securitySecretFileServed,
  securitySessionInClear,
  securitySourceFetched,
  securitySourceSentAsText,
  securityStatusPageOpen,
  securityTlsCompression,
  securityTlsWithoutCertificate,
  securityTraceEchoesHeaders,
  securityUploadIsRun,
  securityUserdirServesHome,
  securityUsersFollowSymlinks,
  securityVersionInHeaders,
  securityVersionOnErrorPages,
  securityWeakCipher,
  securityWholeDiskGranted,
  securityWritableByAll,
  suppressionUnknownComment,
  suppressionUnknownRule,
  suppressionUnused,
  syntaxArgumentCount,
  syntaxAuthorization,
  syntaxCondition,
  syntaxDefine,
  syntaxDuplicate,
  syntaxErrorDirective,
  syntaxExpression,
  syntaxInclude,
  syntaxInvalidValue,
  syntaxLineTooLong,
  syntaxMacro,
  syntaxMissingBracket,
  syntaxModule,
  syntaxMpm,
  syntaxNotAllowedHere,
  syntaxPath,
  syntaxRegularExpression,
  syntaxSectionArgument,
  syntaxSectionMismatch,
  syntaxSectionNotClosed,
  syntaxUnknownDirective,
  syntaxUserOrGroup,
  wsgiAccessInLocation,
  wsgiAddhandlerConflict,
  wsgiAliasOrder,
  wsgiAliasSlashMismatch,
  wsgiAliasmatchBackref,
  wsgiAliasmatchConsumesPath,
  wsgiAliasmatchPlain,
  wsgiAliasmatchUnanchored,
  wsgiAppgroupClientControlled,
  wsgiAuthProviderNoScript,
  wsgiAuthScriptNoProvider,
  wsgiAuthScriptProcessGroup,
  wsgiAuxScriptMissing,
  wsgiBufferSizeMinimum,
  wsgiCExtensionSubinterpreter,
  wsgiCallableDotted,
  wsgiCallableEnvInOption,
  wsgiCallableMissing,
  wsgiChunked,
  wsgiConfNotEnabled,
  wsgiCveVersion,
  wsgiDaemonDuplicateName,
  wsgiDaemonDuplicateOption,
  wsgiDaemonMissingName,
  wsgiDaemonNameCaseOnly,
  wsgiDaemonNameVariable,
  wsgiDaemonUnknownOption,
  wsgiDeadIfversion,
  wsgiDestroyInterpreterHang,
  wsgiDirMountSlashMismatch,
  wsgiDirectiveTooNew,
  wsgiDirectoryGrantsTooMuch,
  wsgiDirectoryIsFile,
  wsgiDirectoryindexApp,
  wsgiDocrootExposesSource,
  wsgiDocrootIsProject,
  wsgiDuplicateMount,
  wsgiEmbeddedMode,
  wsgiEmbeddedPreforkDefaults,
  wsgiEnvGroupUnrestricted,
  wsgiEnvGroupUnset,
  wsgiErrorOverrideEmbedded,
  wsgiErrorlogPerVhost,
  wsgiExeccgiMissing,
  wsgiExeccgiRedundant,
  wsgiFallbackresource,
  wsgiFlagValue,
  wsgiFlushDelayUnit,
  wsgiFreeThreadingScope,
  wsgiGlobalSharedByApps,
  wsgiGlobalWithoutBraces,
  wsgiGroupNotVisible,
  wsgiGroupOverridden,
  wsgiGroupScriptMissing,
  wsgiGroupServernameCase,
  wsgiHandlerTypo,
  wsgiHandlerWithoutModule,
  wsgiHtaccessAllowoverride,
  wsgiHtaccessServerDirective,
  wsgiHttpHttpsTwoInterpreters,
  wsgiIfmoduleWrapper,
  wsgiIfversionForm,
  wsgiIfversionGap,
  wsgiIgnoreActivityUseless,
  wsgiImportScriptGroupMismatch,
  wsgiImportScriptOptions,
  wsgiInterpreterOptionsChild,
  wsgiInterpreterOptionsUnmatched,
  wsgiLimitrequestbody,
  wsgiLocaleUnknown,
  wsgiMaximumRequestsLow,
  wsgiMaximumRequestsSingleProcess,
  wsgiMemoryLimitSuffix,
  wsgiMixedAccessStyles,
  wsgiModuleLoadedTwice,
  wsgiMountFullUrl,
  wsgiMountNamedAfterHost,
  wsgiMountNoLeadingSlash,
  wsgiMountShadowedByAlias,
  wsgiMountTrailingSlashFile,
  wsgiMpmItkSocketUser,
  wsgiMultiviewsMatch,
  wsgiNoDisplayName,
  wsgiNoLocale,
  wsgiNoTimeouts,
  wsgiNumericOptionGarbage,
  wsgiOptionCommaOrSemicolon,
  wsgiOptionDeprecatedChroot,
  wsgiOptionSplitBySpace,
  wsgiOptionValueAfterSpace,
  wsgiOptionVersion,
  wsgiOptionsMixedSigns,
  wsgiOrderAllowOn24,
  wsgiOrderSpace,
  wsgiPassauthorizationLeak,
  wsgiPassauthorizationMissing,
  wsgiPassauthorizationNeeded,
  wsgiPathMissingOnDisk,
  wsgiPreforkWithDaemon,
  wsgiPreloadBeforeServername,
  wsgiPreloadGroupOrder,
  wsgiProcessGroupServerToken,
  wsgiProcessGroupWrongScope,
  wsgiProcessesExplicitOne,
  wsgiProxySchemeMissing,
  wsgiPyExtension,
  wsgiPythonHomeAndEmbedded,
  wsgiPythonHomeBin,
  wsgiPythonHomeUsr,
  wsgiPythonOptimize,
  wsgiPythonPathIsFile,
  wsgiPythonPathRelative,
  wsgiPythonPathSeparator,
  wsgiPythonPathSitePackages,
  wsgiPythonPathVenvRoot,
  wsgiPythonUnreadable,
  wsgiPythonhomeConflict,
  wsgiPythonpathSetenv,
  wsgiPythonpathWithDaemon,
  wsgiQuotedOptionPair,
  wsgiRedundantProcessGroup,
  wsgiRemovedDirective,
  wsgiRestrictEmbeddedConflict,
  wsgiRestrictEmbeddedMissing,
  wsgiRestrictProcessEmpty,
  wsgiRestrictProcessExcludes,
  wsgiRestrictProcessUndefined,
  wsgiRewriteScriptName,
  wsgiRewriteWithoutPt,
  wsgiScriptDirNotGranted,
  wsgiScriptOwnerMismatch,
  wsgiScriptReloadingEmbedded,
  wsgiScriptUserAndGroup,
  wsgiSendfileDaemon,
  wsgiServerOnlyInVhost,
  wsgiServernamePlaceholder,
  wsgiSetenvOsenviron,
  wsgiSethandlerEverything,
  wsgiSethandlerNoneStatic,
  wsgiShadowedMount,
  wsgiSlowrequestsOn,
  wsgiSocketPrefixDir,
  wsgiSocketPrefixIsDir,
  wsgiSocketPrefixLong,
  wsgiSocketPrefixMissing,
  wsgiSocketPrefixTmp,
  wsgiStaticDirNotGranted,
  wsgiStaticNotAliased,
  wsgiTargetIsAsgi,
  wsgiTargetIsDirectory,
  wsgiTargetMissing,
  wsgiTargetModuleName,
  wsgiTargetRelative,
  wsgiTargetTrailingSlashFile,
  wsgiTargetUnreadable,
  wsgiThreadsExcessive,
  wsgiThreadsZero,
  wsgiThreadsZeroWithoutImport,
  wsgiTimeoutOrder,
  wsgiTrailingComment,
  wsgiTrustedHeadersInvalidChar,
  wsgiTrustedHeadersSameGroup,
  wsgiTrustedHeadersUnknown,
  wsgiTrustedHeadersWithoutProxies,
  wsgiTrustedMergeReplaces,
  wsgiTrustedProxiesSyntax,
  wsgiTrustedProxiesWide,
  wsgiTrustedProxiesWithoutHeaders,
  wsgiUmaskDecimal,
  wsgiUndefinedProcessGroup,
  wsgiUnknownVariable,
  wsgiUnquotedSpaceInPath,
  wsgiUnusedDaemonGroup,
  wsgiUserGroupUnknown,
  wsgiUserHomeMissing,
  wsgiUserIgnoredNonRoot,
  wsgiUserRoot,
  wsgiUserSharedAccount,
  wsgiUserWithoutGroup,
  wsgiUserdirApplicationGroup,
  wsgiVenvPythonVersion,
  wsgiVerboseDebugging,
  wsgiVhostWithoutServername,
  wsgiWindowsDaemon,
  wsgiWindowsPathSeparator,
  wsgiWindowsPythonDll,
];
