import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { memoryHost } from '../../../src/httpd/host-memory.js';
import { EXAMPLE_PATH } from '../../../src/lint/example.js';
import { rules } from '../../../src/lint/index.js';
import { lintServer, serverOf } from '../../../src/lint/linter.js';
import { settingsOf } from '../../../src/lint/run-example.js';
import { createSource } from '../../../src/text/index.js';
import { type Proof, proofPath, readProofs, type Side } from './proof.js';
import { hasServer, modulesOf, record } from './record.js';
import { WITHOUT_PROOF } from './without-proof.js';

/**
 * `PROOFS=check` holds what is recorded against the server of this machine, `PROOFS=record` records it anew; `PROOF` names some, with commas between. Without,
 * only the rules are held against what is recorded.
 */
const { PROOFS, PROOF = '' } = process.env;

test('each rule about requests has a proof, or there is a reason why not', () => {
  const about = rules.map(({ name }) => name).filter((name) => /^(core|security)\//.test(name));
  expect(
    [...readProofs().keys(), ...Object.keys(WITHOUT_PROOF)].filter((name) => !name.startsWith('wsgi/')).sort(),
  ).toEqual(about.sort());
});

describe.each([...readProofs()].filter(([name]) => PROOF === '' || PROOF.split(',').includes(name)))(
  '%s',
  (name, proof) => {
    test('is found where the effect was seen, and not where it was not', () => {
      const rule = rules.find((each) => each.name === name);
      expect(rule).toBeDefined();
      expect(findingsIn(name, proof, proof.bad)).not.toEqual([]);
      expect(findingsIn(name, proof, proof.good)).toEqual([]);
    });

    if (PROOFS !== 'record')
      test('makes a difference', () => {
        expect(proof.bad.seen).not.toEqual(proof.good.seen);
      });

    if (PROOFS === 'check' && hasServer)
      test('is what the server does', async () => {
        expect(await record(proof, proof.bad)).toEqual(proof.bad.seen);
        expect(await record(proof, proof.good)).toEqual(proof.good.seen);
      });

    if (PROOFS === 'record' && hasServer)
      test('is recorded', async () => {
        const [bad, good] = [await record(proof, proof.bad), await record(proof, proof.good)];
        const recorded = { ...proof, bad: { ...proof.bad, seen: bad }, good: { ...proof.good, seen: good } };
        writeFileSync(proofPath(`${name}.json`), `${JSON.stringify(recorded, null, 2)}\n`);
        expect(bad).not.toEqual(good);
      });
  },
);

/** What the rule says of one side, read as a part of a server and as a whole one. */
function findingsIn(rule: string, proof: Proof, side: Side): readonly string[] {
  const fill = (text: string): string =>
    text
      .replaceAll('{ROOT}', '/srv/proof')
      .replaceAll('{PORT}', `${proof.port ?? 80}`)
      .replaceAll('{OTHER}', '8080');
  const loads = modulesOf(proof, side).map((name) => `LoadModule ${name}_module mod_${name}.so`);
  const part = fill(side.config.join('\n'));
  const disk = Object.entries(proof.files ?? {}).map(([name, content]) => [`/srv/proof/${name}`, fill(content)]);
  const modules = loads.map((line) => [`/usr/lib/apache2/modules/${line.split(' ')[2]}`, '']);
  const read = (text: string, world: 'open' | 'closed'): readonly string[] => {
    const host = memoryHost({ ...Object.fromEntries([...disk, ...modules]), [EXAMPLE_PATH]: text });
    const source = createSource(EXAMPLE_PATH, text);
    const server = serverOf([{ path: EXAMPLE_PATH, source }], host, settingsOf({ text, world }));
    const findings = lintServer(server, { preset: 'strict' });
    return findings.filter((finding) => finding.rule === rule).map(({ message }) => message);
  };
  return [...read(part, 'open'), ...read(`${loads.join('\n')}\n${part}`, 'closed')];
}
