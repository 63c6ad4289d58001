import { describe, expect, it } from 'vitest';
import { type ConfigTestOptions, configdump } from '../../src/httpd/configtest.js';
import type { DumpKind } from '../../src/httpd/dump.js';
import { memoryHost } from '../../src/httpd/host-memory.js';

const LOAD = `ServerName main
LoadModule mpm_event_module m.so
LoadModule info_module i.so
`;

/** What a dump of `/s/httpd.conf` prints. */
function dumpOf(kind: DumpKind, text: string, files: Readonly<Record<string, string>> = {}): string {
  const host = {
    ...memoryHost({ '/s/httpd.conf': LOAD + text, ...files }, { users: { joe: 1000 }, groups: { joe: 1001 } }),
    addressesOfName: (name: string) => (name === 'db.example' ? ['10.0.0.7', 'fe80::7'] : []),
    nameOfAddress: (address: string) => (address === '127.0.0.1' ? 'localhost' : undefined),
  };
  const options: ConfigTestOptions = {
    host,
    platform: 'debian',
    serverRoot: '/s',
    file: '/s/httpd.conf',
    assumeExists: true,
  };
  return configdump(kind, options).stdout;
}

describe('dump config', () => {
  it('shows the tree after expansion, with the file where it changes', () => {
    const text = `Define N 4
<If "true">
</If>
<IfModule core.c>
<Directory   "/a\${N}" > x
Include b.conf
</directory>
</IfModule>
<Files x>
</Files>
<Else>
Options \\
  None
</Else>
`;
    expect(dumpOf('config', text, { '/s/b.conf': 'OPTIONS  -Indexes   +MultiViews\n' })).toBe(`# In file: /s/httpd.conf
#   1:
ServerName main
#   5:
<If "true">
#   8:
<Directory "/a4" > x
# In file: /s/b.conf
  #   1:
  Options -Indexes   +MultiViews
# In file: /s/httpd.conf
</Directory>
#  12:
<Files x>
#  14:
<Else >
  #  16:
  Options None
</Else>
`);
  });

  it('prints nothing when there is an error', () => {
    expect(dumpOf('config', 'Bogus\n')).toBe('');
  });
});

describe('dump vhosts', () => {
  it('puts specific addresses in the order of their hashes, then wildcards, each port of them apart', () => {
    const text = `<VirtualHost *:80>
ServerName a.example:80:90
ServerAlias b.example *.c.example
</VirtualHost>
<VirtualHost 10.0.0.2:80 127.0.0.1:443 [::1]:80>
ServerName d.example
</VirtualHost>
<VirtualHost _default_:80 *:*>
ServerName e.example
ServerAlias f.example
</VirtualHost>
<VirtualHost 127.0.0.1:443>
</VirtualHost>
<VirtualHost 10.0.0.9>
</VirtualHost>
<VirtualHost db.example:81 nowhere.example>
ServerName h.example
</VirtualHost>
<VirtualHost [2001:DB8:0:0:1::1]:82 [::ffff:1.2.3.4]:5 0.0.0.0:80 [::]:80>
ServerName https://i.example
</VirtualHost>
`;
    expect(dumpOf('vhosts', text)).toBe(`VirtualHost configuration:
[::1]:80               d.example (/s/httpd.conf:8)
[2001:db8::1:0:0:1]:82 i.example (/s/httpd.conf:22)
10.0.0.9:*             bogus_host_without_reverse_dns (/s/httpd.conf:17)
1.2.3.4:5              i.example (/s/httpd.conf:22)
[fe80::7]:81           h.example (/s/httpd.conf:19)
10.0.0.2:80            d.example (/s/httpd.conf:8)
10.0.0.7:81            h.example (/s/httpd.conf:19)
127.0.0.1:443          is a NameVirtualHost
         default server d.example (/s/httpd.conf:8)
         port 443 namevhost d.example (/s/httpd.conf:8)
         port 443 namevhost localhost (/s/httpd.conf:15)
*:*                    e.example (/s/httpd.conf:11)
*:80                   is a NameVirtualHost
         default server a.example (/s/httpd.conf:4)
         port 80 namevhost a.example (/s/httpd.conf:4)
                 alias b.example
                 wild alias *.c.example
         port 80 namevhost e.example (/s/httpd.conf:11)
                 alias f.example
         port 80 namevhost i.example (/s/httpd.conf:22)
`);
  });

  it('is printed although a check behind it fails', () => {
    const text = '<Directory /a>\n<RequireAll>\nRequire not all granted\n</RequireAll>\n</Directory>\n';
    const load = 'LoadModule authz_core_module a.so\n';
    expect(dumpOf('vhosts', load + text)).toBe('VirtualHost configuration:\n');
    expect(dumpOf('modules', load + text)).toBe('');
  });
});

it('dump includes shows each file that was opened, also when there is an error', () => {
  const files = { '/s/a.conf': 'Include b.conf\n', '/s/b.conf': 'Bogus\n' };
  expect(dumpOf('includes', 'Include a.conf\n', files)).toBe(`Included configuration files:
  (*) /s/httpd.conf
    (4) /s/a.conf
      (1) /s/b.conf
`);
});

it('dump modules tells what is compiled in from what is loaded', () => {
  const lines = dumpOf('modules', '').split('\n');
  expect([lines[0], lines[1], ...lines.slice(-3)]).toEqual([
    'Loaded Modules:',
    ' core_module (static)',
    ' mpm_event_module (shared)',
    ' info_module (shared)',
    '',
  ]);
});

it('dump run-cfg tells what the main server runs with', () => {
  const text = `LoadModule ssl_module s.so
DefaultRuntimeDir run
Mutex file:locks ssl-cache
Mutex sysvsem default
DocumentRoot htdocs/../www/
ErrorLog syslog:local1
PidFile p.pid
Define A 1
Define b
User joe
Group joe
<VirtualHost *:80>
ServerName v
DocumentRoot /v
ErrorLog v.log
</VirtualHost>
`;
  expect(dumpOf('run-cfg', text)).toBe(`ServerRoot: "/s"
Main DocumentRoot: "/s/www/"
Main ErrorLog: "syslog:local1"
Mutex default: dir="/s/run/" mechanism=sysvsem 
Mutex ssl-cache: dir="/s/locks" mechanism=fcntl 
Mutex ssl-stapling: using_defaults
Mutex ssl-stapling-refresh: using_defaults
Mutex watchdog-callback: using_defaults
PidFile: "/s/p.pid"
Define: DUMP_RUN_CFG
Define: A=1
Define: b
User: name="joe" id=1000
Group: name="joe" id=1001
`);
});

it('dump directives lists what the server knows, with where it is allowed', () => {
  const text = dumpOf('directives', '');
  expect(text).toContain(
    '<Directory (core.c)\n\tAllowed in *.conf only outside <Directory>, <Files>, <Location>, or <If>\n',
  );
  expect(text).toContain(
    'Options (core.c)\n\tAllowed in *.conf anywhere\n\tand in .htaccess when AllowOverride includes Options\n',
  );
  expect(text).not.toContain('RewriteEngine');
});
