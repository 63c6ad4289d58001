import { expect, it } from 'vitest';
import { runScenario, scenarioNames } from './scenarios.js';

/** Where an answer is not the recorded one, and why that is as it should be. */
const KNOWN: ReadonlyMap<string, readonly (readonly [measure: string, request: string])[]> = new Map([
  // The record was made by a line in the `.htaccess` file, which httpd left out.
  ['261-sec-htaccess-allowoverride', [['sections', 'GET http://localhost:18300/nonf/x.html']]],
  // A rule asks for the time, a section for the name of an address.
  ['180-rw-cond', [['unknown', 'GET http://localhost:18300/time']]],
  ['more-ac2', [['unknown', 'GET http://localhost:18350/host/x.html']]],
  // A script chooses.
  ['more-logins', [['unknown', 'GET http://localhost:18300/chosen']]],
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
