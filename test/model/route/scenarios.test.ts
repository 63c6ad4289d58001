import { expect, it } from 'vitest';
import { runScenario, scenarioNames } from './scenarios.js';

/** Where an answer is not the recorded one, and why that is as it should be. */
const KNOWN: ReadonlyMap<string, readonly (readonly [measure: string, request: string])[]> = new Map([
  // The records were made by lines in `.htaccess` files, which could not stand in these.
  ['157-wsgi-files-handler-htaccess', [['sections', 'GET http://localhost:18300/all/a.wsgi']]],
  ['261-sec-htaccess-allowoverride', [['sections', 'GET http://localhost:18300/nonf/x.html']]],
  [
    '262-sec-htaccess-errors',
    [
      ['sections', 'GET http://localhost:18300/ok/x.html'],
      ['sections', 'GET http://localhost:18300/sec/x.html'],
    ],
  ],
  // Paths are told as text; the records have their bytes as Latin-1.
  ['163-script-name-double-slash', [['script', 'GET http://localhost:18300/a/b%20c%C3%A9']]],
  [
    '274-url-encoding',
    [
      ['file', 'GET http://localhost:18300/caf%C3%A9.html'],
      ['script', 'GET http://localhost:18300/w/%C3%A9'],
    ],
  ],
  // A rule asks for the time, and the passwords of the records are hashed.
  ['180-rw-cond', [['unknown', 'GET http://localhost:18300/time']]],
  [
    '228-ac-satisfy',
    [
      ['unknown', 'GET http://localhost:18300/b/x.html'],
      ['unknown', 'GET http://localhost:18300/c/x.html'],
      ['unknown', 'GET http://localhost:18300/f/x.html'],
    ],
  ],
]);

it.each(scenarioNames)('%s: what the real server answered', (name) => {
  const { disagreements } = runScenario(name);
  const known = KNOWN.get(name) ?? [];
  const unexpected = disagreements.filter(
    ({ measure, request }) =>
      !known.some(([knownMeasure, knownRequest]) => measure === knownMeasure && request === knownRequest),
  );
  expect(unexpected).toEqual([]);
});
