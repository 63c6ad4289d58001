import { compareVersions } from '../../../directives/availability.js';
import { lineOf } from '../../../model/arguments.js';
import type { Server } from '../../../model/server.js';
import { defineRule, type Rule } from '../../rule.js';
import { type DefaultChange, defaultChanges } from '../default-changes.js';
import type { Versions } from '../target.js';

/** The step that tells which defaults change on the way from some versions. */
export function changedDefault(from: Versions): Rule {
  return defineRule({
    name: 'migrate/changed-default',
    severity: 'info',
    preset: 'strict',
    fixable: 'no',
    title: 'A default that changes',
    why: `What a configuration does not say is what the version of the server says. Where the old behaviour is wanted, the directive has to be written.`,
    references: ['https://httpd.apache.org/docs/2.4/upgrading.html'],
    examples: {
      bad: [
        { text: '«WSGIScriptAlias / /srv/app.wsgi»\n', modWsgiVersion: '6.0.5' },
        {
          text: '«Timeout 60»\nOptions None\nFileETag None\nEnableSendfile On\nLimitRequestBody 0\n',
          files: {},
          world: 'closed',
        },
      ],
      good: [
        { text: 'WSGIScriptAlias / /srv/app.wsgi\n', modWsgiVersion: '4.2.8' },
        { text: 'WSGIScriptAlias / /srv/app.wsgi\nWSGIMapHEADToGET Auto\n', modWsgiVersion: '6.0.5' },
      ],
    },
    check(server, report) {
      const onTheWay = defaultChanges.filter((change) => isOnTheWay(change, from, server));
      // The last change of a directive is the one that counts.
      for (const change of new Map(onTheWay.map((each) => [each.directive, each])).values()) {
        const { directive, product, version, before, after, effect } = change;
        if (server.nodes(directive).length > 0) continue;
        // What is not seen of a server may say it.
        const node = product === 'mod_wsgi' ? server.mounts[0]?.node : partOf(server) ? undefined : server.children[0];
        if (node === undefined) continue;
        report({
          at: lineOf(node),
          node,
          message: `the default of \`${directive}\` is \`${after}\` since ${product} ${version.replace(/^2\.4\.0$/, '2.4')}, and was \`${before}\`: ${effect}`,
        });
      }
    },
  });
}

function isOnTheWay({ product, version }: DefaultChange, from: Versions, { settings }: Server): boolean {
  const [start, end] =
    product === 'httpd' ? [from.httpd, settings.serverVersion] : [from.mod_wsgi, settings.modWsgiVersion];
  return start !== undefined && compareVersions(start, version) < 0 && compareVersions(end, version) >= 0;
}

function partOf({ settings, incomplete }: Server): boolean {
  return settings.fragment || incomplete;
}
