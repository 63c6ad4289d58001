import { describe, expect, test } from 'vitest';
import { existsIn } from '../../src/directives/availability.js';
import { catalogue } from '../../src/directives/registry.js';
import { call, fakeServer } from './fake-server.js';

function known(name: string, serverVersion: string, modWsgiVersion: string | null): boolean {
  return catalogue.find(name).some((definition) => existsIn(definition, { serverVersion, modWsgiVersion }));
}

describe('a directive exists from its first version to its last', () => {
  test.each([
    ['WSGILazyInitialization', '4.9.4', true],
    ['WSGILazyInitialization', '6.0.0', false],
    ['WSGILazyInitialization', null, true],
    ['WSGISlowRequests', '4.9.4', false],
    ['WSGISlowRequests', '6.0.0', true],
    ['WSGISlowRequests', null, true],
    ['WSGIReloadMechanism', '2.8', true],
    ['WSGIReloadMechanism', '4.0', false],
    // No mod_wsgi that is still in use has it.
    ['WSGIReloadMechanism', null, false],
  ])('%s with mod_wsgi %s: %s', (name, modWsgiVersion, exists) => {
    expect(known(name, '2.4.71', modWsgiVersion)).toBe(exists);
  });

  test.each([
    ['NameVirtualHost', '2.2.34', true],
    ['Protocols', '2.4.16', false],
    ['Protocols', '2.4.17', true],
  ])('%s with httpd %s: %s', (name, serverVersion, exists) => {
    expect(known(name, serverVersion, null)).toBe(exists);
  });
});

describe('the options of a daemon process', () => {
  test.each([
    ['newrelic-environment=x', '4.9.4', null],
    ['newrelic-environment=x', '6.0.0', 'Invalid option to WSGI daemon process definition.'],
    ['newrelic-environment=x', null, null],
    ['interrupt-timeout=5', '4.9.4', 'Invalid option to WSGI daemon process definition.'],
    ['interrupt-timeout=5', null, null],
    ['no-such-option=5', null, 'Invalid option to WSGI daemon process definition.'],
  ])('%s with mod_wsgi %s', (option, modWsgiVersion, message) => {
    const server = fakeServer({}, { modWsgiVersion });
    expect(call([`WSGIDaemonProcess app ${option}`], server)).toBe(message);
  });
});
