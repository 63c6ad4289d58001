import { describe, expect, it } from 'vitest';
import { type ConfigTestOptions, type ConfigTestResult, configtest } from '../../src/httpd/configtest.js';
import { memoryHost } from '../../src/httpd/host-memory.js';

const LOAD = 'ServerName x\nErrorLog logs/e\nLoadModule mpm_event_module modules/mod_mpm_event.so\n';

/** Tests `/s/httpd.conf`, among other files. */
function test(files: Readonly<Record<string, string>>, given: Partial<ConfigTestOptions> = {}): ConfigTestResult {
  const host = memoryHost({ '/s/logs/x': '', '/s/modules/mod_mpm_event.so': '', ...files }, { users: {} });
  return configtest({ host, platform: 'debian', serverRoot: '/s', file: '/s/httpd.conf', ...given });
}

describe('configtest', () => {
  it('says what httpd says of a configuration without errors', () => {
    expect(test({ '/s/httpd.conf': LOAD })).toEqual({
      ok: true,
      exitCode: 0,
      error: null,
      warnings: [],
      stdout: '',
      stderr: 'Syntax OK\n',
    });
  });

  it.each<[string, Readonly<Record<string, string>>, Partial<ConfigTestOptions>, string]>([
    [
      'an error of the walk has its file and line on a line of their own',
      { '/s/httpd.conf': `${LOAD}KeepAlive x\n` },
      {},
      'AH00526: Syntax error on line 4 of /s/httpd.conf:\nKeepAlive must be On or Off\n',
    ],
    [
      'an error of reading has a prefix for each open file',
      { '/s/httpd.conf': `${LOAD}Include a.conf\n`, '/s/a.conf': '\nInclude b.conf\n', '/s/b.conf': '</X>\n' },
      {},
      'httpd: Syntax error on line 4 of /s/httpd.conf: Syntax error on line 2 of /s/a.conf: Syntax error on line 1 of /s/b.conf: </X> without matching <X> section\n',
    ],
    [
      'one on the command line has no place',
      { '/s/httpd.conf': LOAD },
      { before: ['</X>'] },
      'httpd: Syntax error in -C/-c directive: </X> without matching <X> section\n',
    ],
    [
      'the MPM is looked for before the directives of -c are read',
      { '/s/httpd.conf': '' },
      { after: ['</X>'] },
      'AH00534: httpd: Configuration error: No MPM loaded.\n',
    ],
    [
      'the PHP module of Debian refuses an MPM with threads, whatever stands behind it',
      { '/s/httpd.conf': `LoadModule php7_module modules/libphp7.4.so\n${LOAD}Foo\n` },
      { assumeExists: true },
      '[php7:crit] Apache is running a threaded MPM, but your PHP Module is not compiled to be threadsafe.  You need to recompile PHP.\nAH00013: Pre-configuration failed\n',
    ],
    [
      'and that of others may be built for it',
      { '/s/httpd.conf': `LoadModule php7_module modules/libphp7.4.so\n${LOAD}` },
      { assumeExists: true, platform: 'rhel' },
      'Syntax OK\n',
    ],
    [
      'what the system said stands before the number of a warning',
      {
        '/s/httpd.conf': `${LOAD}LoadModule file_cache_module modules/mod_file_cache.so\nCacheFile nope logs/x/y\n`,
        '/s/modules/mod_file_cache.so': '',
      },
      {},
      '[file_cache:warn] (2)No such file or directory: AH00795: unable to stat(/s/nope), skipping\n[file_cache:warn] (20)Not a directory: AH00795: unable to stat(/s/logs/x/y), skipping\nSyntax OK\n',
    ],
    [
      'messages are escaped',
      { '/s/httpd.conf': `${LOAD}B\u00f6gus\n` },
      {},
      "AH00526: Syntax error on line 4 of /s/httpd.conf:\nInvalid command 'B\\xc3\\xb6gus', perhaps misspelled or defined by a module not included in the server configuration\n",
    ],
    [
      'the failures of one hook are told together',
      { '/s/httpd.conf': `${LOAD}CustomLog /a/b common\nCustomLog /c/d common\n` },
      {},
      "(2)No such file or directory: AH02297: Cannot access directory '/a/' for log file '/a/b' defined at /s/httpd.conf:4\n(2)No such file or directory: AH02297: Cannot access directory '/c/' for log file '/c/d' defined at /s/httpd.conf:5\nAH00014: Configuration check failed\n",
    ],
    [
      'the error log comes first, the last virtual host before the others',
      {
        '/s/httpd.conf': `${LOAD}CustomLog /a/b common\n<VirtualHost *:80>\nServerName a\nErrorLog /c/d\n</VirtualHost>\n<VirtualHost *:80>\nServerName b\nErrorLog /e/f\n</VirtualHost>\n`,
      },
      {},
      "(2)No such file or directory: AH02291: Cannot access directory '/e/' for error log of vhost defined at /s/httpd.conf:9\n(2)No such file or directory: AH02291: Cannot access directory '/c/' for error log of vhost defined at /s/httpd.conf:5\nAH00014: Configuration check failed\n",
    ],
    [
      'without ErrorLog the default one is looked for',
      { '/s/httpd.conf': LOAD.replace('ErrorLog logs/e\n', ''), '/r/x': '' },
      { serverRoot: '/r' },
      'httpd: Syntax error on line 2 of /s/httpd.conf: Cannot load modules/mod_mpm_event.so into server: /r/modules/mod_mpm_event.so: cannot open shared object file: No such file or directory\n',
    ],
    [
      'warnings come before the error',
      { '/s/httpd.conf': `${LOAD}KeepAlive \${NOPE}\n` },
      {},
      '[core:warn] AH00111: Config variable ${NOPE} is not defined\nAH00526: Syntax error on line 4 of /s/httpd.conf:\nKeepAlive must be On or Off\n',
    ],
    [
      'a server without a name is told about',
      { '/s/httpd.conf': LOAD.replace('ServerName x\n', '') },
      {},
      "AH00558: httpd: Could not reliably determine the server's fully qualified domain name, using 127.0.0.1. Set the 'ServerName' directive globally to suppress this message\nSyntax OK\n",
    ],
    [
      'a user that is not there ends httpd at once',
      { '/s/httpd.conf': `${LOAD}User nosuchuser\nKeepAlive x\n` },
      {},
      'AH00543: httpd: bad user name nosuchuser\n',
    ],
    [
      'LogLevel silences what comes behind it',
      { '/s/httpd.conf': `${LOAD}LogLevel emerg\n<Location /a>\nAllowOverride None\n</Location>\n` },
      {},
      'Syntax OK\n',
    ],
    [
      'but not the main file',
      {},
      { assumeExists: true },
      'httpd: Could not open configuration file /s/httpd.conf: No such file or directory\n',
    ],
    [
      'a virtual host says nothing before its own LogLevel',
      {
        '/s/httpd.conf': `${LOAD}<VirtualHost *:80>\nServerName a\n<Location /a>\nAllowOverride None\n</Location>\nLogLevel warn\n<Location /a>\nAllowOverride None\n</Location>\n</VirtualHost>\n`,
      },
      {},
      '[core:warn] AH00114: Useless use of AllowOverride in line 11 of /s/httpd.conf.\nSyntax OK\n',
    ],
    [
      'what is missing can be taken to be there',
      { '/s/httpd.conf': `${LOAD}User nosuchuser\nInclude nope.conf\n` },
      { assumeExists: true },
      'Syntax OK\n',
    ],
  ])('%s', (_title, files, given, stderr) => {
    expect(test(files, given).stderr).toBe(stderr);
  });

  it('reads the main file of the platform where none is named', () => {
    const host = memoryHost({ '/etc/httpd/conf/httpd.conf': '</X>\n' });
    expect(configtest({ host, assumeExists: true }).error?.file).toBe('/etc/httpd/conf/httpd.conf');
  });
});
