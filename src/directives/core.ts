import { oneOf, onOff, such, text } from './args.js';
import { checkDocumentRoot } from './checks/document-root.js';
import { checkError, checkErrorDocument } from './checks/error.js';
import { elseIfSection, elseSection, ifSection } from './checks/if.js';
import { checkFileETag } from './checks/keywords.js';
import { checkErrorLogFormat } from './checks/log.js';
import { checkLogLevel } from './checks/log-level.js';
import { checkLimit, checkRegisterHttpMethod } from './checks/methods.js';
import { checkMutex } from './checks/mutex.js';
import { checkAllowOverride, checkAllowOverrideList, checkOptions } from './checks/options.js';
import { directoryMatchSection, matchSection, pathSection } from './checks/path-section.js';
import { checkCoreDumpDirectory } from './checks/paths.js';
import { checkHttpProtocolOptions } from './checks/protocol-options.js';
import { checkRecursionLimits } from './checks/recursion-limits.js';
import { checkRegexOptions } from './checks/regex-options.js';
import { warnOfDefaultType, warnOfNameVirtualHost } from './checks/retired.js';
import { checkServerAlias, checkServerName } from './checks/server-name.js';
import { checkSetHandler } from './checks/set-handler.js';
import { checkVirtualHost } from './checks/virtual-host.js';
import {
  type Definition,
  directive,
  flag,
  iterate,
  OR_ALL,
  raw,
  section,
  take1,
  take2,
  take12,
  takeArgv,
} from './define.js';
import { bodySize, integer, longInteger, wholeSize } from './types/integer.js';
import { atoi, strtol } from './types/number.js';

const module = 'core_module';

/** `AP_MAX_LIMIT_XML_BODY` of 64 bits. */
const LARGEST_XML_BODY = 3074457345618258601n;

const xmlBodySize = such(
  'bytes',
  (value) => strtol(value).value >= 0n && strtol(value).value <= LARGEST_XML_BODY,
  (value) =>
    strtol(value).value < 0n
      ? '{directive} requires a non-negative integer.'
      : `{directive} must not exceed ${LARGEST_XML_BODY}`,
);

export const coreDirectives: readonly Definition[] = [
  section({
    name: 'Directory',
    summary:
      'Settings for a directory of the file system and all below it. It governs files, and also the script of a `WSGIScriptAlias`, which needs `Require all granted` here.',
    module,
    args: raw(text('directory-path')),
    override: ['RSRC_CONF'],
    contextFlags: ['NOT_IN_DIR_CONTEXT'],
    children: 'directory',
    ...pathSection,
  }),
  section({
    name: 'Location',
    summary:
      "Settings for URLs that begin so, whatever files they lead to: the right place for an application's URLs, the wrong one to protect files. It is merged after `<Directory>` and so overrides it.",
    module,
    args: raw(text('URL-path|URL')),
    override: ['RSRC_CONF'],
    contextFlags: ['NOT_IN_DIR_CONTEXT'],
    children: 'location',
    ...pathSection,
  }),
  section({
    name: 'VirtualHost',
    summary:
      'A site of its own: the requests that come in at this address and port and are for its `ServerName` or one of its `ServerAlias` names. The first one also answers for unknown names.',
    module,
    args: raw(text('addr:port', { repeated: true })),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    children: 'virtualhost',
    pre: checkVirtualHost,
  }),
  section({
    name: 'Files',
    summary:
      'Settings for files of this name, wherever they lie below the enclosing directory: `<Files wsgi.py>`, for a script that alone may be run.',
    module,
    args: raw(text('filename')),
    override: OR_ALL,
    contextFlags: ['NOT_IN_LOCATION', 'NOT_IN_LIMIT'],
    children: 'files',
    ...pathSection,
  }),
  section({
    name: 'Limit',
    summary:
      'Settings for some methods only. All other methods stay open: protect with `<LimitExcept>`, or with `Require method`.',
    module,
    args: raw(text('method', { repeated: true })),
    override: ['OR_LIMIT', 'OR_AUTHCFG'],
    children: 'unchanged',
    pre: checkLimit,
  }),
  section({
    name: 'LimitExcept',
    summary: 'Settings for all methods but those named, unknown ones included.',
    module,
    args: raw(text('method', { repeated: true })),
    override: ['OR_LIMIT', 'OR_AUTHCFG'],
    children: 'unchanged',
    pre: checkLimit,
  }),
  section({
    name: 'IfModule',
    summary:
      'Reads what it encloses only when a module is loaded (or with `!`, is not). Around what a site cannot do without, it turns a clear error into silence.',
    module,
    args: raw(
      text('!', { optional: true }),
      text('module-file|module-identifier', { symbol: { kind: 'module', role: 'reference' } }),
    ),
    override: [...OR_ALL, 'EXEC_ON_READ'],
    earlier: [{ before: '2.4.35', arity: 'TAKE1' }],
    children: 'unchanged',
  }),
  section({
    name: 'IfDefine',
    summary:
      'Reads what it encloses only when a name was given by `-D` or `Define` (or with `!`, was not). For variants of one configuration.',
    module,
    args: raw(text('!', { optional: true }), text('parameter-name', { symbol: { kind: 'define', role: 'reference' } })),
    override: [...OR_ALL, 'EXEC_ON_READ'],
    earlier: [{ before: '2.4.35', arity: 'TAKE1' }],
    children: 'unchanged',
  }),
  section({
    name: 'IfFile',
    summary: 'Reads what it encloses only when a file exists (or with `!`, does not), once, as the server starts.',
    module,
    args: raw(text('!', { optional: true }), text('filename')),
    override: [...OR_ALL, 'EXEC_ON_READ'],
    earlier: [{ before: '2.4.35', arity: 'TAKE1' }],
    since: { httpd: '2.4.34' },
    children: 'unchanged',
  }),
  section({
    name: 'IfDirective',
    summary:
      'Reads what it encloses only when a directive of that name is known, which tells more than the name of a module.',
    module,
    args: raw(text('!', { optional: true }), text('directive-name')),
    override: [...OR_ALL, 'EXEC_ON_READ'],
    earlier: [{ before: '2.4.35', arity: 'TAKE1' }],
    since: { httpd: '2.4.34' },
    children: 'unchanged',
  }),
  section({
    name: 'IfSection',
    summary: 'Reads what it encloses only when a section of that name is known.',
    module,
    args: raw(text('!', { optional: true }), text('section-name')),
    override: [...OR_ALL, 'EXEC_ON_READ'],
    earlier: [{ before: '2.4.35', arity: 'TAKE1' }],
    since: { httpd: '2.4.34' },
    children: 'unchanged',
  }),
  section({
    name: 'DirectoryMatch',
    summary:
      'Like `<Directory>`, with a regular expression for the path. Anchor it: it may match anywhere, and it reaches only the directories it matches.',
    module,
    args: raw(text('regex')),
    override: ['RSRC_CONF'],
    contextFlags: ['NOT_IN_DIR_CONTEXT'],
    children: 'directory',
    ...directoryMatchSection,
  }),
  section({
    name: 'LocationMatch',
    summary:
      'Like `<Location>`, with a regular expression for the path of the URL, which may match anywhere. Named groups become variables `MATCH_NAME`.',
    module,
    args: raw(text('regex')),
    override: ['RSRC_CONF'],
    contextFlags: ['NOT_IN_DIR_CONTEXT'],
    children: 'location',
    ...matchSection,
  }),
  section({
    name: 'FilesMatch',
    summary:
      'Like `<Files>`, with a regular expression for the name: `"\\.py$"`, say, to keep source code from being sent.',
    module,
    args: raw(text('regex')),
    override: OR_ALL,
    contextFlags: ['NOT_IN_LOCATION', 'NOT_IN_LIMIT'],
    children: 'files',
    ...matchSection,
  }),
  directive({
    name: 'AddDefaultCharset',
    summary:
      'Adds a character set to responses of type `text/plain` and `text/html` that name none. Leave it off when applications and pages name their own.',
    module,
    args: take1(text('On|Off|charset')),
    override: ['OR_FILEINFO'],
    default: 'Off',
  }),
  directive({
    name: 'AcceptPathInfo',
    summary:
      "Whether a path that goes on behind a file's name is accepted (`PATH_INFO`). By default the handler decides: scripts accept it, plain files answer 404.",
    module,
    args: take1(oneOf(['On', 'Off', 'Default'], '{directive} must be set to on, off or default')),
    override: ['OR_FILEINFO'],
    default: 'Default',
  }),
  directive({
    name: 'Define',
    summary:
      'Gives a name a value, to be written as `${NAME}` from there on. Names hold for the whole configuration, even when defined in a virtual host.',
    module,
    args: take12(
      text('parameter-name', { symbol: { kind: 'define', role: 'definition' } }),
      text('parameter-value', { optional: true }),
    ),
    override: ['ACCESS_CONF', 'RSRC_CONF', 'EXEC_ON_READ'],
    contextFlags: ['NOT_IN_HTACCESS'],
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'UnDefine',
    summary: 'Takes back a `Define`, or a `-D` of the command line.',
    module,
    args: take1(text('parameter-name', { symbol: { kind: 'define', role: 'reference' } })),
    override: ['ACCESS_CONF', 'RSRC_CONF', 'EXEC_ON_READ'],
    contextFlags: ['NOT_IN_HTACCESS'],
    since: { httpd: '2.3.6' },
  }),
  directive({
    name: 'Error',
    summary:
      'Stops the server with a message of yours while it reads the configuration: within `<IfModule !…>` or `<IfDefine !…>`, for what must not be missing.',
    module,
    args: raw(text('message')),
    override: OR_ALL,
    since: { httpd: '2.3.9' },
    check: checkError,
  }),
  section({
    name: 'If',
    summary:
      'Settings for requests for which an expression holds: headers, addresses, variables. Tested for each request; `Require expr` is better for access.',
    module,
    args: raw(text('expression')),
    override: OR_ALL,
    contextFlags: ['NOT_IN_LIMIT'],
    since: { httpd: '2.3.0' },
    children: 'files',
    ...ifSection,
  }),
  section({
    name: 'ElseIf',
    summary:
      'Settings for requests for which this expression holds, and those of the `<If>` and `<ElseIf>` before it do not.',
    module,
    args: raw(text('expression')),
    override: OR_ALL,
    contextFlags: ['NOT_IN_LIMIT'],
    since: { httpd: '2.3.13' },
    children: 'files',
    ...elseIfSection,
  }),
  section({
    name: 'Else',
    summary: 'Settings for requests for which no `<If>` or `<ElseIf>` before it holds.',
    module,
    args: raw(),
    override: OR_ALL,
    contextFlags: ['NOT_IN_LIMIT'],
    since: { httpd: '2.3.13' },
    children: 'files',
    ...elseSection,
  }),
  directive({
    name: 'AccessFileName',
    summary:
      'The names of the files with settings that may lie in each directory. They are looked for only where `AllowOverride` lets them say something.',
    module,
    args: raw(text('filename', { repeated: true })),
    override: ['RSRC_CONF'],
    contextFlags: ['NOT_IN_DIR_CONTEXT'],
    default: '.htaccess',
  }),
  directive({
    name: 'DocumentRoot',
    summary:
      'The directory from which URLs are served that no `Alias`, redirect or mount claims. Keep the code of a Python application out of it: its source could be fetched.',
    module,
    args: take1(text('directory-path')),
    override: ['RSRC_CONF'],
    contextFlags: ['NOT_IN_DIR_CONTEXT'],
    default: '/usr/local/apache2/htdocs',
    check: checkDocumentRoot,
  }),
  directive({
    name: 'ErrorDocument',
    summary:
      "What is shown for an error: a text, a local path or a URL. A URL makes the browser see a redirect instead of the error's status. Errors of an application in daemon mode are left alone unless `WSGIErrorOverride` is on.",
    module,
    args: take2(text('error-code'), text('document')),
    override: ['OR_FILEINFO'],
    check: checkErrorDocument,
  }),
  directive({
    name: 'AllowOverride',
    summary:
      'Which groups of directives `.htaccess` files may use. `None` is the fastest, since the files are then not even looked for.',
    module,
    args: raw(text('All|None|directive-type'), text('directive-type', { optional: true, repeated: true })),
    override: ['ACCESS_CONF'],
    default: 'None',
    contextFlags: ['NOT_IN_HTACCESS'],
    check: checkAllowOverride,
  }),
  directive({
    name: 'AllowOverrideList',
    summary: 'Single directives that `.htaccess` files may use, in addition to the groups of `AllowOverride`.',
    module,
    args: takeArgv(text('None|directive'), text('directive', { optional: true, repeated: true })),
    override: ['ACCESS_CONF'],
    default: 'None',
    contextFlags: ['NOT_IN_HTACCESS'],
    since: { httpd: '2.3.14' },
    check: checkAllowOverrideList,
  }),
  directive({
    name: 'Options',
    summary:
      'What may be done in a directory: `ExecCGI`, `FollowSymLinks`, `Indexes`, `MultiViews` and so on. `+` and `-` change what is inherited; bare words replace it. `WSGIScriptAlias` needs none of them.',
    module,
    args: raw(text('+|-', { optional: true }), text('option'), text('+|-option', { optional: true, repeated: true })),
    override: ['OR_OPTIONS'],
    default: 'FollowSymLinks',
    check: checkOptions,
  }),
  directive({
    name: 'DefaultType',
    summary:
      'Without effect since 2.4, which warns of every value but `none`. Use `ForceType`, `AddType` or the file of `TypesConfig`.',
    module,
    args: take1(text('media-type|none')),
    override: ['OR_FILEINFO'],
    default: 'none',
    deprecated: { httpd: '2.3' },
    check: warnOfDefaultType,
  }),
  directive({
    name: 'FileETag',
    summary:
      'What the `ETag` of a static file is made of. With several servers leave out `INode`, or use `Digest`, so that all of them send the same.',
    module,
    args: raw(text('component', { repeated: true })),
    override: ['OR_FILEINFO'],
    default: 'MTime Size',
    check: checkFileETag,
  }),
  directive({
    name: 'EnableMMAP',
    summary:
      'Whether files are read by mapping them into memory. Turn it off for files on network drives, or that become shorter while they are served.',
    module,
    args: take1(oneOf(['On', 'Off'], "parameter must be 'on' or 'off'")),
    override: ['OR_FILEINFO'],
    default: 'On',
  }),
  directive({
    name: 'EnableSendfile',
    summary:
      'Whether the kernel sends static files itself. Faster on local disks; leave it off on network and shared drives, where files may arrive damaged.',
    module,
    args: take1(oneOf(['On', 'Off'], "parameter must be 'on' or 'off'")),
    override: ['OR_FILEINFO'],
    default: 'Off',
  }),
  directive({
    name: 'ReadBufferSize',
    summary:
      'How many bytes are read at a time from the network and from files that are not mapped or sent by the kernel. More helps very fast connections.',
    module,
    args: take1(
      wholeSize(
        'bytes',
        { most: 4294967295 },
        (value) => `parameter must be a number between 0 and (4294967295U)): ${value}`,
      ),
    ),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: '8192',
    since: { httpd: '2.4.47' },
  }),
  directive({
    name: 'FlushMaxThreshold',
    summary:
      'How many bytes of a response may wait in memory before the server blocks until the client has taken some.',
    module,
    args: take1(
      wholeSize(
        'number-of-bytes',
        { most: 4294967295 },
        (value) => `parameter must be a number between 0 and (4294967295U)): ${value}`,
      ),
    ),
    override: ['RSRC_CONF'],
    default: '65535',
    since: { httpd: '2.4.47' },
  }),
  directive({
    name: 'FlushMaxPipelined',
    summary:
      'How many finished responses may wait for a client that sends its requests without waiting; below zero there is no limit.',
    module,
    args: take1(
      wholeSize(
        'number',
        { least: -1, most: 2147483647 },
        (value) => `parameter must be a number between -1 and (2147483647): ${value}`,
      ),
    ),
    override: ['RSRC_CONF'],
    default: '5',
    since: { httpd: '2.4.47' },
  }),
  directive({
    name: 'Protocol',
    summary:
      'The protocol of a port, `http` or `https`, which decides the `AcceptFilter`. Needed only where a port is not the usual one.',
    module,
    args: take1(text('protocol')),
    override: ['RSRC_CONF'],
    contextFlags: ['NOT_IN_DIR_CONTEXT'],
  }),
  directive({
    name: 'AcceptFilter',
    summary:
      'How the kernel holds back connections until there is something to read: `none` turns that off, for protocols in which the server speaks first.',
    module,
    args: take2(text('protocol'), text('accept_filter')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
  }),
  directive({
    name: 'Port',
    summary: 'Gone since httpd 2.0, which refuses it: write `Listen`, and the port into `ServerName`.',
    module,
    args: take1(text('number')),
    override: ['RSRC_CONF'],
    deprecated: { httpd: '2.0', use: 'Listen' },
    check: () => 'Port was replaced with Listen in Apache 2.0',
  }),
  directive({
    name: 'HostnameLookups',
    summary:
      'On: the name of each client is looked up, for logs and `REMOTE_HOST`. Leave it off: a slow name server makes every request wait.',
    module,
    args: take1(oneOf(['On', 'Off', 'Double'], "parameter must be 'on', 'off', or 'double'")),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'Off',
  }),
  directive({
    name: 'ServerAdmin',
    summary: 'The mail address, or URL, that error pages name. Every visitor can see it.',
    module,
    args: take1(text('email-address|URL')),
    override: ['RSRC_CONF'],
    contextFlags: ['NOT_IN_DIR_CONTEXT'],
  }),
  directive({
    name: 'ServerName',
    summary:
      'The name, and if need be scheme and port, by which the server calls itself in redirects, and by which a virtual host is chosen. Each host should have one. Behind a proxy give the public `https://` form.',
    module,
    args: take1(text('scheme://|domain-name|ip-address:port', { symbol: { kind: 'server-name', role: 'definition' } })),
    override: ['RSRC_CONF'],
    contextFlags: ['NOT_IN_DIR_CONTEXT'],
    check: checkServerName,
  }),
  directive({
    name: 'ServerSignature',
    summary: 'On: pages that the server makes itself end with its version and name. Off tells attackers less.',
    module,
    args: take1(oneOf(['On', 'Off', 'EMail'], '{directive}: use one of: off | on | email')),
    override: OR_ALL,
    default: 'Off',
  }),
  directive({
    name: 'ServerRoot',
    summary:
      'The directory that relative paths of the configuration begin at. Directories of the logs and modules are usually links below it.',
    module,
    args: take1(text('directory-path')),
    override: ['RSRC_CONF', 'EXEC_ON_READ'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '/usr/local/apache2',
  }),
  directive({
    name: 'DefaultRuntimeDir',
    summary:
      'The directory for files of the running server: shared memory, sockets and locks, when they are named by a relative path.',
    module,
    args: take1(text('directory-path')),
    override: ['RSRC_CONF', 'EXEC_ON_READ'],
    contextFlags: ['GLOBAL_ONLY'],
    since: { httpd: '2.4.2' },
    default: 'logs',
  }),
  directive({
    name: 'ErrorLog',
    summary:
      'Where errors go: a file, a program (`|…`) or `syslog`. Tracebacks and prints of Python applications go there too; give each virtual host one of its own.',
    module,
    args: take1(text('file-path|syslog:facility:tag')),
    override: ['RSRC_CONF'],
    contextFlags: ['NOT_IN_DIR_CONTEXT'],
    default: 'logs/error_log',
  }),
  directive({
    name: 'ErrorLogFormat',
    summary:
      'What lines of the error log look like. Add `%L` to find the entries of one request, and `%P` for the process.',
    module,
    args: take12(text('connection|request'), text('format', { optional: true })),
    override: ['RSRC_CONF'],
    since: { httpd: '2.3.9' },
    check: checkErrorLogFormat,
  }),
  directive({
    name: 'ServerAlias',
    summary:
      'Further names of a virtual host, which may have the wildcards `*` and `?`. The application needs them in its own list of allowed hosts too.',
    module,
    args: raw(text('hostname', { repeated: true, symbol: { kind: 'server-name', role: 'definition' } })),
    override: ['RSRC_CONF'],
    check: checkServerAlias,
  }),
  directive({
    name: 'ServerPath',
    summary: 'A path by which very old clients, which send no `Host` header, reach a virtual host by name.',
    module,
    args: take1(text('URL-path')),
    override: ['RSRC_CONF'],
    contextFlags: ['NOT_IN_DIR_CONTEXT'],
  }),
  directive({
    name: 'Timeout',
    summary:
      'How many seconds the server waits for the network, and for scripts and backends that have no limit of their own. A daemon process of mod_wsgi has `socket-timeout=` and `request-timeout=` of its own.',
    module,
    args: take1(text('seconds')),
    override: ['RSRC_CONF'],
    contextFlags: ['NOT_IN_DIR_CONTEXT'],
    default: '60',
  }),
  directive({
    name: 'ContentDigest',
    summary:
      'On: static files are sent with a `Content-MD5` header, which costs a reading of the file for each request. Nearly nothing uses it.',
    module,
    args: flag(onOff),
    override: ['OR_OPTIONS'],
    default: 'Off',
  }),
  directive({
    name: 'UseCanonicalName',
    summary:
      'On: the server calls itself by `ServerName` in redirects and `SERVER_NAME`, instead of what the client wrote into `Host`. `DNS` looks the name up, for clients without that header.',
    module,
    args: take1(oneOf(['On', 'Off', 'DNS'], "parameter must be 'on', 'off', or 'dns'")),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'Off',
  }),
  directive({
    name: 'UseCanonicalPhysicalPort',
    summary:
      "On: the port that the connection really came in at may serve as the server's own in redirects and `SERVER_PORT`, when `ServerName` names none.",
    module,
    args: take1(oneOf(['On', 'Off'], "parameter must be 'on' or 'off'")),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'Off',
  }),
  directive({
    name: 'Include',
    summary:
      'Reads other configuration files here, as if they stood in this one: a file, a directory or a pattern. What is not there is an error; `IncludeOptional` lets it pass.',
    module,
    args: take1(text('file-path|directory-path|wildcard')),
    override: ['ACCESS_CONF', 'RSRC_CONF', 'EXEC_ON_READ'],
  }),
  directive({
    name: 'IncludeOptional',
    summary: 'Like `Include`, and nothing happens when no file matches.',
    module,
    args: take1(text('file-path|directory-path|wildcard')),
    override: ['ACCESS_CONF', 'RSRC_CONF', 'EXEC_ON_READ'],
    since: { httpd: '2.3.6' },
  }),
  directive({
    name: 'LogLevel',
    summary:
      'How much goes to the error log, for all or for single modules: `LogLevel warn wsgi:info`, which also shows how daemon processes come and go.',
    module,
    args: iterate(text('module:', { repeated: true })),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    earlier: [{ before: '2.4.0', arity: 'TAKE1', override: ['RSRC_CONF'] }],
    default: 'warn',
    check: checkLogLevel,
  }),
  directive({
    name: 'NameVirtualHost',
    summary:
      'Without effect since 2.4: virtual hosts with equal addresses are told apart by name at once. Delete the line.',
    module,
    args: take1(text('addr:port')),
    override: ['RSRC_CONF'],
    deprecated: { httpd: '2.3.11' },
    check: warnOfNameVirtualHost,
  }),
  directive({
    name: 'ServerTokens',
    summary: 'How much the `Server` header tells of versions and modules. `Prod` tells the least.',
    module,
    args: take1(
      oneOf(
        ['Prod', 'ProductOnly', 'Major', 'Minor', 'Min', 'Minimal', 'OS', 'Full'],
        "{directive} takes 1 argument: 'Prod(uctOnly)', 'Major', 'Minor', 'Min(imal)', 'OS', or 'Full'",
      ),
    ),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: 'Full',
  }),
  directive({
    name: 'LimitRequestLine',
    summary:
      'How many bytes the first line of a request may have; raise it for applications with very long query strings.',
    module,
    args: take1(integer('bytes', { least: 0 }, (value) => `{directive} "${value}" must be a non-negative integer`)),
    override: ['RSRC_CONF'],
    contextFlags: ['NOT_IN_DIR_CONTEXT'],
    default: '8190',
  }),
  directive({
    name: 'LimitRequestFieldsize',
    summary:
      'How many bytes a single header of a request may have; large cookies and Kerberos tickets may need more. A mod_wsgi daemon has its own `header-buffer-size` for headers of responses.',
    module,
    args: take1(integer('bytes', { least: 0 }, (value) => `{directive} "${value}" must be a non-negative integer`)),
    override: ['RSRC_CONF'],
    contextFlags: ['NOT_IN_DIR_CONTEXT'],
    default: '8190',
  }),
  directive({
    name: 'LimitRequestFields',
    summary: 'How many headers a request may have; 0 means no limit.',
    module,
    args: take1(
      integer(
        'number',
        { least: 0 },
        (value) => `{directive} "${value}" must be a non-negative integer (0 = no limit)`,
      ),
    ),
    override: ['RSRC_CONF'],
    contextFlags: ['NOT_IN_DIR_CONTEXT'],
    default: '100',
  }),
  directive({
    name: 'LimitRequestBody',
    summary:
      'How many bytes the body of a request may have, before the answer is 413; 0 means no limit. Uploads to Python applications are held to it too; the default was no limit before 2.4.53.',
    module,
    args: take1(bodySize('{directive} argument is not parsable.')),
    override: OR_ALL,
    default: '1073741824',
  }),
  directive({
    name: 'LimitXMLRequestBody',
    summary: 'How many bytes an XML body may have that a module such as WebDAV reads into memory.',
    module,
    args: take1(xmlBodySize),
    override: OR_ALL,
    default: '1000000',
  }),
  directive({
    name: 'Mutex',
    summary:
      "How processes keep out of each other's way, and where the lock files lie: `Mutex file:/run/lock default`. For containers and file systems without the usual kind of locks.",
    module,
    args: raw(
      text('mechanism'),
      text('default|mutex-name', { optional: true }),
      text('OmitPID', { optional: true, repeated: true }),
    ),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: 'default',
    since: { httpd: '2.3.4' },
    check: checkMutex,
  }),
  directive({
    name: 'MaxRanges',
    summary: 'How many ranges a client may ask for at once before it gets the whole file instead.',
    module,
    args: take1(
      such(
        'default|unlimited|none|number',
        (value) => /^(none|default|unlimited)$/i.test(value) || atoi(value) > 0,
        "{directive} requires 'none', 'default', 'unlimited' or a positive integer",
      ),
    ),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: '200',
    since: { httpd: '2.2.21' },
  }),
  directive({
    name: 'MaxRangeOverlaps',
    summary: 'How many of the ranges asked for may overlap before the client gets the whole file instead.',
    module,
    args: take1(
      such(
        'default|unlimited|none|number',
        (value) => /^(none|default|unlimited)$/i.test(value) || atoi(value) > 0,
        "{directive} requires 'none', 'default', 'unlimited' or a positive integer",
      ),
    ),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: '20',
    since: { httpd: '2.3.15' },
  }),
  directive({
    name: 'MaxRangeReversals',
    summary: 'How many of the ranges asked for may go backwards before the client gets the whole file instead.',
    module,
    args: take1(
      such(
        'default|unlimited|none|number',
        (value) => /^(none|default|unlimited)$/i.test(value) || atoi(value) > 0,
        "{directive} requires 'none', 'default', 'unlimited' or a positive integer",
      ),
    ),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: '20',
    since: { httpd: '2.3.15' },
  }),
  directive({
    name: 'RLimitCPU',
    summary:
      'How many seconds of processor time a program started by a request, a CGI script say, may take. Daemons of mod_wsgi have `cpu-time-limit=`.',
    module,
    args: take12(text('seconds|max'), text('seconds|max', { optional: true })),
    override: OR_ALL,
    default: 'that of the system',
  }),
  directive({
    name: 'RLimitMEM',
    summary:
      'How many bytes of memory a program started by a request may take. Daemons of mod_wsgi have `memory-limit=`.',
    module,
    args: take12(text('bytes|max'), text('bytes|max', { optional: true })),
    override: OR_ALL,
    default: 'that of the system',
  }),
  directive({
    name: 'RLimitNPROC',
    summary:
      "How many processes the user of a program started by a request may have. Where that is the server's own user, its own children count too.",
    module,
    args: take12(text('number|max'), text('number|max', { optional: true })),
    override: OR_ALL,
    default: 'that of the system',
  }),
  directive({
    name: 'RegexDefaultOptions',
    summary:
      'How regular expressions are read: whether `.` matches newlines and `$` the very end only. Leave it as it is unless old patterns need something else.',
    module,
    args: raw(
      text('none', { optional: true }),
      text('+|-', { optional: true }),
      text('option'),
      text('+|-option', { optional: true, repeated: true }),
    ),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: 'DOTALL DOLLAR_ENDONLY',
    since: { httpd: '2.4.30' },
    check: checkRegexOptions,
  }),
  directive({
    name: 'LimitInternalRecursion',
    summary:
      'How many redirects and subrequests within one request are followed before the answer is 500. Reached by rewrite rules that go round in a circle.',
    module,
    args: take12(text('number', { range: 'at least 1' }), text('number', { range: 'at least 1', optional: true })),
    override: ['RSRC_CONF'],
    default: '10',
    check: checkRecursionLimits,
  }),
  directive({
    name: 'CGIPassAuth',
    summary: 'On: CGI scripts see the `Authorization` header. mod_wsgi has `WSGIPassAuthorization` for the same.',
    module,
    args: flag(onOff),
    override: ['OR_AUTHCFG'],
    default: 'Off',
    since: { httpd: '2.4.13' },
  }),
  directive({
    name: 'CGIVar',
    summary:
      'How a variable of scripts is made: `REQUEST_URI` from the URL that the client asked for, or from the one that rewriting made of it.',
    module,
    args: take2(
      oneOf(['REQUEST_URI'], (value) => `Unrecognized CGI variable: "${value}"`, { caseSensitive: true }),
      oneOf(['current-uri', 'original-uri'], "Valid rules for REQUEST_URI are 'current-uri' and 'original-uri'"),
    ),
    override: ['OR_FILEINFO'],
    since: { httpd: '2.4.21' },
  }),
  directive({
    name: 'QualifyRedirectURL',
    summary:
      'On: after an `ErrorDocument` or rewriting, `REDIRECT_URL` has scheme and host, as before 2.4.18. For scripts that rely on it.',
    module,
    args: flag(onOff),
    override: ['OR_FILEINFO'],
    since: { httpd: '2.4.18' },
    default: 'Off',
  }),
  directive({
    name: 'StrictHostCheck',
    summary:
      'On: requests for a name that no virtual host has are refused with 400, instead of being answered by the first one.',
    module,
    args: flag(onOff),
    override: ['RSRC_CONF'],
    default: 'Off',
    since: { httpd: '2.4.49' },
  }),
  directive({
    name: 'ForceType',
    summary: 'The media type of all files here, whatever their names say; `None` takes it back.',
    module,
    args: take1(text('media-type|None')),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'SetHandler',
    summary:
      'Has all requests here answered by a handler: `server-status`, `wsgi-script`, a backend by `proxy:http://…`. `None` takes back what was set further up.',
    module,
    args: take1(text('handler-name|none|expression')),
    override: ['OR_FILEINFO'],
    check: checkSetHandler,
  }),
  directive({
    name: 'SetOutputFilter',
    summary:
      'Sends responses here through filters: `DEFLATE`, say, which compresses them whatever their type. `AddOutputFilterByType` chooses by type.',
    module,
    args: take1(text('filter;filter')),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'SetInputFilter',
    summary:
      'Sends request bodies here through filters: `DEFLATE` unpacks compressed ones before an application reads them.',
    module,
    args: take1(text('filter;filter')),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'AllowEncodedSlashes',
    summary:
      'Whether paths may have an encoded slash (`%2F`); off, they are answered with 404. `NoDecode` hands it on encoded, for applications whose paths hold names with slashes.',
    module,
    args: take1(oneOf(['On', 'Off', 'NoDecode'], '{directive} must be On, Off, or NoDecode')),
    override: ['RSRC_CONF'],
    earlier: [{ before: '2.2.18', arity: 'FLAG' }],
    default: 'Off',
  }),
  directive({
    name: 'ScoreBoardFile',
    summary:
      'A file for the table of what the workers are doing, for programs that watch it. By default it is memory without a name.',
    module,
    args: take1(text('file-path')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: 'logs/apache_runtime_status',
  }),
  directive({
    name: 'ExtendedStatus',
    summary: 'On: `server-status` shows each request that is being answered. mod_status turns it on when it is loaded.',
    module,
    args: flag(onOff),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: 'Off',
  }),
  directive({
    name: 'SeeRequestTail',
    summary:
      'On: `server-status` shows the end of long request lines instead of their beginning, where the paths of an application may all look alike.',
    module,
    args: flag(onOff),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: 'Off',
    since: { httpd: '2.2.7' },
  }),
  directive({
    name: 'PidFile',
    summary:
      "The file with the number of the server's main process, for those who signal it. Only root should be able to write to its directory.",
    module,
    args: take1(text('filename')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: 'logs/httpd.pid',
  }),
  directive({
    name: 'MaxRequestsPerChild',
    summary: 'The name of `MaxConnectionsPerChild` before 2.4, still understood.',
    module,
    args: take1(text('number')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '0',
    deprecated: { httpd: '2.3.9', use: 'MaxConnectionsPerChild' },
  }),
  directive({
    name: 'MaxConnectionsPerChild',
    summary:
      'After how many connections a child ends and is replaced; 0 means never. Against leaks of memory; applications in embedded mode are then loaded anew. Daemons have `maximum-requests=`.',
    module,
    args: take1(text('number')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '0',
    since: { httpd: '2.3.9' },
  }),
  directive({
    name: 'CoreDumpDirectory',
    summary:
      "The directory into which a process that crashes writes its memory, for debugging. The server's user must be able to write to it.",
    module,
    args: take1(text('directory')),
    override: ['RSRC_CONF'],
    default: 'that of `ServerRoot`',
    contextFlags: ['GLOBAL_ONLY'],
    check: checkCoreDumpDirectory,
  }),
  directive({
    name: 'MaxMemFree',
    summary: 'How many kilobytes of freed memory each allocator keeps for itself; 0 means no limit.',
    module,
    args: take1(longInteger('KBytes', { least: 0 }, (value) => `Invalid {directive} value: ${value}`)),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    default: '2048',
  }),
  directive({
    name: 'ThreadStackSize',
    summary:
      "The size of each thread's stack, in bytes. Where it is small by default, C extensions of embedded Python may need more. Daemons have `stack-size=`.",
    module,
    args: take1(longInteger('bytes', { least: 0 }, (value) => `Invalid {directive} value: ${value}`)),
    override: ['RSRC_CONF'],
    default: 'that of the system',
    contextFlags: ['GLOBAL_ONLY'],
  }),
  directive({
    name: 'TraceEnable',
    summary:
      'Whether `TRACE` requests are answered, which repeat the request to its sender. `off` is what security scanners want to see.',
    module,
    args: take1(oneOf(['on', 'off', 'extended'], "{directive} must be one of 'on', 'off', or 'extended'")),
    override: ['RSRC_CONF'],
    default: 'on',
  }),
  directive({
    name: 'MergeTrailers',
    summary:
      'On: headers that follow a chunked body are added to those before it, as old versions did. It lets clients slip in what was not checked.',
    module,
    args: flag(onOff),
    override: ['RSRC_CONF'],
    default: 'off',
    since: { httpd: '2.4.11', httpd22: '2.2.28' },
  }),
  directive({
    name: 'Protocols',
    summary:
      'The protocols that are spoken, in order of preference: `h2 http/1.1` for HTTP/2 over TLS, once mod_http2 is loaded.',
    module,
    args: iterate(text('protocol', { repeated: true })),
    override: ['RSRC_CONF'],
    contextFlags: ['NOT_IN_DIR_CONTEXT'],
    default: 'http/1.1',
    since: { httpd: '2.4.17' },
  }),
  directive({
    name: 'ProtocolsHonorOrder',
    summary: 'Whether the order of `Protocols` decides which one is spoken, rather than that of the client.',
    module,
    args: take1(oneOf(['on', 'off'], "{directive} must be 'on' or 'off'")),
    override: ['RSRC_CONF'],
    contextFlags: ['NOT_IN_DIR_CONTEXT'],
    default: 'On',
    since: { httpd: '2.4.17' },
  }),
  directive({
    name: 'HttpProtocolOptions',
    summary:
      'How strictly requests must follow HTTP. `Unsafe` lets in malformed ones, which attackers use to smuggle requests past proxies; `Require1.0` refuses HTTP/0.9.',
    module,
    args: iterate(text('Strict|Unsafe', { repeated: true })),
    override: ['RSRC_CONF'],
    default: 'Strict LenientMethods Allow0.9',
    since: { httpd: '2.4.24', httpd22: '2.2.32' },
    check: checkHttpProtocolOptions,
  }),
  directive({
    name: 'RegisterHttpMethod',
    summary: 'Makes further methods known, where `RegisteredMethods` in `HttpProtocolOptions` would refuse them.',
    module,
    args: iterate(text('method', { repeated: true })),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    since: { httpd: '2.4.24', httpd22: '2.2.32' },
    check: checkRegisterHttpMethod,
  }),
  directive({
    name: 'MergeSlashes',
    summary:
      'Whether several slashes in a path count as one for `<Location>`, rewriting and mounts. Turned off, `//admin` is another path than `/admin`, so patterns must reckon with it.',
    module,
    args: flag(onOff),
    override: ['RSRC_CONF'],
    default: 'On',
    since: { httpd: '2.4.39' },
  }),
];
