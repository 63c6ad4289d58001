import { argumentValue, lineOf } from '../../../model/arguments.js';
import { settingOf } from '../../../model/host-settings.js';
import { isWhole } from '../../../model/whole-server.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/cache-root-missing',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A cache on disk without a folder',
  why: `\`CacheEnable disk\` keeps answers below the folder that \`CacheRoot\` names, which has no default. Without it nothing is kept, and each request that could have been answered out of the cache leaves AH00703 in the log.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_cache_disk.html#cacheroot'],
  examples: {
    bad: [
      { text: 'ServerRoot /etc/httpd\n«CacheEnable disk /»\n', world: 'closed' },
      {
        text: 'ServerRoot /etc/httpd\n<VirtualHost *:80>\nCacheRoot /var/cache/httpd/a\n</VirtualHost>\n<VirtualHost *:81>\n«CacheEnable disk /»\n</VirtualHost>\n',
        world: 'closed',
      },
    ],
    good: [
      {
        text: 'ServerRoot /etc/httpd\nCacheRoot /var/cache/httpd\n<VirtualHost *:80>\nCacheEnable disk /\n</VirtualHost>\n',
        world: 'closed',
      },
      { text: 'ServerRoot /etc/httpd\nCacheEnable socache /\n', world: 'closed' },
      'CacheEnable disk /',
    ],
  },
  check(server, report) {
    if (!isWhole(server)) return;
    for (const node of server.nodes('CacheEnable')) {
      if (!/^disk$/i.test(argumentValue(node, 0))) continue;
      if (settingOf(server, server.virtualHostOf(node), 'CacheRoot') !== undefined) continue;
      report({
        at: lineOf(node),
        node,
        message: 'nothing is kept (`AH00703`), since no folder is named for it here; add `CacheRoot`',
      });
    }
  },
});
