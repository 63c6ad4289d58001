import type { Example } from '../../src/lint/rule.js';

/** What a guide says, and for each rule that watches over it the mistake, marked, and what is right. */
export interface Statement {
  readonly statement: string;
  readonly rules: Readonly<Record<string, { readonly bad: Example; readonly good: Example }>>;
}

const DJANGO = '/var/www/pythonsite/myproject';
const SCRIPTS = '/usr/local/wsgi/scripts';
const APPLICATION = { [`${SCRIPTS}/myapp.wsgi`]: 'def application(environ, start_response):\n    return []\n' };
const APP_OBJECT = { [`${SCRIPTS}/myapp.wsgi`]: 'from flask import Flask\napp = Flask(__name__)\n' };
const GRANTED = `<Directory ${SCRIPTS}>\nRequire all granted\n</Directory>`;
const MOUNT = `WSGIScriptAlias / ${SCRIPTS}/myapp.wsgi`;
const GROUP =
  'WSGIDaemonProcess www.site.com processes=2 threads=15 display-name=%{GROUP}\nWSGIProcessGroup www.site.com';

/** By the guide that says it. */
export const GUIDES: Readonly<Record<string, readonly Statement[]>> = {
  'a Django site on Red Hat': [
    {
      statement: 'WSGIDaemonProcess defines the group, WSGIProcessGroup must name it',
      rules: {
        'wsgi/undefined-process-group': {
          bad: 'WSGIDaemonProcess myapp processes=2 threads=15\nWSGIProcessGroup «myap»\nWSGIScriptAlias /myapp /srv/myapp.wsgi',
          good: 'WSGIDaemonProcess myapp processes=2 threads=15\nWSGIProcessGroup myapp\nWSGIScriptAlias /myapp /srv/myapp.wsgi',
        },
        'wsgi/unused-daemon-group': {
          bad: 'WSGIDaemonProcess «myapp» processes=2 threads=15\nWSGIScriptAlias /myapp /srv/myapp.wsgi',
          good: 'WSGIDaemonProcess myapp processes=2 threads=15\nWSGIProcessGroup myapp\nWSGIScriptAlias /myapp /srv/myapp.wsgi',
        },
      },
    },
    {
      statement: 'processes/threads: tune to CPU vs I/O bound load, do not overload',
      rules: {
        'wsgi/threads-excessive': {
          bad: 'WSGIDaemonProcess myapp processes=2 «threads=150»\nWSGIProcessGroup myapp',
          good: 'WSGIDaemonProcess myapp processes=2 threads=15\nWSGIProcessGroup myapp',
        },
      },
    },
    {
      statement: 'display-name=%{GROUP} for ps/top',
      rules: {
        'wsgi/no-display-name': {
          bad: 'WSGIDaemonProcess «myapp» processes=2 threads=15\nWSGIProcessGroup myapp',
          good: 'WSGIDaemonProcess myapp processes=2 threads=15 display-name=%{GROUP}\nWSGIProcessGroup myapp',
        },
      },
    },
    {
      statement: 'memory limits as group option',
      rules: {
        'wsgi/memory-limit-suffix': {
          bad: 'WSGIDaemonProcess myapp processes=2 memory-limit=«256M»\nWSGIProcessGroup myapp',
          good: 'WSGIDaemonProcess myapp processes=2 memory-limit=268435456\nWSGIProcessGroup myapp',
        },
      },
    },
    {
      statement: 'WSGIScriptAlias maps URL path to a script that defines application',
      rules: {
        'wsgi/callable-missing': {
          bad: { text: `WSGIScriptAlias /myapp «${SCRIPTS}/myapp.wsgi»`, files: APP_OBJECT },
          good: { text: `WSGIScriptAlias /myapp ${SCRIPTS}/myapp.wsgi`, files: APPLICATION },
        },
      },
    },
    {
      statement: 'example: "python- path=" typo',
      rules: {
        'wsgi/option-split-by-space': {
          bad: `WSGIDaemonProcess test processes=2 threads=15 display-name=%{GROUP} «python- path»=${DJANGO} python-home=/usr\nWSGIProcessGroup test`,
          good: `WSGIDaemonProcess test processes=2 threads=15 display-name=%{GROUP} python-path=${DJANGO}\nWSGIProcessGroup test`,
        },
      },
    },
    {
      statement: 'example: python-home=/usr',
      rules: {
        'wsgi/python-home-usr': {
          bad: `WSGIDaemonProcess test python-path=${DJANGO} python-home=«/usr»\nWSGIProcessGroup test`,
          good: `WSGIDaemonProcess test python-path=${DJANGO} python-home=/srv/venv\nWSGIProcessGroup test`,
        },
      },
    },
    {
      statement: 'example: DocumentRoot is the project parent',
      rules: {
        'wsgi/docroot-is-project': {
          bad: `DocumentRoot «/var/www/pythonsite»\nWSGIScriptAlias / ${DJANGO}/myproject.wsgi`,
          good: `DocumentRoot /var/www/html\nWSGIScriptAlias / ${DJANGO}/myproject.wsgi`,
        },
        'wsgi/docroot-exposes-source': {
          bad: `DocumentRoot /var/www/pythonsite\nWSGIScriptAlias /site «${DJANGO}/myproject.wsgi»`,
          good: `DocumentRoot /var/www/html\nWSGIScriptAlias /site ${DJANGO}/myproject.wsgi`,
        },
      },
    },
    {
      statement: 'example: ServerName ServerIP placeholder',
      rules: {
        'wsgi/servername-placeholder': {
          bad: `<VirtualHost *:80>\nServerName «ServerIP»\nServerAdmin webmaster@ServerIP\nWSGIScriptAlias / ${DJANGO}/myproject.wsgi\n</VirtualHost>`,
          good: `<VirtualHost *:80>\nServerName www.example.com\nServerAdmin webmaster@example.com\nWSGIScriptAlias / ${DJANGO}/myproject.wsgi\n</VirtualHost>`,
        },
      },
    },
    {
      statement: 'example: Require all granted in Directory of the project',
      rules: {
        'wsgi/script-dir-not-granted': {
          bad: `<Directory />\nRequire all denied\n</Directory>\nWSGIScriptAlias / «${DJANGO}/myproject.wsgi»`,
          good: `<Directory />\nRequire all denied\n</Directory>\nWSGIScriptAlias / ${DJANGO}/myproject.wsgi\n<Directory ${DJANGO}>\nRequire all granted\n</Directory>`,
        },
        'wsgi/directory-grants-too-much': {
          bad: `DocumentRoot ${DJANGO}\nWSGIScriptAlias /site ${DJANGO}/myproject.wsgi\n<Directory ${DJANGO}>\n«Require all granted»\n</Directory>`,
          good: `DocumentRoot /var/www/html\nWSGIScriptAlias /site ${DJANGO}/myproject.wsgi\n<Directory ${DJANGO}>\nRequire all granted\n</Directory>`,
        },
      },
    },
    {
      statement: 'example: DJANGO_SETTINGS_MODULE set in the script through os.environ',
      rules: {
        'wsgi/setenv-osenviron': {
          bad: `SetEnv «DJANGO_SETTINGS_MODULE» myproject.settings\nWSGIScriptAlias / ${DJANGO}/myproject.wsgi`,
          good: {
            text: `WSGIScriptAlias / ${DJANGO}/myproject.wsgi`,
            files: {
              [`${DJANGO}/myproject.wsgi`]: "import os\nos.environ['DJANGO_SETTINGS_MODULE'] = 'myproject.settings'\n",
            },
          },
        },
      },
    },
    {
      statement: 'example: "%{GLOBAL}" not used for one application',
      rules: {
        'wsgi/c-extension-subinterpreter': {
          bad: `WSGIDaemonProcess test\nWSGIProcessGroup test\nWSGIScriptAlias «/» ${DJANGO}/myproject.wsgi`,
          good: `WSGIDaemonProcess test\nWSGIProcessGroup test\nWSGIApplicationGroup %{GLOBAL}\nWSGIScriptAlias / ${DJANGO}/myproject.wsgi`,
        },
      },
    },
  ],
  'a short introduction': [
    {
      statement: 'daemon mode recommended over embedded',
      rules: {
        'wsgi/embedded-mode': {
          bad: 'WSGIScriptAlias «/myapp» /path/to/my/app/application.wsgi',
          good: 'WSGIDaemonProcess mydomain-tld-myapp\nWSGIProcessGroup mydomain-tld-myapp\nWSGIScriptAlias /myapp /path/to/my/app/application.wsgi',
        },
      },
    },
    {
      statement: 'reload by touching the script',
      rules: {
        'wsgi/script-reloading-embedded': {
          bad: 'WSGIScriptAlias «/myapp» /path/to/my/app/application.wsgi',
          good: 'WSGIDaemonProcess mydomain-tld-myapp\nWSGIProcessGroup mydomain-tld-myapp\nWSGIScriptAlias /myapp /path/to/my/app/application.wsgi',
        },
      },
    },
    {
      statement: 'Directory access needed for the script',
      rules: {
        'wsgi/script-dir-not-granted': {
          bad: 'WSGIScriptAlias /myapp «/path/to/my/app/application.wsgi»\n<Directory /path/to/my/application>\nRequire all granted\n</Directory>',
          good: 'WSGIScriptAlias /myapp /path/to/my/app/application.wsgi\n<Directory /path/to/my/app>\nRequire all granted\n</Directory>',
        },
      },
    },
    {
      statement: 'Order deny,allow / Allow from all form',
      rules: {
        'wsgi/order-allow-on-24': {
          bad: '<Directory /path/to/my/app>\n«Order deny,allow»\nAllow from all\n</Directory>',
          good: '<Directory /path/to/my/app>\nRequire all granted\n</Directory>',
        },
        'wsgi/mixed-access-styles': {
          bad: '<Directory />\nOrder deny,allow\nDeny from all\n</Directory>\n<Directory /path/to/my/app>\n«Require all granted»\n</Directory>',
          good: '<Directory />\nRequire all denied\n</Directory>\n<Directory /path/to/my/app>\nRequire all granted\n</Directory>',
        },
      },
    },
    {
      statement: 'user= and group=',
      rules: {
        'wsgi/user-without-group': {
          bad: 'WSGIDaemonProcess mydomain-tld-myapp «user=work»\nWSGIProcessGroup mydomain-tld-myapp',
          good: 'WSGIDaemonProcess mydomain-tld-myapp user=work group=www-data\nWSGIProcessGroup mydomain-tld-myapp',
        },
        'wsgi/user-group-unknown': {
          bad: {
            text: 'WSGIDaemonProcess mydomain-tld-myapp user=«work» group=www-data\nWSGIProcessGroup mydomain-tld-myapp',
            files: { '/etc/passwd': 'www-data:x:33:33::/var/www:/bin/false\n', '/etc/group': 'www-data:x:33:\n' },
          },
          good: {
            text: 'WSGIDaemonProcess mydomain-tld-myapp user=work group=www-data\nWSGIProcessGroup mydomain-tld-myapp',
            files: { '/etc/passwd': 'work:x:1000:1000::/home/work:/bin/sh\n', '/etc/group': 'www-data:x:33:\n' },
          },
        },
        'wsgi/user-shared-account': {
          bad: 'User www-data\nWSGIDaemonProcess mydomain-tld-myapp user=«www-data» group=www-data',
          good: 'User www-data\nWSGIDaemonProcess mydomain-tld-myapp user=work group=www-data',
        },
      },
    },
    {
      statement: 'maximum-requests=1000',
      rules: {
        'wsgi/maximum-requests-single-process': {
          bad: 'WSGIDaemonProcess mydomain-tld-myapp threads=5 «maximum-requests=1000»\nWSGIProcessGroup mydomain-tld-myapp',
          good: 'WSGIDaemonProcess mydomain-tld-myapp processes=2 threads=5 maximum-requests=1000\nWSGIProcessGroup mydomain-tld-myapp',
        },
        'wsgi/maximum-requests-low': {
          bad: 'WSGIDaemonProcess mydomain-tld-myapp processes=2 «maximum-requests=20»\nWSGIProcessGroup mydomain-tld-myapp',
          good: 'WSGIDaemonProcess mydomain-tld-myapp processes=2 maximum-requests=1000\nWSGIProcessGroup mydomain-tld-myapp',
        },
      },
    },
    {
      statement: 'python-path with commas, used for a virtualenv',
      rules: {
        'wsgi/python-path-separator': {
          bad: 'WSGIDaemonProcess myapp \\\n    python-path=«/usr/lib/python2.7,/usr/local/lib/python2.7/dist-packages»',
          good: 'WSGIDaemonProcess myapp \\\n    python-path=/usr/lib/python2.7:/usr/local/lib/python2.7/dist-packages',
        },
        'wsgi/python-path-site-packages': {
          bad: 'WSGIDaemonProcess myapp python-path=«/home/work/env/lib/python2.7/site-packages»',
          good: 'WSGIDaemonProcess myapp python-home=/home/work/env',
        },
      },
    },
    {
      statement: 'WSGIProcessGroup and %{GLOBAL} inside the Directory of the script',
      rules: {
        'wsgi/process-group-wrong-scope': {
          bad: 'WSGIDaemonProcess myapp\nWSGIScriptAlias /myapp /path/to/my/app/application.wsgi\n<Directory «/path/to/my/application»>\nWSGIProcessGroup myapp\n</Directory>',
          good: 'WSGIDaemonProcess myapp\nWSGIScriptAlias /myapp /path/to/my/app/application.wsgi\n<Directory /path/to/my/app>\nWSGIProcessGroup myapp\n</Directory>',
        },
        'wsgi/c-extension-subinterpreter': {
          bad: 'WSGIDaemonProcess myapp\nWSGIScriptAlias «/myapp» /path/to/my/app/application.wsgi\n<Directory /path/to/my/app>\nWSGIProcessGroup myapp\n</Directory>',
          good: 'WSGIDaemonProcess myapp\nWSGIScriptAlias /myapp /path/to/my/app/application.wsgi\n<Directory /path/to/my/app>\nWSGIProcessGroup myapp\nWSGIApplicationGroup %{GLOBAL}\n</Directory>',
        },
      },
    },
  ],
  'a URL, a mapping file and a function': [
    {
      statement: 'module must be installed/loaded so that .py is executed, not served',
      rules: {
        'wsgi/handler-without-module': {
          bad: {
            text: '<Directory /etc/www/superhightechjuice>\nOptions ExecCGI\n«AddHandler wsgi-script .py»\n</Directory>',
            world: 'closed',
          },
          good: {
            text: 'LoadModule wsgi_module modules/mod_wsgi.so\n<Directory /etc/www/superhightechjuice>\nOptions ExecCGI\nAddHandler wsgi-script .py\n</Directory>',
            world: 'closed',
          },
        },
        'wsgi/handler-typo': { bad: 'AddHandler «wsgi_script» .py', good: 'AddHandler wsgi-script .py' },
        'wsgi/ifmodule-wrapper': {
          bad: '«<IfModule mod_wsgi.c>»\nWSGIScriptAlias /mangojuice /etc/www/superhightechjuice/mango.py\n</IfModule>',
          good: 'WSGIScriptAlias /mangojuice /etc/www/superhightechjuice/mango.py',
        },
      },
    },
    {
      statement: 'mapping in conf-available/wsgi.conf (must also be enabled: a2enconf)',
      rules: {
        'wsgi/conf-not-enabled': {
          bad: {
            text: '«WSGIScriptAlias /mangojuice /etc/www/superhightechjuice/mango.py»\n',
            path: '/etc/apache2/conf-available/wsgi.conf',
            files: { '/etc/apache2/conf-enabled/security.conf': '' },
          },
          good: {
            text: 'WSGIScriptAlias /mangojuice /etc/www/superhightechjuice/mango.py\n',
            path: '/etc/apache2/conf-available/wsgi.conf',
            files: { '/etc/apache2/conf-enabled/wsgi.conf': '' },
          },
        },
      },
    },
    {
      statement: 'WSGIScriptAlias /mangojuice to a .py outside the web root',
      rules: {
        'wsgi/py-extension': {
          bad: 'WSGIScriptAlias /mangojuice «/etc/www/superhightechjuice/mango.py»',
          good: 'WSGIScriptAlias /mangojuice /etc/www/superhightechjuice/mango.wsgi',
        },
        'wsgi/script-dir-not-granted': {
          bad: 'WSGIScriptAlias /mangojuice «/etc/www/superhightechjuice/mango.py»\n<Directory /var/www>\nRequire all granted\n</Directory>',
          good: 'WSGIScriptAlias /mangojuice /etc/www/superhightechjuice/mango.py\n<Directory /etc/www/superhightechjuice>\nRequire all granted\n</Directory>',
        },
      },
    },
    {
      statement: 'full URL versus mount path',
      rules: {
        'wsgi/mount-full-url': {
          bad: 'WSGIScriptAlias «http://example.com/mangojuice» /etc/www/superhightechjuice/mango.py',
          good: 'WSGIScriptAlias /mangojuice /etc/www/superhightechjuice/mango.py',
        },
      },
    },
    {
      statement: 'function must be called application',
      rules: {
        'wsgi/callable-missing': {
          bad: {
            text: 'WSGIScriptAlias /mangojuice «/etc/www/superhightechjuice/mango.py»',
            files: { '/etc/www/superhightechjuice/mango.py': 'def juice(environ, start_response):\n    return []\n' },
          },
          good: {
            text: 'WSGIScriptAlias /mangojuice /etc/www/superhightechjuice/mango.py',
            files: {
              '/etc/www/superhightechjuice/mango.py': 'def application(environ, start_response):\n    return []\n',
            },
          },
        },
      },
    },
  ],
  'an encyclopaedia': [
    {
      statement:
        'encyclopaedic text; directives WSGIScriptAlias/WSGIDaemonProcess/WSGIProcessGroup, event/worker MPM, virtualenv, isolation by groups, TLS at the front proxy',
      rules: {
        'wsgi/prefork-with-daemon': {
          bad: `«LoadModule mpm_prefork_module modules/mod_mpm_prefork.so»\n${GROUP}\n${MOUNT}`,
          good: `LoadModule mpm_event_module modules/mod_mpm_event.so\n${GROUP}\n${MOUNT}`,
        },
        'wsgi/embedded-mode': {
          bad: `WSGIScriptAlias «/» ${SCRIPTS}/myapp.wsgi`,
          good: `${GROUP}\n${MOUNT}`,
        },
        'wsgi/proxy-scheme-missing': {
          bad: `WSGITrustedProxies 10.0.0.5\nWSGITrustedProxyHeaders «X-Forwarded-For»\n${MOUNT}`,
          good: `WSGITrustedProxies 10.0.0.5\nWSGITrustedProxyHeaders X-Forwarded-For X-Forwarded-Proto\n${MOUNT}`,
        },
        'wsgi/python-home-bin': {
          bad: 'WSGIDaemonProcess app python-home=«/srv/env/bin/python»\nWSGIProcessGroup app',
          good: 'WSGIDaemonProcess app python-home=/srv/env\nWSGIProcessGroup app',
        },
      },
    },
  ],
  'configuring a site with mod_wsgi': [
    {
      statement: 'LoadModule + WSGIPythonHome from mod_wsgi-express module-config; module must match the Python',
      rules: {
        'wsgi/module-loaded-twice': {
          bad: 'LoadModule wsgi_module modules/mod_wsgi.so\n«LoadModule wsgi_module "/srv/env/lib/python3.12/site-packages/mod_wsgi/server/mod_wsgi-py312.so"»\nWSGIPythonHome "/srv/env"',
          good: 'LoadModule wsgi_module "/srv/env/lib/python3.12/site-packages/mod_wsgi/server/mod_wsgi-py312.so"\nWSGIPythonHome "/srv/env"',
        },
        'wsgi/venv-python-version': {
          bad: {
            text: 'LoadModule wsgi_module "/srv/mod_wsgi-py310.so"\nWSGIPythonHome «"/srv/env"»',
            files: { '/srv/env/pyvenv.cfg': 'home = /usr/bin\nversion = 3.12.3\n' },
          },
          good: {
            text: 'LoadModule wsgi_module "/srv/mod_wsgi-py312.so"\nWSGIPythonHome "/srv/env"',
            files: { '/srv/env/pyvenv.cfg': 'home = /usr/bin\nversion = 3.12.3\n' },
          },
        },
      },
    },
    {
      statement: 'python-home = venv root',
      rules: {
        'wsgi/python-home-bin': {
          bad: 'WSGIDaemonProcess yourapplication python-home=«/srv/env/bin»\nWSGIProcessGroup yourapplication',
          good: 'WSGIDaemonProcess yourapplication python-home=/srv/env/\nWSGIProcessGroup yourapplication',
        },
      },
    },
    {
      statement: 'trailing space/indent or comments inside blocks',
      rules: {
        'wsgi/trailing-comment': {
          bad: 'WSGIDaemonProcess www.site.com threads=15 «# per process»',
          good: '# per process\nWSGIDaemonProcess www.site.com threads=15',
        },
      },
    },
    {
      statement: 'database writable by the daemon user',
      rules: {
        'wsgi/target-unreadable': {
          bad: 'WSGIScriptAlias / «/root/site/myapp.wsgi»',
          good: MOUNT,
        },
      },
    },
    {
      statement: 'target must be a full path; no module names',
      rules: {
        'wsgi/target-relative': { bad: 'WSGIScriptAlias / «scripts/myapp.wsgi»', good: MOUNT },
        'wsgi/target-module-name': { bad: 'WSGIScriptAlias / «mysite.wsgi:application»', good: MOUNT },
      },
    },
    {
      statement: 'no trailing slash on a file target',
      rules: {
        'wsgi/target-trailing-slash-file': {
          bad: `WSGIScriptAlias /myapp «${SCRIPTS}/myapp.wsgi/»`,
          good: `WSGIScriptAlias /myapp ${SCRIPTS}/myapp.wsgi`,
        },
      },
    },
    {
      statement: 'callable is application',
      rules: {
        'wsgi/callable-missing': {
          bad: { text: `WSGIScriptAlias / «${SCRIPTS}/myapp.wsgi»`, files: APP_OBJECT },
          good: { text: MOUNT, files: APPLICATION },
        },
      },
    },
    {
      statement: 'IfVersion < 2.4 / >= 2.4 pairs',
      rules: {
        'wsgi/ifversion-form': {
          bad: `<Directory ${SCRIPTS}>\n<IfVersion «<2.4»>\nOrder allow,deny\nAllow from all\n</IfVersion>\n</Directory>`,
          good: `<Directory ${SCRIPTS}>\n<IfVersion < 2.4>\nOrder allow,deny\nAllow from all\n</IfVersion>\n</Directory>`,
        },
        'wsgi/ifversion-gap': {
          bad: `<Directory ${SCRIPTS}>\n<IfVersion < 2.4>\nOrder allow,deny\nAllow from all\n</IfVersion>\n«<IfVersion > 2.4>»\nRequire all granted\n</IfVersion>\n</Directory>`,
          good: `<Directory ${SCRIPTS}>\n<IfVersion < 2.4>\nOrder allow,deny\nAllow from all\n</IfVersion>\n<IfVersion >= 2.4>\nRequire all granted\n</IfVersion>\n</Directory>`,
        },
        'wsgi/dead-ifversion': {
          bad: `<Directory ${SCRIPTS}>\n«<IfVersion < 2.4>»\nOrder allow,deny\nAllow from all\n</IfVersion>\nRequire all granted\n</Directory>`,
          good: GRANTED,
        },
      },
    },
    {
      statement: 'access control in Directory, nearly never in Location, least of all Location /',
      rules: {
        'wsgi/access-in-location': {
          bad: `${MOUNT}\n<Location />\n«Require all granted»\n</Location>`,
          good: `${MOUNT}\n${GRANTED}`,
        },
      },
    },
    {
      statement: 'ExecCGI implied by WSGIScriptAlias',
      rules: {
        'wsgi/execcgi-redundant': {
          bad: `${MOUNT}\n<Directory ${SCRIPTS}>\nOptions «ExecCGI»\nRequire all granted\n</Directory>`,
          good: `${MOUNT}\n${GRANTED}`,
        },
      },
    },
    {
      statement: 'root mount is /',
      rules: {
        'wsgi/static-not-aliased': {
          bad: {
            text: `DocumentRoot «/usr/local/www/documents»\n${MOUNT}`,
            files: { '/usr/local/www/documents/robots.txt': '', '/usr/local/www/documents/media/a.css': '' },
          },
          good: {
            text: `DocumentRoot /usr/local/www/documents\nAlias /robots.txt /usr/local/www/documents/robots.txt\nAlias /media/ /usr/local/www/documents/media/\n${MOUNT}`,
            files: { '/usr/local/www/documents/robots.txt': '', '/usr/local/www/documents/media/a.css': '' },
          },
        },
      },
    },
    {
      statement: 'first mount wins, list sub URLs earlier',
      rules: {
        'wsgi/shadowed-mount': {
          bad: `${MOUNT}\nWSGIScriptAlias «/wiki» ${SCRIPTS}/mywiki.wsgi`,
          good: `WSGIScriptAlias /wiki ${SCRIPTS}/mywiki.wsgi\n${MOUNT}`,
        },
        'wsgi/duplicate-mount': {
          bad: `WSGIScriptAlias /wiki ${SCRIPTS}/mywiki.wsgi\nWSGIScriptAlias «/wiki» ${SCRIPTS}/myblog.wsgi`,
          good: `WSGIScriptAlias /wiki ${SCRIPTS}/mywiki.wsgi\nWSGIScriptAlias /blog ${SCRIPTS}/myblog.wsgi`,
        },
      },
    },
    {
      statement: 'directory form: slash on both sides',
      rules: {
        'wsgi/dir-mount-slash-mismatch': {
          bad: `WSGIScriptAlias /wsgi/ «${SCRIPTS}»`,
          good: `WSGIScriptAlias /wsgi/ ${SCRIPTS}/`,
        },
        'wsgi/mount-trailing-slash-file': {
          bad: `WSGIScriptAlias «/myapp/» ${SCRIPTS}/myapp.wsgi`,
          good: `WSGIScriptAlias /myapp ${SCRIPTS}/myapp.wsgi`,
        },
      },
    },
    {
      statement: 'WSGIScriptAliasMatch with $1.wsgi',
      rules: {
        'wsgi/aliasmatch-backref': {
          bad: `WSGIScriptAliasMatch ^/wsgi/([^/]+) «${SCRIPTS}/$2.wsgi»`,
          good: `WSGIScriptAliasMatch ^/wsgi/([^/]+) ${SCRIPTS}/$1.wsgi`,
        },
        'wsgi/aliasmatch-unanchored': {
          bad: `WSGIScriptAliasMatch «/wsgi/([^/]+)» ${SCRIPTS}/$1.wsgi`,
          good: `WSGIScriptAliasMatch ^/wsgi/([^/]+) ${SCRIPTS}/$1.wsgi`,
        },
      },
    },
    {
      statement: 'use .wsgi instead of .py',
      rules: { 'wsgi/py-extension': { bad: `WSGIScriptAlias / «${SCRIPTS}/myapp.py»`, good: MOUNT } },
    },
    {
      statement: 'Alias + SetHandler needs Options ExecCGI',
      rules: {
        'wsgi/execcgi-missing': {
          bad: `Alias /wsgi/ ${SCRIPTS}/\n<Directory ${SCRIPTS}>\n«SetHandler wsgi-script»\nRequire all granted\n</Directory>`,
          good: `Alias /wsgi/ ${SCRIPTS}/\n<Directory ${SCRIPTS}>\nOptions ExecCGI\nSetHandler wsgi-script\nRequire all granted\n</Directory>`,
        },
      },
    },
    {
      statement: 'AddHandler to mix; no conflicting handler for the extension, order decides',
      rules: {
        'wsgi/addhandler-conflict': {
          bad: `AddHandler «cgi-script» .py\nWSGIScriptAlias / ${SCRIPTS}/myapp.py`,
          good: `AddHandler cgi-script .cgi\nWSGIScriptAlias / ${SCRIPTS}/myapp.py`,
        },
        'wsgi/sethandler-everything': {
          bad: `<Directory ${SCRIPTS}>\nOptions ExecCGI Indexes\n«SetHandler wsgi-script»\nDirectoryIndex index.html\n</Directory>`,
          good: `<Directory ${SCRIPTS}>\nOptions ExecCGI Indexes\nAddHandler wsgi-script .wsgi\nDirectoryIndex index.html\n</Directory>`,
        },
      },
    },
    {
      statement: 'MultiViews needs MultiviewsMatch Handlers; one alternative per resource',
      rules: {
        'wsgi/multiviews-match': {
          bad: `<Directory ${SCRIPTS}>\nOptions ExecCGI «MultiViews»\nAddHandler cgi-script .cgi\nAddHandler wsgi-script .wsgi\n</Directory>`,
          good: `<Directory ${SCRIPTS}>\nOptions ExecCGI MultiViews\nMultiviewsMatch Handlers\nAddHandler cgi-script .cgi\nAddHandler wsgi-script .wsgi\n</Directory>`,
        },
      },
    },
    {
      statement: 'DirectoryIndex only for simple one-page applications',
      rules: {
        'wsgi/directoryindex-app': {
          bad: `<Directory ${SCRIPTS}>\nOptions ExecCGI\nDirectoryIndex index.html «index.wsgi»\nAddHandler wsgi-script .wsgi\n</Directory>`,
          good: `<Directory ${SCRIPTS}>\nOptions ExecCGI\nDirectoryIndex index.html\nAddHandler wsgi-script .wsgi\n</Directory>`,
        },
      },
    },
    {
      statement: '.htaccess needs AllowOverride FileInfo and ExecCGI',
      rules: {
        'wsgi/htaccess-allowoverride': {
          bad: { text: '«AddHandler» wsgi-script .wsgi', htaccess: 'Limit' },
          good: { text: 'AddHandler wsgi-script .wsgi', htaccess: 'FileInfo' },
        },
        'wsgi/htaccess-server-directive': {
          bad: { text: `«WSGIScriptAlias» / ${SCRIPTS}/myapp.wsgi`, htaccess: 'FileInfo' },
          good: { text: 'AddHandler wsgi-script .wsgi', htaccess: 'FileInfo' },
        },
      },
    },
    {
      statement: 'root appearance via mod_rewrite with !-f, QSA,PT,L; SCRIPT_NAME fix',
      rules: {
        'wsgi/rewrite-without-pt': {
          bad: `RewriteEngine On\nRewriteRule ^/old/(.*)$ «/site.wsgi/$1» [QSA,L]\nWSGIScriptAlias /site.wsgi ${SCRIPTS}/site.wsgi`,
          good: `RewriteEngine On\nRewriteRule ^/old/(.*)$ /site.wsgi/$1 [QSA,PT,L]\nWSGIScriptAlias /site.wsgi ${SCRIPTS}/site.wsgi`,
        },
        'wsgi/rewrite-script-name': {
          bad: {
            text: 'Options ExecCGI\nAddHandler wsgi-script .wsgi\nRewriteEngine On\nRewriteCond %{REQUEST_FILENAME} !-f\nRewriteRule ^(.*)$ «/site.wsgi/$1» [QSA,PT,L]',
            htaccess: 'All',
          },
          good: `WSGIScriptAlias / ${SCRIPTS}/site.wsgi`,
        },
      },
    },
    {
      statement: 'SetEnv goes to WSGI environ, never os.environ',
      rules: {
        'wsgi/setenv-osenviron': {
          bad: `SetEnv «DJANGO_SETTINGS_MODULE» mysite.settings\n${MOUNT}`,
          good: `SetEnv demo.templates /usr/local/wsgi/templates\n${MOUNT}`,
        },
        'wsgi/pythonpath-setenv': {
          bad: `SetEnv «PYTHONPATH» /usr/local/wsgi/modules\n${MOUNT}`,
          good: `WSGIPythonPath /usr/local/wsgi/modules\n${MOUNT}`,
        },
      },
    },
    {
      statement: 'WSGIPassAuthorization On only if the app authenticates',
      rules: {
        'wsgi/passauthorization-missing': {
          bad: `WSGIScriptAlias «/» ${SCRIPTS}/myapp.wsgi`,
          good: `WSGIPassAuthorization On\n${MOUNT}`,
        },
        'wsgi/passauthorization-leak': {
          bad: `WSGIPassAuthorization «On»\n${MOUNT}\n<Directory ${SCRIPTS}>\nAuthType Basic\nAuthName site\nAuthUserFile /usr/local/wsgi/users\nRequire valid-user\n</Directory>`,
          good: `${MOUNT}\n<Directory ${SCRIPTS}>\nAuthType Basic\nAuthName site\nAuthUserFile /usr/local/wsgi/users\nRequire valid-user\n</Directory>`,
        },
      },
    },
    {
      statement: 'static files by Alias, grant their directory',
      rules: {
        'wsgi/static-not-aliased': {
          bad: {
            text: `DocumentRoot «/usr/local/www»\n${MOUNT}`,
            files: { '/usr/local/www/favicon.ico': '' },
          },
          good: {
            text: `DocumentRoot /usr/local/www\nAlias /favicon.ico /usr/local/www/favicon.ico\n${MOUNT}`,
            files: { '/usr/local/www/favicon.ico': '' },
          },
        },
        'wsgi/static-dir-not-granted': {
          bad: `<Directory />\nRequire all denied\n</Directory>\nAlias /media/ «/usr/local/wsgi/static/media/»`,
          good: `<Directory />\nRequire all denied\n</Directory>\nAlias /media/ /usr/local/wsgi/static/media/\n<Directory /usr/local/wsgi/static>\nRequire all granted\n</Directory>`,
        },
        'wsgi/alias-slash-mismatch': {
          bad: 'Alias /media/ «/usr/local/wsgi/static/media»',
          good: 'Alias /media/ /usr/local/wsgi/static/media/',
        },
      },
    },
    {
      statement: 'specific Aliases first',
      rules: {
        'wsgi/alias-order': {
          bad: `${MOUNT}\n«Alias /media/ /usr/local/wsgi/static/media/»`,
          good: `Alias /media/ /usr/local/wsgi/static/media/\n${MOUNT}`,
        },
      },
    },
    {
      statement: 'never SetHandler None for static files',
      rules: {
        'wsgi/sethandler-none-static': {
          bad: `${MOUNT}\n<Location /media>\n«SetHandler None»\n</Location>`,
          good: `Alias /media/ /usr/local/wsgi/static/media/\n${MOUNT}`,
        },
      },
    },
    {
      statement: 'LimitRequestBody, 413',
      rules: {
        'wsgi/limitrequestbody': {
          bad: `LimitRequestBody «0»\n${MOUNT}`,
          good: `LimitRequestBody 1048576\n${MOUNT}`,
        },
      },
    },
    {
      statement: 'application groups, %{GLOBAL}, %{ENV:x}',
      rules: {
        'wsgi/global-shared-by-apps': {
          bad: `${GROUP}\nWSGIApplicationGroup %{GLOBAL}\nWSGIScriptAlias /wiki ${SCRIPTS}/mywiki.wsgi\nWSGIScriptAlias /blog «${SCRIPTS}/myblog.wsgi»`,
          good: `${GROUP}\nWSGIScriptAlias /wiki ${SCRIPTS}/mywiki.wsgi\nWSGIScriptAlias /blog ${SCRIPTS}/myblog.wsgi`,
        },
        'wsgi/c-extension-subinterpreter': {
          bad: `${GROUP}\nWSGIScriptAlias «/» ${SCRIPTS}/myapp.wsgi`,
          good: `${GROUP}\nWSGIApplicationGroup %{GLOBAL}\n${MOUNT}`,
        },
        'wsgi/env-group-unset': {
          bad: `SetEnv GROUP www.site.com\nWSGIDaemonProcess www.site.com\nWSGIProcessGroup «%{ENV:PROCESS_GROUP}»\n${MOUNT}`,
          good: `SetEnv PROCESS_GROUP www.site.com\nWSGIDaemonProcess www.site.com\nWSGIProcessGroup %{ENV:PROCESS_GROUP}\n${MOUNT}`,
        },
        'wsgi/userdir-application-group': {
          bad: '<Directory /home/*/public_html/wsgi-scripts/>\nOptions ExecCGI\nSetHandler wsgi-script\nWSGIApplicationGroup «%{ENV:APPLICATION_GROUP}»\n</Directory>',
          good: 'RewriteEngine On\nRewriteCond %{REQUEST_URI} ^/~([^/]+)\nRewriteRule . - [E=APPLICATION_GROUP:~%1]\n<Directory /home/*/public_html/wsgi-scripts/>\nOptions ExecCGI\nSetHandler wsgi-script\nWSGIApplicationGroup %{ENV:APPLICATION_GROUP}\n</Directory>',
        },
      },
    },
    {
      statement: 'embedded mode needs MPM tuning; not for shared hosting',
      rules: {
        'wsgi/embedded-mode': { bad: `WSGIScriptAlias «/» ${SCRIPTS}/myapp.wsgi`, good: `${GROUP}\n${MOUNT}` },
        'wsgi/embedded-prefork-defaults': {
          bad: `LoadModule mpm_prefork_module modules/mod_mpm_prefork.so\nWSGIScriptAlias «/» ${SCRIPTS}/myapp.wsgi`,
          good: `LoadModule mpm_prefork_module modules/mod_mpm_prefork.so\nStartServers 5\nMaxRequestWorkers 10\n${MOUNT}`,
        },
      },
    },
    {
      statement: 'user/group only when started as root',
      rules: {
        'wsgi/user-ignored-non-root': {
          bad: 'Listen 8080\nWSGIDaemonProcess www.site1.com «user=joe» group=joe processes=2 threads=25',
          good: 'User www-data\nListen 80\nWSGIDaemonProcess www.site1.com user=joe group=joe processes=2 threads=25',
        },
      },
    },
    {
      statement: 'processes=1 sets wsgi.multiprocess True',
      rules: {
        'wsgi/processes-explicit-one': {
          bad: 'WSGIDaemonProcess www.site.com «processes=1» threads=15\nWSGIProcessGroup www.site.com',
          good: 'WSGIDaemonProcess www.site.com threads=15\nWSGIProcessGroup www.site.com',
        },
      },
    },
    {
      statement: 'maximum-requests with more than one process when shutdown is slow',
      rules: {
        'wsgi/maximum-requests-single-process': {
          bad: 'WSGIDaemonProcess www.site.com threads=15 «maximum-requests=10000»\nWSGIProcessGroup www.site.com',
          good: 'WSGIDaemonProcess www.site.com processes=2 threads=15 maximum-requests=10000\nWSGIProcessGroup www.site.com',
        },
      },
    },
    {
      statement: 'group names unique server-wide',
      rules: {
        'wsgi/daemon-duplicate-name': {
          bad: '<VirtualHost *:80>\nServerName www.site1.com\nWSGIDaemonProcess site\n</VirtualHost>\n<VirtualHost *:80>\nServerName www.site2.com\nWSGIDaemonProcess «site»\n</VirtualHost>',
          good: '<VirtualHost *:80>\nServerName www.site1.com\nWSGIDaemonProcess www.site1.com\n</VirtualHost>\n<VirtualHost *:80>\nServerName www.site2.com\nWSGIDaemonProcess www.site2.com\n</VirtualHost>',
        },
      },
    },
    {
      statement: 'group in a vhost only for equal server name',
      rules: {
        'wsgi/group-not-visible': {
          bad: '<VirtualHost *:80>\nServerName www.site1.com\nWSGIDaemonProcess www.site1.com\n</VirtualHost>\n<VirtualHost *:80>\nServerName www.site2.com\nWSGIProcessGroup «www.site1.com»\n</VirtualHost>',
          good: '<VirtualHost *:80>\nServerName www.site1.com\nWSGIDaemonProcess www.site1.com\n</VirtualHost>\n<VirtualHost *:443>\nServerName www.site1.com\nWSGIProcessGroup www.site1.com\n</VirtualHost>',
        },
        'wsgi/group-servername-case': {
          bad: '<VirtualHost *:80>\nServerName www.site1.com\nWSGIDaemonProcess www.site1.com\n</VirtualHost>\n<VirtualHost *:443>\nServerName «www.Site1.com»\nWSGIProcessGroup www.site1.com\n</VirtualHost>',
          good: '<VirtualHost *:80>\nServerName www.site1.com\nWSGIDaemonProcess www.site1.com\n</VirtualHost>\n<VirtualHost *:443>\nServerName www.site1.com\nWSGIProcessGroup www.site1.com\n</VirtualHost>',
        },
      },
    },
    {
      statement: 'daemon messages go to the vhost error log',
      rules: {
        'wsgi/errorlog-per-vhost': {
          bad: '<VirtualHost *:80>\nServerName www.site1.com\nErrorLog logs/www.site1.com-error_log\nWSGIDaemonProcess «www.site1.com»\n</VirtualHost>',
          good: 'WSGIDaemonProcess www.site1.com\n<VirtualHost *:80>\nServerName www.site1.com\nErrorLog logs/www.site1.com-error_log\n</VirtualHost>',
        },
      },
    },
    {
      statement: '%{ENV} process group must name a defined group',
      rules: {
        'wsgi/env-group-unset': {
          bad: 'SetEnv OTHER default\nWSGIDaemonProcess default processes=2 threads=25\nWSGIProcessGroup «%{ENV:PROCESS_GROUP}»',
          good: 'WSGIDaemonProcess default processes=2 threads=25\nSetEnv PROCESS_GROUP default\nWSGIProcessGroup %{ENV:PROCESS_GROUP}',
        },
        'wsgi/env-group-unrestricted': {
          bad: 'WSGIDaemonProcess default processes=2 threads=25\nSetEnv PROCESS_GROUP default\nWSGIProcessGroup «%{ENV:PROCESS_GROUP}»',
          good: 'WSGIDaemonProcess default processes=2 threads=25\nSetEnv PROCESS_GROUP default\nWSGIProcessGroup %{ENV:PROCESS_GROUP}\nWSGIRestrictProcess default',
        },
      },
    },
    {
      statement: 'not on Windows / Apache 1.3',
      rules: {
        'wsgi/windows-daemon': {
          bad: {
            text: '«WSGIDaemonProcess www.site.com threads=15»\n«WSGIProcessGroup www.site.com»',
            platform: 'windows',
          },
          good: { text: 'WSGIScriptAlias / C:/wsgi/myapp.wsgi', platform: 'windows' },
        },
      },
    },
  ],
};
