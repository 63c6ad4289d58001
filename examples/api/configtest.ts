// What `httpd -t` would say, on a machine that exists only here.
import { configtest, memoryHost } from 'wsgi-lint';

const host = memoryHost({
  '/etc/apache2/apache2.conf': 'LoadModule mpm_event_module modules/mod_mpm_event.so\nInclude sites/*.conf\n',
  '/etc/apache2/sites/shop.conf': '<VirtualHost *:80>\nServerName shop.example.com\nServerNme shop\n</VirtualHost>\n',
});

const result = configtest({ host, platform: 'debian', serverRoot: '/etc/apache2', assumeExists: true });
console.log(result.ok);
//=> false
console.log(`${result.error?.file}:${result.error?.line}`);
//=> /etc/apache2/sites/shop.conf:3
console.log(result.error?.message);
//=> Invalid command 'ServerNme', perhaps misspelled or defined by a module not included in the server configuration
