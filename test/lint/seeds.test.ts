import { describe, expect, test } from 'vitest';
import { createSettings } from '../../src/httpd/defaults.js';
import { unknownHost } from '../../src/httpd/host-unknown.js';
import { lint } from '../../src/lint/index.js';
import { createSource } from '../../src/text/index.js';

/** The configurations of the guides that people copy from, and what there is to say about each. */
const GUIDES: Readonly<Record<string, { readonly text: string; readonly findings: readonly string[] }>> = {
  'a Django site with an option that was broken at its hyphen': {
    text: `<VirtualHost *:80>
ServerName ServerIP
ServerAdmin webmaster@ServerIP
DocumentRoot /var/www/pythonsite
WSGIDaemonProcess test processes=2 threads=15 display-name=%{GROUP} python- path=/var/www/pythonsite/myproject python-home=/usr
WSGIProcessGroup test
WSGIScriptAlias / /var/www/pythonsite/myproject/myproject.wsgi
<Directory /var/www/pythonsite/myproject>
Require all granted
</Directory>
</VirtualHost>
`,
    findings: [
      '2 warning wsgi/servername-placeholder ServerIP',
      '4 warning wsgi/docroot-is-project /var/www/pythonsite',
      '4 hint wsgi/static-not-aliased /var/www/pythonsite',
      '5 error wsgi/option-split-by-space python- path',
      '7 info wsgi/c-extension-subinterpreter /',
    ],
  },
  'a group and a mount': {
    text: `WSGIDaemonProcess myapp processes=2 threads=15 display-name=%{GROUP}
WSGIProcessGroup myapp
WSGIScriptAlias /myapp /usr/local/wsgi/myapp.wsgi
`,
    findings: [
      '3 info wsgi/c-extension-subinterpreter /myapp',
      '3 info wsgi/script-dir-not-granted /usr/local/wsgi/myapp.wsgi',
    ],
  },
  'a complete example of httpd 2.2': {
    text: `WSGIDaemonProcess mydomain-tld-myapp \\
    processes=2 threads=5 \\
    python-path=/usr/lib/python2.7,/usr/local/lib/python2.7/dist-packages \\
    user=work group=www-data \\
    maximum-requests=1000 \\
    display-name=%{GROUP}

<Directory /usr/local/wsgi>
    WSGIProcessGroup mydomain-tld-myapp
    WSGIApplicationGroup %{GLOBAL}
    Order deny,allow
    Allow from all
</Directory>

WSGIScriptAlias /myapp /usr/local/wsgi/application.wsgi
`,
    findings: [
      '3 error wsgi/python-path-separator /usr/lib/python2.7,/usr/local/lib/python2.7/dist-packages',
      '11 error wsgi/order-allow-on-24 Order deny,allow',
    ],
  },
  'one line': {
    text: 'WSGIScriptAlias /mangojuice /etc/www/superhightechjuice/mango.py\n',
    findings: [
      '1 info wsgi/embedded-mode /mangojuice',
      '1 info wsgi/script-dir-not-granted /etc/www/superhightechjuice/mango.py',
    ],
  },
  'a Flask site that is right': {
    text: `<VirtualHost *:80>
    ServerName example.com
    WSGIDaemonProcess yourapplication python-home=/srv/env/
    WSGIScriptAlias / /srv/yourapplication/yourapplication.wsgi
    <Directory /srv/yourapplication>
        WSGIProcessGroup yourapplication
        WSGIApplicationGroup %{GLOBAL}
        Require all granted
    </Directory>
</VirtualHost>
`,
    findings: [],
  },
  'static files beside an application, for httpd 2.2 and 2.4': {
    text: `WSGIDaemonProcess www.site.com processes=2 threads=15 maximum-requests=10000
Alias /favicon.ico /usr/local/wsgi/static/favicon.ico
AliasMatch /([^/]*\\.css) /usr/local/wsgi/static/styles/$1
Alias /media/ /usr/local/wsgi/static/media/
<Directory /usr/local/wsgi/static>
<IfVersion < 2.4>
    Order allow,deny
    Allow from all
</IfVersion>
<IfVersion >= 2.4>
    Require all granted
</IfVersion>
</Directory>
WSGIScriptAlias / /usr/local/wsgi/scripts/myapp.wsgi
WSGIProcessGroup www.site.com
WSGIApplicationGroup %{GLOBAL}
<Directory /usr/local/wsgi/scripts>
<IfVersion < 2.4>
    Order allow,deny
    Allow from all
</IfVersion>
<IfVersion >= 2.4>
    Require all granted
</IfVersion>
</Directory>
`,
    findings: [],
  },
  'several mounts, the root last': {
    text: `WSGIScriptAlias /wiki /usr/local/wsgi/scripts/mywiki.wsgi
WSGIScriptAlias /blog /usr/local/wsgi/scripts/myblog.wsgi
WSGIScriptAlias / /usr/local/wsgi/scripts/myapp.wsgi
<Directory /usr/local/wsgi/scripts>
    Require all granted
</Directory>
`,
    findings: ['1 info wsgi/embedded-mode /wiki'],
  },
  'two sites with a group each': {
    text: `<VirtualHost *:80>
ServerName www.site1.com
WSGIDaemonProcess www.site1.com user=joe group=joe processes=2 threads=25
WSGIProcessGroup www.site1.com
</VirtualHost>
<VirtualHost *:80>
ServerName www.site2.com
WSGIDaemonProcess www.site2.com user=bob group=bob processes=2 threads=25
WSGIProcessGroup www.site2.com
</VirtualHost>
`,
    findings: [],
  },
  'scripts by handler in the homes of users': {
    text: `RewriteEngine On
RewriteCond %{REQUEST_URI} ^/~([^/]+)
RewriteRule . - [E=APPLICATION_GROUP:~%1]
<Directory /home/*/public_html/wsgi-scripts/>
Options ExecCGI
SetHandler wsgi-script
WSGIApplicationGroup %{ENV:APPLICATION_GROUP}
</Directory>
`,
    findings: [],
  },
  'scripts and CGI in one directory': {
    text: `Alias /wsgi/ /usr/local/wsgi/scripts/
<Directory /usr/local/wsgi/scripts>
Options ExecCGI MultiViews
MultiviewsMatch Handlers
AddHandler cgi-script .cgi
AddHandler wsgi-script .wsgi
Require all granted
</Directory>
`,
    findings: [],
  },
};

describe('what guides tell people to write', () => {
  test.each(Object.entries(GUIDES))('%s', (_name, { text, findings }) => {
    const source = createSource('/etc/httpd/conf.d/site.conf', text);
    const settings = createSettings({ world: 'open', platform: 'rhel' });
    const result = lint([{ path: source.path, source }], unknownHost, { settings });
    const said = result.findings.map(({ severity, rule, location: { span } }) => {
      return `${source.lineAt(span.start)} ${severity} ${rule} ${text.slice(span.start, span.end)}`;
    });
    expect(said).toEqual(findings);
  });
});
