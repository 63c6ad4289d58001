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
import aliasSlashMismatch from './wsgi/alias-slash-mismatch.js';
import bufferSizeMinimum from './wsgi/buffer-size-minimum.js';
import daemonDuplicateName from './wsgi/daemon-duplicate-name.js';
import daemonDuplicateOption from './wsgi/daemon-duplicate-option.js';
import daemonMissingName from './wsgi/daemon-missing-name.js';
import daemonNameCaseOnly from './wsgi/daemon-name-case-only.js';
import daemonNameVariable from './wsgi/daemon-name-variable.js';
import daemonUnknownOption from './wsgi/daemon-unknown-option.js';
import dirMountSlashMismatch from './wsgi/dir-mount-slash-mismatch.js';
import directoryIsFile from './wsgi/directory-is-file.js';
import duplicateMount from './wsgi/duplicate-mount.js';
import flagValue from './wsgi/flag-value.js';
import globalWithoutBraces from './wsgi/global-without-braces.js';
import groupNotVisible from './wsgi/group-not-visible.js';
import groupServernameCase from './wsgi/group-servername-case.js';
import ifversionForm from './wsgi/ifversion-form.js';
import memoryLimitSuffix from './wsgi/memory-limit-suffix.js';
import mountFullUrl from './wsgi/mount-full-url.js';
import mountNoLeadingSlash from './wsgi/mount-no-leading-slash.js';
import mountTrailingSlashFile from './wsgi/mount-trailing-slash-file.js';
import numericOptionGarbage from './wsgi/numeric-option-garbage.js';
import optionCommaOrSemicolon from './wsgi/option-comma-or-semicolon.js';
import optionDeprecatedChroot from './wsgi/option-deprecated-chroot.js';
import optionSplitBySpace from './wsgi/option-split-by-space.js';
import optionValueAfterSpace from './wsgi/option-value-after-space.js';
import optionVersion from './wsgi/option-version.js';
import orderAllowOn24 from './wsgi/order-allow-on-24.js';
import processGroupWrongScope from './wsgi/process-group-wrong-scope.js';
import pythonHomeBin from './wsgi/python-home-bin.js';
import pythonPathRelative from './wsgi/python-path-relative.js';
import pythonPathSeparator from './wsgi/python-path-separator.js';
import quotedOptionPair from './wsgi/quoted-option-pair.js';
import scriptDirNotGranted from './wsgi/script-dir-not-granted.js';
import shadowedMount from './wsgi/shadowed-mount.js';
import targetModuleName from './wsgi/target-module-name.js';
import targetRelative from './wsgi/target-relative.js';
import targetTrailingSlashFile from './wsgi/target-trailing-slash-file.js';
import threadsZero from './wsgi/threads-zero.js';
import trailingComment from './wsgi/trailing-comment.js';
import undefinedProcessGroup from './wsgi/undefined-process-group.js';
import unknownVariable from './wsgi/unknown-variable.js';
import unquotedSpaceInPath from './wsgi/unquoted-space-in-path.js';
import unusedDaemonGroup from './wsgi/unused-daemon-group.js';

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
  aliasSlashMismatch,
  bufferSizeMinimum,
  daemonDuplicateName,
  daemonDuplicateOption,
  daemonMissingName,
  daemonNameCaseOnly,
  daemonNameVariable,
  daemonUnknownOption,
  dirMountSlashMismatch,
  directoryIsFile,
  duplicateMount,
  flagValue,
  globalWithoutBraces,
  groupNotVisible,
  groupServernameCase,
  ifversionForm,
  memoryLimitSuffix,
  mountFullUrl,
  mountNoLeadingSlash,
  mountTrailingSlashFile,
  numericOptionGarbage,
  optionCommaOrSemicolon,
  optionDeprecatedChroot,
  optionSplitBySpace,
  optionValueAfterSpace,
  optionVersion,
  orderAllowOn24,
  processGroupWrongScope,
  pythonHomeBin,
  pythonPathRelative,
  pythonPathSeparator,
  quotedOptionPair,
  scriptDirNotGranted,
  shadowedMount,
  targetModuleName,
  targetRelative,
  targetTrailingSlashFile,
  threadsZero,
  trailingComment,
  undefinedProcessGroup,
  unknownVariable,
  unquotedSpaceInPath,
  unusedDaemonGroup,
];
