"""Configurations drawn at random in which many directives that decide about routes meet, with files and requests for them.

`scenario(chance)` gives what test/model/route/fixtures holds: `config`, `tree` and `requests` of `send` each.
"""

PORT = 18300
PATHS = [
    '/a', '/a/', '/b', '/b/', '/a/c', '/', '/w', '/x.html', '/al', '/al/', '/w/x', '/b/d', '/l', '/act', '/deep/mount/',
]
FOLDERS = [
    '', '/a', '/a/c', '/b', '/a/*', '/b/d', '/l', '/*/c', '/mv',
]
FILE_TARGETS = [
    'docroot/x.html', 'app.wsgi', 'st/s.html', 'dir/s.wsgi',
]
FOLDER_TARGETS = [
    'docroot', 'docroot/a', 'docroot/a/', 'docroot/b/', 'st', 'st/', 'dir', 'dir/', 'docroot/l',
]
SERVER_PATTERNS = [
    '^/a(/.*)?$', '^/b/(.*)$', '^/(.*)\\.html$', '^/x', 'c', '^(.*)$', '^/a/(c|d)', 'html$', '^/r/(.*)$', '^/?$', '!^/a',
    '^/([^/]+)/([^/]+)$', '(?i)^/A', '!\\.(html|wsgi)$', '^/w(.*)',
]
FOLDER_PATTERNS = [
    '^x\\.html$', '^(.*)\\.html$', '^c', '^(.*)$', '^$', 'none', '^d/(.*)$', '^/', '.+', '!\\.html$', '^([^/]+)/(.*)$', '!^x',
]
SUBSTITUTIONS = [
    '/x.html', '/b/$1', '/a/$1', '-', '/w/$1', '/al/$1', 'http://o.example/$1', 'b/x.html', '/none', '$1', '/st/s.html', '/b/?z=$1',
    '/x.html?%{QUERY_STRING}', '/index.html?', 'x.html', '${TREE}/st/s.html', '${TREE}/docroot/a/$1', 'http://localhost:18300/a/$1',
    '/a/%1', '/w?p=%1', '../x.html', '/a/$1/%{REQUEST_METHOD}', '/%{ENV:E1}.html', '/a%20b/$1', 'http://%{HTTP_HOST}/z/$1', '/x.html#f',
    '%{REQUEST_URI}.html', '/b//$1', '/l/x.html', '/${low:$1}', '/${words:$1|b}/x.html', '${words:x}', 'http://127.0.0.1:18300/st/$1', '/${esc:$1}',
    '/${up:$1}', '/${one:$1|b}/x.html', '/${un:$1}', '/b/%{HTTP:X-B}', 'http://%{SERVER_NAME}:%{SERVER_PORT}/s%{REQUEST_URI}', '/a/$1?$1', '/%{env:MATCH_PART}/x.html', '//b/$1', '/b/./$1', 'fcgi://127.0.0.1:9/$1',
]
FLAGS = [
    '', '', '[L]', '[L]', '[R]', '[R=301,L]', '[R=303,L]', '[R=308,L]', '[PT]', '[PT,L]', '[F]', '[G]', '[QSA]', '[QSA,L]', '[NC,L]',
    '[E=E1:1]', '[E=!E1]', '[C]', '[S=1]', '[S=2]', '[END]', '[R,QSD]', '[H=wsgi-script]', '[NE,R]', '[R=404]', '[DPI]', '[B]', '[N=3]',
    '[T=text/plain]', '[NS]', '[NS,L]', '[BNP,B]', '[H=default-handler]', '[R=500]', '[QSL,R]', '[UnsafePrefixStat]', '[UnsafeAllow3F,L]',
    '[R,L,NE,QSA]', '[CO=n:v:localhost:1440:/:secure]', '[P,NE]', '[P,QSA]', '[R=301,B=?]', '[NE,L]', '[QSD,PT]', '[C,NC]', '[N]', '[E=E1:%1,NE]', '[R=410]', '[nosubreq,last]', '[passthrough]', '[redirect=permanent,L]', '[CO=n:v:localhost]', '[E=E2:$1,L]', '[P]', '[R=307,L]', '[NC]', '[L,R=301,QSD]', '[DPI,L]', '[BCTLS,R]',
]
CONDITIONS = [
    '%{REQUEST_FILENAME} !-f', '%{REQUEST_FILENAME} !-d', '%{REQUEST_FILENAME} -d', '%{QUERY_STRING} q', '%{QUERY_STRING} ^(.*)$',
    '%{REQUEST_METHOD} =GET', '%{REQUEST_URI} ^/a [OR]', '%{ENV:E1} 1', '%{DOCUMENT_ROOT}%{REQUEST_URI} -f', '%{PATH_INFO} .',
    '%{HTTP_HOST} ^loc', '%{LA-U:REQUEST_FILENAME} -f', '%{REQUEST_URI} !\\.html$', '%{IS_SUBREQ} true', '%{CONTEXT_PREFIX} .',
    '%{ENV:REDIRECT_STATUS} ^$', '%{REQUEST_URI} ^/([^/]+)/', '%{REQUEST_FILENAME} -l', '%{HTTP:X-A} =1 [OR]', '%{THE_REQUEST} " /a"',
    '%{SCRIPT_FILENAME} html', '%{REQUEST_FILENAME} -s', '%{REQUEST_URI} >/b', '%{REQUEST_URI} =/x.html [NC]', '%{SERVER_PORT} -eq18300',
    'expr "%{REQUEST_URI} =~ m#^/b#"', '%{REQUEST_URI} -U', '%{REMOTE_ADDR} ^127', '%{LA-F:HANDLER} wsgi', '$1 ^c',
    '%{REQUEST_FILENAME} -x', '%{DOCUMENT_ROOT}/$1 -f', '%{REMOTE_USER} .', '%{CONN_REMOTE_ADDR} 10 [OR]', '%{HTTP_COOKIE} n [OR,NC]',
    '%{DOCUMENT_ROOT}/$1.html -f', '%{request_uri} ^/b', '%{LA-U:HANDLER} wsgi', '%{HANDLER} .', '%{HTTP:X-B} =1', '%{HTTP:X-Forwarded-Proto} .', '%{HTTP:Host} ^v2',
    '%{SERVER_NAME} =v2.example', '%{THE_REQUEST} HTTP/1\\.0', '%{DOCUMENT_URI} .', '%{CONTENT_TYPE} html', '%{LA-U:REMOTE_USER} ^ann$', '%{REQUEST_URI} <=/b',
    '%{QUERY_STRING} !=q [NC]', '%{REQUEST_URI}&%{REQUEST_METHOD} ^(/[a-z])[^&]*&GET', '%{REQUEST_FILENAME} -F', '%{HTTP:X-A}%{HTTP:X-B} -lt5',
]
REQUIREMENTS = [
    'Require all granted', 'Require all granted', 'Require all denied', 'Require ip 127', 'Require ip 10', 'Require method GET',
    'Require env E1', 'Require valid-user', 'Require user ann', 'Require expr "%{QUERY_STRING} == \'q\'"', 'Require local',
    'Require not ip 10\nRequire all granted', 'Require expr "-T reqenv(\'E1\')"', 'Require host localhost',
    'Order deny,allow\nDeny from all', 'Order allow,deny\nAllow from all', 'Deny from 127.0.0.1', 'Allow from all', 'Satisfy Any',
    'Satisfy All', 'Order allow,deny', 'Order deny,allow\nAllow from env=E1\nDeny from all', 'Order Mutual-failure\nAllow from 127',
    'Allow from env=!E1', 'Deny from env=E2', '<RequireAll>\nRequire all granted\nRequire not ip 10\n</RequireAll>',
    '<RequireAny>\nRequire ip 10\nRequire method POST GET\n</RequireAny>',
    '<RequireAll>\nRequire valid-user\nRequire ip 127\n</RequireAll>',
    '<RequireAll>\n<RequireNone>\nRequire env E1\n</RequireNone>\nRequire all granted\n</RequireAll>',
    '<RequireAny>\nRequire user ann\n<RequireAll>\nRequire ip 127\nRequire method HEAD\n</RequireAll>\n</RequireAny>',
    'AuthMerging And\nRequire ip 127', 'AuthMerging Or\nRequire ip 127', 'AuthMerging Or\nRequire all denied', 'AuthMerging And',
    '<Limit POST>\nRequire all denied\n</Limit>', '<LimitExcept GET>\nRequire all denied\n</LimitExcept>',
    '<Limit GET POST>\nRequire ip 10\n</Limit>', '<LimitExcept POST OPTIONS>\nOrder deny,allow\nDeny from all\n</LimitExcept>',
    'AuthType Basic\nAuthName x\nAuthUserFile ${TREE}/users', 'AuthType Basic\nAuthName x\nAuthUserFile ${TREE}/users\nRequire valid-user',
    'AuthType Basic\nAuthName x\nAuthUserFile ${TREE}/users\nAuthGroupFile ${TREE}/groups\nRequire group staff', 'Require group none', 'Require user ben',
    'Require not method POST\nRequire all granted', 'Require host example.org .local', 'Require expr "req(\'X-B\') == \'1\'"', 'Require env E1 E2\nRequire ip 10', '<RequireAny>\nRequire all denied\nRequire env E2\n</RequireAny>', 'Require ip ::1 127.0.0', '<RequireNone>\nRequire env E1\n</RequireNone>\nRequire local', 'Require not user ben\nRequire valid-user', 'Allow from ::1 127.0', 'Deny from env=E1 10.0.0.0/8', 'Require loopback', 'Require reading', 'Require asked', "Require expr \"%{env:MATCH_PART} == 'a'\"",
    'AuthType Basic\nAuthName x\nAuthBasicProvider people\nRequire valid-user', 'AuthType Basic\nAuthName x\nAuthBasicProvider people file\nAuthUserFile ${TREE}/users\nRequire user ann', '<RequireAny>\nRequire group staff\nRequire ip 10\n</RequireAny>', 'AuthBasicAuthoritative Off',
    'AuthType None', 'AllowMethods GET POST', 'AllowMethods reset', 'AuthzSendForbiddenOnFailure On',
]
EXPRESSIONS = [
    "%{QUERY_STRING} == 'q'", '-f %{REQUEST_FILENAME}', '%{REQUEST_URI} =~ m#^/a#', '-z %{PATH_INFO}',
    "%{REQUEST_METHOD} in { 'POST', 'PUT' }", "-n req('X-A')", "%{HANDLER} == 'wsgi-script'", "%{SERVER_NAME} == 'localhost'",
    '! -d %{REQUEST_FILENAME}', "reqenv('E1') == '1'", "%{REQUEST_URI} -strmatch '*.html'",
    "%{REMOTE_ADDR} -ipmatch '127.0.0.0/8' && %{REQUEST_URI} != '/x.html'", '-U %{REQUEST_URI}',
    "%{QUERY_STRING} =~ /(q|a=1)/ || %{HTTP_HOST} == 'v2.example'",
]

FILES = '''docroot/x.html docroot/index.html docroot/a/x.html docroot/a/index.html docroot/a/c/x.html docroot/a/c/app.wsgi docroot/b/x.html
 docroot/b/d/y.html docroot/b/app.wsgi docroot/b/d/index.html docroot/mv/one.html docroot/mv/two.wsgi docroot/mv/x.html.gone docroot/w docroot/.hidden docroot/a/x.html.en
 docroot/b/t.cgi docroot/n.txt st/s.html st/x.html st/index.html app.wsgi dir/s.wsgi dir/x.html cgi/t.cgi cgi/x.html home/ann/www/x.html home/ann/www/index.html docroot/mv/l.html.en
 docroot/mv/l.html.fr docroot/mv/l.html docroot/mv/u.html.u8 docroot/mv/u.html.l2 docroot/b/near.html docroot/b/nearer.html docroot/b/Case.html docroot/mv/e.html docroot/mv/e.html.gone docroot/mv/k.txt docroot/mv/k.html.de docroot/mv/k.cgi'''.split()
LINKS = {'docroot/l': 'a', 'docroot/lx.html': 'x.html', 'docroot/b/up': '../a/c', 'docroot/dangling': 'nowhere', 'st/out': '../docroot/b'}
URLS = '''/ /a /a/ /a/x.html /a/c /a/c/ /a/c/x.html /a/c/app.wsgi /a/c/app.wsgi/pi /b /b/ /b/x.html /b/d /b/d/ /b/d/y.html /b/app.wsgi /x.html /x.html/pi /none /a/none
 /a/none/deep /w /w/ /w/x /w/x/y /al /al/ /al/x.html /al/s.wsgi/p /r/x.html /b/x.html?q /a/?q /b/d/none /x.html?q /al/t.cgi /w/x.html /a//c//x.html /a%2fx.html
 /a/%2e%2e/x.html //a///x.html /~ann/x.html /~ann /~none/x /b/%78.html /a/c/none/x?q /b/app.wsgi/a/b?q /a.html /a/x /b/x /none.html?q /w?q /al?q /mv/one /mv/two/p /mv/x
 /mv/two /l /l/x.html /lx.html /b/up/x.html /dangling /.hidden /b/t.cgi /b/t.cgi/pi /act/x /n.txt /deep/mount /deep/mount/x.html /A/x.html /x.html%20 /a/%0ax /%7eann/
 /a/./c/../x.html /b/%3Fq /w%2Fx /a/x.html;p /%C3%A9 /mv/ /st/s.html /icons/ /a/index.html /b/d/index.html/ /server-status /mv/l /mv/l.html /mv/e /mv/k /mv/k?q /sp/a/x.html /mv/u /mv/u.html /b/nea.html /b/neare.html /b/case.html /b/near /B/x.html /a/X.html/pi /b/map.var /b/map /b/map.var/pi /b/s.asis /b/l.asis /b/xx.html /a/y.html /a/%c0%afx /%00 /a%5cx.html /a/..%2fx.html /%2e/a/x.html /a/x.html?%zz /a;p=1/x.html /a/.. /a/. /./ /..a /a/... /%25%32%65 /b/app.wsgi/%20a?x /b/app.wsgi//x /w//x /w/./x /a/x.html?q=%2F&a=1 /b/x.html/ /b/d/../x.html /x.html?a=1#f /w/%3Cb%3E /al/%25 /a/x.html&q /b/d//y.html /~ann/./x.html /%c3%a9?%c3 /a/c/app.wsgi/p%2fi'''.split()
METHODS = ['GET'] * 14 + ['HEAD', 'POST', 'POST', 'POST', 'OPTIONS', 'PUT', 'DELETE', 'TRACE', 'PROPFIND', 'BREW', 'CONNECT', 'PATCH']
HEADERS = [{}] * 10 + [{'X-A': '1'}, {'Authorization': 'Basic YW5uOnNlY3JldA=='}, {'Authorization': 'Basic YW5uOndyb25n'}, {'Accept': 'text/plain'}, {'Cookie': 'n=1'}, {'Referer': '/a'}, {'Authorization': 'Basic YmVuOnNlY3JldA=='},
           {'Accept-Language': 'fr, en;q=0.5'}, {'Accept-Language': 'en-US'}, {'Accept': 'text/*;q=0.5, text/plain', 'Accept-Language': 'de;q=0, *;q=0.1'}, {'Accept-Encoding': 'gone'},
           {'Accept-Charset': 'utf-8, iso-8859-2;q=0.5'}, {'Accept-Charset': 'koi8-r'}, {'X-H': 'wsgi-script'}, {'X-H': 'server-status'}, {'Expect': 'other'}, {'Range': 'bytes=0-3'},
           {'If-None-Match': '*'}, {'If-Match': '"z"'}, {'Transfer-Encoding': 'gzip'},
           {'X-B': '1'}, {'X-A': '2', 'X-B': '2'}, {'X-Forwarded-Proto': 'https'}, {'Max-Forwards': '0'}, {'Host': 'v2.example.:80'}, {'Host': 'V2.EXAMPLE'}, {'Host': '127.0.0.1'}, {'Host': '[::1]'},
           {'Host': 'v2.example..'}, {'Host': 'a.b.v3.example:99'}, {'Host': '.v3.example'}, {'User-Agent': 'bot'}, {'If-Modified-Since': 'Sun, 22 Nov 2099 00:00:00 GMT'}, {'Upgrade': 'websocket', 'Connection': 'Upgrade'}, {'X_A': '1'}]


def lines(text):
    return text.split('\n')


def rules(chance, patterns, most):
    made = []
    for _ in range(chance.randint(1, most)):
        for _ in range(chance.choice([0, 0, 1, 2])):
            condition = chance.choice(CONDITIONS)
            made.append(f'RewriteCond {condition}')
        made.append(f"RewriteRule {chance.choice(patterns)} {chance.choice(SUBSTITUTIONS)} {chance.choice(FLAGS)}".rstrip())
    return made


def rewriting(chance, kind):
    made = ['RewriteEngine ' + chance.choice(['On'] * 7 + ['Off'])]
    if kind != 'server' and chance.random() < 0.3:
        made.append('RewriteBase ' + chance.choice(['/', '/b/', '/zz', '/a']))
    if chance.random() < 0.25:
        made.append('RewriteOptions ' + chance.choice(['Inherit', 'InheritBefore', 'MergeBase', 'InheritDown', 'InheritDownBefore', 'IgnoreInherit', 'AllowNoSlash']
                                                      if kind != 'server' else ['Inherit', 'InheritBefore', 'InheritDown', 'AllowAnyURI', 'IgnoreContextInfo', 'LegacyPrefixDocRoot']))
    return made + rules(chance, SERVER_PATTERNS if kind == 'server' else FOLDER_PATTERNS, 3)


def setting(chance, kind):
    """One directive, or a few that belong together, of those that may stand in every section."""
    pick = chance.choice
    made = pick([
        lambda: lines(pick(REQUIREMENTS)),
        lambda: lines(pick(REQUIREMENTS)),
        lambda: ['Options ' + pick(['Indexes', '+Indexes', 'None', 'ExecCGI', '+ExecCGI -Indexes', 'FollowSymLinks', '-FollowSymLinks', '+MultiViews', 'All', 'SymLinksIfOwnerMatch',
                                    '+ExecCGI', '+Indexes +FollowSymLinks', '-Indexes +MultiViews'])],
        lambda: ['SetHandler ' + pick(['wsgi-script', 'default-handler', 'None', 'cgi-script', 'server-status', 'my-act', 'type-map', 'send-as-is', '''"expr=%{env:E1}"''', '''"%{req:X-H}"'''])],
        lambda: ['DirectoryIndex ' + pick(['x.html', 'index.var', 'disabled', 'disabled x.html', 'none.html', '/x.html', 'app.wsgi x.html', 'disabled', 'none.html /w', 'c', 'x.html?k=v', '/a/'])]
        + pick([[], [], [], ['DirectoryIndexRedirect ' + pick(['on', 'seeother', 'off', '307'])], ['DirectoryCheckHandler On']]),
        lambda: ['DirectorySlash ' + pick(['On', 'Off', 'Off'])],
        lambda: ['FallbackResource ' + pick(['/x.html', '/w', '/none', 'disabled', '/b/', '/b/app.wsgi', 'x.html', '/a'])],
        lambda: [f"ErrorDocument {pick(['403', '404', '404', '500', '401', '405'])} {pick(['/x.html', '/w/err', '/b/app.wsgi', 'http://e.example/', '/none', '/b', '/a/', '/al/x.html', '/r/x.html', 'default', chr(34) + 'text' + chr(34), '/%{env:E1}.html', 'http://e.example/%{REQUEST_METHOD}', '/%{env:MATCH_PART}/x.html'])}"],
        lambda: rewriting(chance, 'server' if kind == 'server' else 'section'),
        lambda: rewriting(chance, 'server' if kind == 'server' else 'section'),
        lambda: ['Redirect ' + pick(['/a/x.html http://r.example/', '/b /dest', 'gone /b/d', '303 /a /b', '/w http://w.example', '404 /a/c'])],
        lambda: ['RedirectMatch ' + pick([r'\.html$ /m', '^/a/(.*)$ /al/$1', '410 none', r'^/(b|w)/(.*) http://m.example/$2?$1'])],
        lambda: ['AcceptPathInfo ' + pick(['On', 'Off', 'Default'])],
        lambda: ['AddHandler ' + pick(['wsgi-script .wsgi .html', 'wsgi-script .wsgi', 'cgi-script .cgi', 'my-act .txt .html'])],
        lambda: [pick(['RemoveHandler .wsgi .html', 'AddType text/plain .html', 'ForceType text/plain', 'RemoveType .html', 'AddLanguage en .en', 'AddEncoding x-gone .gone', 'MultiviewsMatch Any',
                       'AddLanguage fr .fr', 'AddLanguage de-CH .de', 'DefaultLanguage en', 'LanguagePriority de-CH en fr', 'ForceLanguagePriority Fallback', 'ForceLanguagePriority Prefer Fallback',
                       'ForceLanguagePriority None', 'MultiviewsMatch Handlers Filters', 'AddOutputFilter INCLUDES .html', 'AddHandler type-map .var', 'AddHandler send-as-is .asis', 'AddCharset utf-8 .u8', 'AddCharset iso-8859-2 .l2',
                       'AddType text/html;qs=0.3 .gone'])],
        lambda: [pick(['CheckSpelling On', 'CheckSpelling On', 'CheckSpelling Off', 'CheckCaseOnly On', 'CheckBasenameMatch Off'])],
        lambda: ['Action my-act ' + pick(['/cgi-bin/t.cgi', '/w', '/b/x.html', '/cgi-bin/t.cgi virtual', '/none'])] + pick([[], ['AddHandler my-act .html'], ['SetHandler my-act']]),
        lambda: [pick(['SetEnv E1 1', 'SetEnvIf Request_URI html E1=1', 'SetEnvIf X-A 1 E1=1 !E2', 'UnsetEnv E1', 'SetEnvIfExpr "%{QUERY_STRING} == \'q\'" E1=1', 'SetEnvIf Remote_Addr ^127 E2=app',
                       'SetEnvIfNoCase Host V2 E1=1', 'SetEnv E2 d1', 'SetEnvIf Request_Method POST E2=d1', 'BrowserMatch bot E1', 'SetEnvIf Server_Addr ^127 E1=$0', 'SetEnvIf Request_Protocol 1.0 E1', 'SetEnvIf X-Forwarded-Proto . E1=1 E2=d1', 'SetEnvIf E1 1 E2=d1', 'SetEnvIf ^X-. 1 E1=1',
                       'PassEnv PATH NONE', 'SetEnv E1', 'SetEnvIf Host ^([^.]+)\\.v3 E2=$1', 'SetEnvIf Request_URI ^/(b|w)/ !E1 E2=$1'])],
        lambda: ['WSGIApplicationGroup ' + pick(['%{GLOBAL}', '%{ENV:E1}', 'grp', '%{SERVER}', '%{HOST}', '%{RESOURCE}', '%{ENV:E2}'])],
        lambda: ['WSGIProcessGroup ' + pick(['d1', '%{GLOBAL}', 'nope', '%{ENV:E2}', 'd2'])],
        lambda: [pick(['WSGICallableObject main', 'WSGICallableObject nothing', 'WSGIScriptReloading Off', 'WSGIRestrictProcess d1', 'WSGIRestrictProcess d1 %{GLOBAL}', 'LimitRequestBody 5',
                       'WSGIPassAuthorization On', 'AcceptPathInfo On', 'LimitRequestBody 0',
                       'WSGIMapHEADToGET Off', 'CGIPassAuth On', 'Header set X-Z 1', 'RequestHeader set X-A 1', 'ProxyErrorOverride On'])],
        lambda: ['WSGIHandlerScript my-act ${TREE}/' + pick(['app.wsgi', 'app.wsgi process-group=d1', 'none.wsgi', 'dir/s.wsgi application-group=%{GLOBAL}'])],
        lambda: ['RequestHeader ' + pick(['set X-A 1', 'unset X-A', 'set X-B 1', 'append X-B 2', 'add X-A 2', 'merge X-B 1', 'setifempty X-B 1', 'edit X-A 1 2', 'edit* X-B "." "1"', 'set X-H wsgi-script', 'unset Authorization',
                                          'set Authorization "Basic YW5uOnNlY3JldA=="', 'set X-B "%{E1}e"', 'set X-B "expr=%{REQUEST_METHOD}"', 'set Host v2.example', 'unset Accept-Language', 'set Accept-Language fr',
                                          'set Cookie n=1']) + pick(['', '', '', ' early' if kind == 'server' else '', ' env=E1', ' "expr=%{REQUEST_METHOD} == \'GET\'"'])],
        lambda: ['Script ' + pick(['PUT /b/x.html', 'POST /cgi-bin/t.cgi', 'GET /w', 'DELETE /none'])],
        lambda: [pick(['RedirectPermanent', 'RedirectTemp']) + ' ' + pick(['/a/x.html /b', '/w http://w.example/'])],
    ])()
    return made


def settings(chance, kind):
    return [line for _ in range(chance.randint(1, 3)) for line in setting(chance, kind)]


def conditions(chance):
    made = [f'<If "{chance.choice(EXPRESSIONS)}">', *settings(chance, 'if'), '</If>']
    if chance.random() < 0.3:
        made += [f'<ElseIf "{chance.choice(EXPRESSIONS)}">', *settings(chance, 'if'), '</ElseIf>']
    if chance.random() < 0.3:
        made += ['<Else>', *settings(chance, 'if'), '</Else>']
    return made


def files(chance):
    name = chance.choice(['Files x.html', 'Files *.html', 'Files app.wsgi', 'Files "?.html"', 'Files index.html', r'FilesMatch "\.(wsgi|cgi)$"', 'FilesMatch "^(?<part>.)"', 'FilesMatch ^x', 'Files none', 'Files a', 'Files w'])
    return [f'<{name}>', *settings(chance, 'files'), f"</{name.split(' ')[0]}>"]


def section(chance):
    pick = chance.choice
    kind, argument = pick([
        ('Directory', '${TREE}/docroot' + pick(FOLDERS)), ('Directory', '${TREE}/docroot' + pick(FOLDERS)), ('Directory', '${TREE}/' + pick(['dir', 'st', 'cgi', '*', 'home/*/www'])),
        ('Directory', pick([r'~ "/docroot/(a|b)$"', '/', '${TREE}'])), ('DirectoryMatch', pick(['/docroot/a', 'docroot/[ab]/', '/c/$', '^.*/(?<part>a)/', '/(?<part>[ab])/(?<rest>.*)'])),
        ('Location', pick(PATHS)), ('Location', pick(PATHS)), ('Location', pick(['/a*', '/*/x.html', '~ "/(a|b)/"', '/b/?', '/al/x.html'])), ('LocationMatch', pick([p for p in SERVER_PATTERNS if p[0] != '!'] + ['^/(?<part>[a-z])/?', '(?<part>[^/]+)\\.html$'])),
    ])
    if kind == 'LocationMatch':
        argument = f'"{argument}"'
    made = settings(chance, 'location' if kind.startswith('Loc') else 'directory')
    if chance.random() < 0.08:
        condition = pick(['IfModule mod_rewrite.c', 'IfModule !wsgi_module', 'IfVersion >= 2.4', 'IfDefine TREE', 'IfDefine !TREE', 'IfFile ${TREE}/app.wsgi', 'IfDirective WSGIScriptAlias'])
        made = [f'<{condition}>', *made, f"</{condition.split(' ')[0]}>"]
    if kind.startswith('Loc') and chance.random() < 0.15:
        made.append(pick(['Redirect http://whole.example/', 'Redirect gone', 'Redirect 307 /%{env:MATCH_PART}', 'Redirect 418', 'Alias ${TREE}/st', 'Redirect 303 "/x.html?u=%{REQUEST_URI}"', 'Alias ${TREE}/docroot/a/x.html', 'ProxyPass http://127.0.0.1:18300/st/']))
    if kind.startswith('Dir') and chance.random() < 0.15:
        made += ['AllowOverride ' + pick(['All', 'None', 'FileInfo', 'AuthConfig Limit'])]
    if chance.random() < 0.2:
        made += pick([files, conditions] if kind.startswith('Dir') else [conditions])(chance)
    return [f'<{kind} {argument}>', *made, f'</{kind}>']


def mapping(chance):
    pick = chance.choice
    return pick([
        lambda: f'Alias {pick(PATHS)} ${{TREE}}/{pick(FOLDER_TARGETS + FILE_TARGETS)}',
        lambda: f'Alias {pick(PATHS)} ${{TREE}}/{pick(FOLDER_TARGETS + FILE_TARGETS)}',
        lambda: f"WSGIScriptAlias {pick(PATHS)} ${{TREE}}/{pick(['app.wsgi', 'app.wsgi', 'app.wsgi/', 'dir', 'dir/', 'dir/s.wsgi', 'docroot/b'])}"
                f"{pick(['', '', ' process-group=d1', ' application-group=%{GLOBAL}', ' process-group=%{ENV:E2} application-group=g', ' callable-object=main'])}",
        lambda: f"WSGIScriptAlias {pick(PATHS)} ${{TREE}}/{pick(['app.wsgi', 'app.wsgi', 'app.wsgi/', 'dir', 'dir/'])}",
        lambda: f"AliasMatch {pick(SERVER_PATTERNS[:11])} ${{TREE}}/{pick(['docroot/$1', 'st/s.html', 'docroot/a$1', 'docroot$0'])}",
        lambda: f"WSGIScriptAliasMatch {pick(SERVER_PATTERNS[:10])} ${{TREE}}/{pick(['app.wsgi', 'dir/s.wsgi', 'app.wsgi$1', 'dir/$1.wsgi'])}",
        lambda: f"ScriptAlias {pick(PATHS)} ${{TREE}}/{pick(['cgi', 'cgi/', 'cgi/t.cgi', 'docroot/b/t.cgi'])}",
        lambda: f"ScriptAliasMatch {pick(SERVER_PATTERNS[:10])} ${{TREE}}/cgi/t.cgi",
        lambda: f"Redirect {pick(['', '', 'permanent ', '303 ', '307 '])}{pick(PATHS)} {pick(['/dest', 'http://r.example/x', '/b', '/'])}",
        lambda: f"Redirect {pick(['gone', '404', '403', '500'])} {pick(PATHS)}",
        lambda: f"RedirectMatch {pick(['', '301 '])}{pick(SERVER_PATTERNS[:10])} {pick(['/m/$1', 'http://m.example/$1', '/x.html'])}",
        lambda: f"ProxyPass {pick(PATHS[:12])} {pick(['!', 'http://127.0.0.1:18300/st/', 'http://127.0.0.1:18300/a', 'http://127.0.0.1:18300/w/'])}",
        lambda: pick(['UserDir ${TREE}/home/*/www', 'UserDir disabled', 'UserDir http://u.example/*/', 'UserDir www', 'UserDir disabled ann', 'UserDir enabled ann']),
        lambda: f"ProxyPass {pick(PATHS[:12])} {pick(['http://127.0.0.1:18300/st/', 'http://127.0.0.1:18300/a', 'http://127.0.0.1:18300'])} {pick(['nocanon', 'nocanon retry=0', 'timeout=3', 'connectiontimeout=2 keepalive=On'])}",
        lambda: pick(['ProxyVia On', 'ProxyPreserveHost On', 'ProxyPassReverseCookiePath / /a']),
        lambda: f"ProxyPassMatch {pick(SERVER_PATTERNS[:10])} {pick(['http://127.0.0.1:18300/st/$1', '!', 'http://127.0.0.1:18300'])}",
        lambda: f"ProxyPassReverse {pick(PATHS[:12])} http://127.0.0.1:18300/{pick(['', 'st/', 'a'])}",
        lambda: '\n'.join([f"<Proxy {pick(['*', 'http://127.0.0.1:18300/st/', 'http://127.0.0.1*'])}>", *settings(chance, 'proxy'), '</Proxy>']),
    ])().split('\n')


def server_level(chance):
    pick = chance.choice
    made = pick([mapping, mapping, mapping, section, section, section, section, files, conditions, lambda c: setting(c, 'server'), lambda c: rewriting(c, 'server')])(chance)
    return made


def only_once(chance):
    return chance.choice(['MergeSlashes Off', 'AllowEncodedSlashes On', 'AllowEncodedSlashes NoDecode', 'UseCanonicalName On', 'RewriteOptions InheritDown', 'TraceEnable extended', 'TraceEnable off',
                          'AccessFileName .acl .htaccess', 'StrictHostCheck On', 'UseCanonicalPhysicalPort On', 'LimitRequestLine 60', 'RedirectRelative On', 'AliasPreservePath On', 'LimitInternalRecursion 3',
                          'AuthName main', 'VirtualDocumentRoot ${TREE}/docroot/%2', 'HttpProtocolOptions Unsafe', 'ProxyErrorOverride On', 'ProxyPreserveHost On', 'WSGIRestrictEmbedded On', 'NameVirtualHost *',
                          'UseCanonicalName DNS', 'LimitRequestBody 5', 'AllowEncodedSlashes Off', 'RewriteEngine On', 'QualifyRedirectURL On', 'LimitRequestFieldSize 40', 'LimitRequestFields 5', 'CheckSpelling On', 'AllowOverrideList Redirect RewriteRule RewriteEngine'])


def host(chance, name):
    address = chance.choice([f'*:{PORT}'] * 6 + [f'127.0.0.1:{PORT}', f'_default_:{PORT}', '*', f'*:{PORT + 1}', f'*:{PORT} 127.0.0.1:{PORT + 1}'])
    made = [f'<VirtualHost {address}>', 'ServerName ' + name.replace('*.', '') + chance.choice([''] * 6 + [':99']), 'ServerAlias ' + name]
    if chance.random() < 0.1:
        made.append('ServerPath /sp')
    if chance.random() < 0.7:
        made.append('DocumentRoot ${TREE}/' + chance.choice(['docroot', 'docroot', 'docroot/a', 'st']))
    if chance.random() < 0.3:
        made.append('RewriteOptions ' + chance.choice(['Inherit', 'InheritBefore', 'IgnoreInherit']))
    if chance.random() < 0.3:
        made.append('WSGIDaemonProcess ' + name.replace('*.', '')[:2])
    for _ in range(chance.randint(0, 5)):
        made += server_level(chance)
    if chance.random() < 0.2:
        made.append(only_once(chance))
    return [*made, '</VirtualHost>']


def configuration(chance):
    made = [f'Listen 127.0.0.1:{PORT}', f'Listen 127.0.0.1:{PORT + 1}', 'ServerName main.example', 'DocumentRoot ${TREE}/docroot', 'WSGIDaemonProcess d1',
            '<AuthzProviderAlias ip loopback 127>', '</AuthzProviderAlias>', '<AuthzProviderAlias method reading GET>', '</AuthzProviderAlias>',
            '''<AuthzProviderAlias expr asked "%{QUERY_STRING} == 'q'">''', '</AuthzProviderAlias>', '<AuthnProviderAlias file people>', 'AuthUserFile ${TREE}/users', '</AuthnProviderAlias>',
            'RewriteMap low int:tolower', 'RewriteMap up int:toupper', 'RewriteMap un int:unescape', 'RewriteMap one rnd:${TREE}/words', 'RewriteMap words ${TREE}/words', 'RewriteMap esc int:escape']
    if chance.random() < 0.7:
        made += ['<Directory ${TREE}/docroot>', 'AllowOverride ' + chance.choice(['All', 'All', 'FileInfo', 'FileInfo Options AuthConfig Indexes Limit', 'None', 'Options=Indexes FileInfo', 'Nonfatal=All']),
                 'Options ' + chance.choice(['FollowSymLinks', 'Indexes FollowSymLinks', 'None', '+MultiViews', 'FollowSymLinks ExecCGI', 'All']), '</Directory>']
    for _ in range(chance.randint(2, 9)):
        made += server_level(chance)
    if chance.random() < 0.4:
        made.append(only_once(chance))
    if chance.random() < 0.5:
        for name in chance.sample(['localhost', 'v2.example', '*.v3.example'], chance.randint(1, 3)):
            made += host(chance, name)
    return made


def htaccess(chance):
    made = settings(chance, 'directory')
    if chance.random() < 0.2:
        made += files(chance)
    if chance.random() < 0.1:
        made += conditions(chance)
    return '\n'.join(line for line in made if not line.startswith(('WSGIProcess', 'WSGIApp', 'WSGIRestr'))) + '\n'


def tree(chance):
    made = {}
    for name in FILES:
        made[name] = '@wsgi' if name.endswith('.wsgi') else '@cgi' if name.endswith('.cgi') else f'STATIC {name}\n'
    made.update({name: {'link': target} for name, target in LINKS.items()})
    # Of both, the password is `secret`.
    made['users'] = 'ann:{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=\nben:{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=\n'
    made['groups'] = 'staff: ann cid\nnone:\n'
    made['docroot/b/map.var'] = 'URI: map\n\nURI: x.html\nContent-type: text/html; qs=0.4\n\nURI: ../n.txt\nContent-type: text/plain\nContent-language: en\n'
    made['docroot/a/index.var'] = 'URI: x.html\nContent-type: text/html\n'
    made['docroot/b/s.asis'] = 'Status: 404 None\nContent-Type: text/plain\n\nnone\n'
    made['docroot/b/l.asis'] = 'Location: /x.html\n\n'
    made['words'] = 'x /st/s.html\nc b/x.html\n/ a\n'
    if chance.random() < 0.5:
        for folder in ('docroot', 'docroot/a', 'docroot/b', 'docroot/a/c', 'docroot/mv', 'st', 'dir'):
            if chance.random() < 0.35:
                made[folder + '/.htaccess'] = htaccess(chance)
    if chance.random() < 0.2:
        del made['docroot/index.html']
    return made


def request(chance):
    host = chance.choice(['localhost'] * 5 + ['v2.example', 'q.v3.example', 'nobody.example'])
    url = f'http://{host}:{chance.choice([PORT] * 9 + [PORT + 1])}{chance.choice(URLS)}'
    made = {'method': chance.choice(METHODS), 'url': url, 'headers': chance.choice(HEADERS)}
    if made['method'] in ('POST', 'PUT'):
        made['length'] = chance.choice([0, 3, 9])
    if chance.random() < 0.04:
        made['version'] = '1.0'
    if chance.random() < 0.04:
        made['target'] = chance.choice(['http://v2.example/a/x.html', 'http://q.v3.example:99/x.html', '*', '/a b', 'x', '/%zz', '/..', '?q', 'HTTP://V2.Example/a/x.html', 'http://v2.example', 'http://v2.example?q', 'http://u@v2.example/a/', 'https://v2.example/a/', '//v2.example/a/x.html', 'http://v2.example/a/../x.html', 'v2.example:80', '*?q', '/a/x.html#f'])
    return made


def scenario(chance, requests):
    return {'config': configuration(chance), 'tree': tree(chance), 'requests': [{'send': request(chance)} for _ in range(requests)]}
