import type { Rule } from '../rule.js';
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
import accessInLocation from './wsgi/access-in-location.js';
import addhandlerConflict from './wsgi/addhandler-conflict.js';
import aliasOrder from './wsgi/alias-order.js';
import aliasSlashMismatch from './wsgi/alias-slash-mismatch.js';
import aliasmatchBackref from './wsgi/aliasmatch-backref.js';
import aliasmatchConsumesPath from './wsgi/aliasmatch-consumes-path.js';
import aliasmatchPlain from './wsgi/aliasmatch-plain.js';
import aliasmatchUnanchored from './wsgi/aliasmatch-unanchored.js';
import appgroupClientControlled from './wsgi/appgroup-client-controlled.js';
import authProviderNoScript from './wsgi/auth-provider-no-script.js';
import authScriptNoProvider from './wsgi/auth-script-no-provider.js';
import authScriptProcessGroup from './wsgi/auth-script-process-group.js';
import auxScriptMissing from './wsgi/aux-script-missing.js';
import bufferSizeMinimum from './wsgi/buffer-size-minimum.js';
import cExtensionSubinterpreter from './wsgi/c-extension-subinterpreter.js';
import callableDotted from './wsgi/callable-dotted.js';
import callableEnvInOption from './wsgi/callable-env-in-option.js';
import callableMissing from './wsgi/callable-missing.js';
import chunked from './wsgi/chunked.js';
import confNotEnabled from './wsgi/conf-not-enabled.js';
import cveVersion from './wsgi/cve-version.js';
import daemonDuplicateName from './wsgi/daemon-duplicate-name.js';
import daemonDuplicateOption from './wsgi/daemon-duplicate-option.js';
import daemonMissingName from './wsgi/daemon-missing-name.js';
import daemonNameCaseOnly from './wsgi/daemon-name-case-only.js';
import daemonNameVariable from './wsgi/daemon-name-variable.js';
import daemonUnknownOption from './wsgi/daemon-unknown-option.js';
import deadIfversion from './wsgi/dead-ifversion.js';
import destroyInterpreterHang from './wsgi/destroy-interpreter-hang.js';
import dirMountSlashMismatch from './wsgi/dir-mount-slash-mismatch.js';
import directiveTooNew from './wsgi/directive-too-new.js';
import directoryGrantsTooMuch from './wsgi/directory-grants-too-much.js';
import directoryIsFile from './wsgi/directory-is-file.js';
import directoryindexApp from './wsgi/directoryindex-app.js';
import docrootExposesSource from './wsgi/docroot-exposes-source.js';
import docrootIsProject from './wsgi/docroot-is-project.js';
import duplicateMount from './wsgi/duplicate-mount.js';
import embeddedMode from './wsgi/embedded-mode.js';
import embeddedPreforkDefaults from './wsgi/embedded-prefork-defaults.js';
import envGroupUnrestricted from './wsgi/env-group-unrestricted.js';
import envGroupUnset from './wsgi/env-group-unset.js';
import errorOverrideEmbedded from './wsgi/error-override-embedded.js';
import errorlogPerVhost from './wsgi/errorlog-per-vhost.js';
import execcgiMissing from './wsgi/execcgi-missing.js';
import execcgiRedundant from './wsgi/execcgi-redundant.js';
import fallbackresource from './wsgi/fallbackresource.js';
import flagValue from './wsgi/flag-value.js';
import flushDelayUnit from './wsgi/flush-delay-unit.js';
import freeThreadingScope from './wsgi/free-threading-scope.js';
import globalSharedByApps from './wsgi/global-shared-by-apps.js';
import globalWithoutBraces from './wsgi/global-without-braces.js';
import groupNotVisible from './wsgi/group-not-visible.js';
import groupScriptMissing from './wsgi/group-script-missing.js';
import groupServernameCase from './wsgi/group-servername-case.js';
import handlerTypo from './wsgi/handler-typo.js';
import handlerWithoutModule from './wsgi/handler-without-module.js';
import htaccessAllowoverride from './wsgi/htaccess-allowoverride.js';
import htaccessServerDirective from './wsgi/htaccess-server-directive.js';
import httpHttpsTwoInterpreters from './wsgi/http-https-two-interpreters.js';
import ifmoduleWrapper from './wsgi/ifmodule-wrapper.js';
import ifversionForm from './wsgi/ifversion-form.js';
import ifversionGap from './wsgi/ifversion-gap.js';
import ignoreActivityUseless from './wsgi/ignore-activity-useless.js';
import importScriptGroupMismatch from './wsgi/import-script-group-mismatch.js';
import importScriptOptions from './wsgi/import-script-options.js';
import interpreterOptionsChild from './wsgi/interpreter-options-child.js';
import interpreterOptionsUnmatched from './wsgi/interpreter-options-unmatched.js';
import limitrequestbody from './wsgi/limitrequestbody.js';
import localeUnknown from './wsgi/locale-unknown.js';
import maximumRequestsLow from './wsgi/maximum-requests-low.js';
import maximumRequestsSingleProcess from './wsgi/maximum-requests-single-process.js';
import memoryLimitSuffix from './wsgi/memory-limit-suffix.js';
import mixedAccessStyles from './wsgi/mixed-access-styles.js';
import moduleLoadedTwice from './wsgi/module-loaded-twice.js';
import mountFullUrl from './wsgi/mount-full-url.js';
import mountNoLeadingSlash from './wsgi/mount-no-leading-slash.js';
import mountShadowedByAlias from './wsgi/mount-shadowed-by-alias.js';
import mountTrailingSlashFile from './wsgi/mount-trailing-slash-file.js';
import mpmItkSocketUser from './wsgi/mpm-itk-socket-user.js';
import multiviewsMatch from './wsgi/multiviews-match.js';
import noDisplayName from './wsgi/no-display-name.js';
import noLocale from './wsgi/no-locale.js';
import noTimeouts from './wsgi/no-timeouts.js';
import numericOptionGarbage from './wsgi/numeric-option-garbage.js';
import optionCommaOrSemicolon from './wsgi/option-comma-or-semicolon.js';
import optionDeprecatedChroot from './wsgi/option-deprecated-chroot.js';
import optionSplitBySpace from './wsgi/option-split-by-space.js';
import optionValueAfterSpace from './wsgi/option-value-after-space.js';
import optionVersion from './wsgi/option-version.js';
import optionsMixedSigns from './wsgi/options-mixed-signs.js';
import orderAllowOn24 from './wsgi/order-allow-on-24.js';
import orderSpace from './wsgi/order-space.js';
import passauthorizationLeak from './wsgi/passauthorization-leak.js';
import passauthorizationMissing from './wsgi/passauthorization-missing.js';
import pathMissingOnDisk from './wsgi/path-missing-on-disk.js';
import preforkWithDaemon from './wsgi/prefork-with-daemon.js';
import preloadBeforeServername from './wsgi/preload-before-servername.js';
import preloadGroupOrder from './wsgi/preload-group-order.js';
import processGroupServerToken from './wsgi/process-group-server-token.js';
import processGroupWrongScope from './wsgi/process-group-wrong-scope.js';
import processesExplicitOne from './wsgi/processes-explicit-one.js';
import proxySchemeMissing from './wsgi/proxy-scheme-missing.js';
import pyExtension from './wsgi/py-extension.js';
import pythonHomeAndEmbedded from './wsgi/python-home-and-embedded.js';
import pythonHomeBin from './wsgi/python-home-bin.js';
import pythonHomeUsr from './wsgi/python-home-usr.js';
import pythonOptimize from './wsgi/python-optimize.js';
import pythonPathRelative from './wsgi/python-path-relative.js';
import pythonPathSeparator from './wsgi/python-path-separator.js';
import pythonPathSitePackages from './wsgi/python-path-site-packages.js';
import pythonPathVenvRoot from './wsgi/python-path-venv-root.js';
import pythonhomeConflict from './wsgi/pythonhome-conflict.js';
import pythonpathSetenv from './wsgi/pythonpath-setenv.js';
import pythonpathWithDaemon from './wsgi/pythonpath-with-daemon.js';
import quotedOptionPair from './wsgi/quoted-option-pair.js';
import redundantProcessGroup from './wsgi/redundant-process-group.js';
import removedDirective from './wsgi/removed-directive.js';
import restrictEmbeddedConflict from './wsgi/restrict-embedded-conflict.js';
import restrictEmbeddedMissing from './wsgi/restrict-embedded-missing.js';
import restrictProcessEmpty from './wsgi/restrict-process-empty.js';
import restrictProcessExcludes from './wsgi/restrict-process-excludes.js';
import restrictProcessUndefined from './wsgi/restrict-process-undefined.js';
import rewriteScriptName from './wsgi/rewrite-script-name.js';
import rewriteWithoutPt from './wsgi/rewrite-without-pt.js';
import scriptDirNotGranted from './wsgi/script-dir-not-granted.js';
import scriptReloadingEmbedded from './wsgi/script-reloading-embedded.js';
import scriptUserAndGroup from './wsgi/script-user-and-group.js';
import sendfileDaemon from './wsgi/sendfile-daemon.js';
import serverOnlyInVhost from './wsgi/server-only-in-vhost.js';
import servernamePlaceholder from './wsgi/servername-placeholder.js';
import setenvOsenviron from './wsgi/setenv-osenviron.js';
import sethandlerEverything from './wsgi/sethandler-everything.js';
import sethandlerNoneStatic from './wsgi/sethandler-none-static.js';
import shadowedMount from './wsgi/shadowed-mount.js';
import slowrequestsOn from './wsgi/slowrequests-on.js';
import socketPrefixDir from './wsgi/socket-prefix-dir.js';
import socketPrefixIsDir from './wsgi/socket-prefix-is-dir.js';
import socketPrefixLong from './wsgi/socket-prefix-long.js';
import socketPrefixMissing from './wsgi/socket-prefix-missing.js';
import socketPrefixTmp from './wsgi/socket-prefix-tmp.js';
import staticDirNotGranted from './wsgi/static-dir-not-granted.js';
import staticNotAliased from './wsgi/static-not-aliased.js';
import targetIsDirectory from './wsgi/target-is-directory.js';
import targetMissing from './wsgi/target-missing.js';
import targetModuleName from './wsgi/target-module-name.js';
import targetRelative from './wsgi/target-relative.js';
import targetTrailingSlashFile from './wsgi/target-trailing-slash-file.js';
import targetUnreadable from './wsgi/target-unreadable.js';
import threadsExcessive from './wsgi/threads-excessive.js';
import threadsZero from './wsgi/threads-zero.js';
import threadsZeroWithoutImport from './wsgi/threads-zero-without-import.js';
import timeoutOrder from './wsgi/timeout-order.js';
import trailingComment from './wsgi/trailing-comment.js';
import trustedHeadersInvalidChar from './wsgi/trusted-headers-invalid-char.js';
import trustedHeadersSameGroup from './wsgi/trusted-headers-same-group.js';
import trustedHeadersUnknown from './wsgi/trusted-headers-unknown.js';
import trustedHeadersWithoutProxies from './wsgi/trusted-headers-without-proxies.js';
import trustedMergeReplaces from './wsgi/trusted-merge-replaces.js';
import trustedProxiesSyntax from './wsgi/trusted-proxies-syntax.js';
import trustedProxiesWide from './wsgi/trusted-proxies-wide.js';
import trustedProxiesWithoutHeaders from './wsgi/trusted-proxies-without-headers.js';
import umaskDecimal from './wsgi/umask-decimal.js';
import undefinedProcessGroup from './wsgi/undefined-process-group.js';
import unknownVariable from './wsgi/unknown-variable.js';
import unquotedSpaceInPath from './wsgi/unquoted-space-in-path.js';
import unusedDaemonGroup from './wsgi/unused-daemon-group.js';
import userGroupUnknown from './wsgi/user-group-unknown.js';
import userHomeMissing from './wsgi/user-home-missing.js';
import userIgnoredNonRoot from './wsgi/user-ignored-non-root.js';
import userRoot from './wsgi/user-root.js';
import userSharedAccount from './wsgi/user-shared-account.js';
import userWithoutGroup from './wsgi/user-without-group.js';
import userdirApplicationGroup from './wsgi/userdir-application-group.js';
import venvPythonVersion from './wsgi/venv-python-version.js';
import verboseDebugging from './wsgi/verbose-debugging.js';
import vhostWithoutServername from './wsgi/vhost-without-servername.js';
import windowsDaemon from './wsgi/windows-daemon.js';
import windowsPathSeparator from './wsgi/windows-path-separator.js';

/** Every rule, by name. */
export const rules: readonly Rule[] = [
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
  accessInLocation,
  addhandlerConflict,
  aliasOrder,
  aliasSlashMismatch,
  aliasmatchBackref,
  aliasmatchConsumesPath,
  aliasmatchPlain,
  aliasmatchUnanchored,
  appgroupClientControlled,
  authProviderNoScript,
  authScriptNoProvider,
  authScriptProcessGroup,
  auxScriptMissing,
  bufferSizeMinimum,
  cExtensionSubinterpreter,
  callableDotted,
  callableEnvInOption,
  callableMissing,
  chunked,
  confNotEnabled,
  cveVersion,
  daemonDuplicateName,
  daemonDuplicateOption,
  daemonMissingName,
  daemonNameCaseOnly,
  daemonNameVariable,
  daemonUnknownOption,
  deadIfversion,
  destroyInterpreterHang,
  dirMountSlashMismatch,
  directiveTooNew,
  directoryGrantsTooMuch,
  directoryIsFile,
  directoryindexApp,
  docrootExposesSource,
  docrootIsProject,
  duplicateMount,
  embeddedMode,
  embeddedPreforkDefaults,
  envGroupUnrestricted,
  envGroupUnset,
  errorOverrideEmbedded,
  errorlogPerVhost,
  execcgiMissing,
  execcgiRedundant,
  fallbackresource,
  flagValue,
  flushDelayUnit,
  freeThreadingScope,
  globalSharedByApps,
  globalWithoutBraces,
  groupNotVisible,
  groupScriptMissing,
  groupServernameCase,
  handlerTypo,
  handlerWithoutModule,
  htaccessAllowoverride,
  htaccessServerDirective,
  httpHttpsTwoInterpreters,
  ifmoduleWrapper,
  ifversionForm,
  ifversionGap,
  ignoreActivityUseless,
  importScriptGroupMismatch,
  importScriptOptions,
  interpreterOptionsChild,
  interpreterOptionsUnmatched,
  limitrequestbody,
  localeUnknown,
  maximumRequestsLow,
  maximumRequestsSingleProcess,
  memoryLimitSuffix,
  mixedAccessStyles,
  moduleLoadedTwice,
  mountFullUrl,
  mountNoLeadingSlash,
  mountShadowedByAlias,
  mountTrailingSlashFile,
  mpmItkSocketUser,
  multiviewsMatch,
  noDisplayName,
  noLocale,
  noTimeouts,
  numericOptionGarbage,
  optionCommaOrSemicolon,
  optionDeprecatedChroot,
  optionSplitBySpace,
  optionValueAfterSpace,
  optionVersion,
  optionsMixedSigns,
  orderAllowOn24,
  orderSpace,
  passauthorizationLeak,
  passauthorizationMissing,
  pathMissingOnDisk,
  preforkWithDaemon,
  preloadBeforeServername,
  preloadGroupOrder,
  processGroupServerToken,
  processGroupWrongScope,
  processesExplicitOne,
  proxySchemeMissing,
  pyExtension,
  pythonHomeAndEmbedded,
  pythonHomeBin,
  pythonHomeUsr,
  pythonOptimize,
  pythonPathRelative,
  pythonPathSeparator,
  pythonPathSitePackages,
  pythonPathVenvRoot,
  pythonhomeConflict,
  pythonpathSetenv,
  pythonpathWithDaemon,
  quotedOptionPair,
  redundantProcessGroup,
  removedDirective,
  restrictEmbeddedConflict,
  restrictEmbeddedMissing,
  restrictProcessEmpty,
  restrictProcessExcludes,
  restrictProcessUndefined,
  rewriteScriptName,
  rewriteWithoutPt,
  scriptDirNotGranted,
  scriptReloadingEmbedded,
  scriptUserAndGroup,
  sendfileDaemon,
  serverOnlyInVhost,
  servernamePlaceholder,
  setenvOsenviron,
  sethandlerEverything,
  sethandlerNoneStatic,
  shadowedMount,
  slowrequestsOn,
  socketPrefixDir,
  socketPrefixIsDir,
  socketPrefixLong,
  socketPrefixMissing,
  socketPrefixTmp,
  staticDirNotGranted,
  staticNotAliased,
  targetIsDirectory,
  targetMissing,
  targetModuleName,
  targetRelative,
  targetTrailingSlashFile,
  targetUnreadable,
  threadsExcessive,
  threadsZero,
  threadsZeroWithoutImport,
  timeoutOrder,
  trailingComment,
  trustedHeadersInvalidChar,
  trustedHeadersSameGroup,
  trustedHeadersUnknown,
  trustedHeadersWithoutProxies,
  trustedMergeReplaces,
  trustedProxiesSyntax,
  trustedProxiesWide,
  trustedProxiesWithoutHeaders,
  umaskDecimal,
  undefinedProcessGroup,
  unknownVariable,
  unquotedSpaceInPath,
  unusedDaemonGroup,
  userGroupUnknown,
  userHomeMissing,
  userIgnoredNonRoot,
  userRoot,
  userSharedAccount,
  userWithoutGroup,
  userdirApplicationGroup,
  venvPythonVersion,
  verboseDebugging,
  vhostWithoutServername,
  windowsDaemon,
  windowsPathSeparator,
];
