import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { memoryHost } from '../../../src/httpd/host-memory.js';
import { rules } from '../../../src/lint/index.js';
import { lintServer, serverOf } from '../../../src/lint/linter.js';
import { createSource } from '../../../src/text/index.js';
import { EXAMPLE_PATH, settingsOf } from '../example.js';
import { type Proof, proofPath, readProofs, type Side } from './proof.js';
import { hasServer, record } from './record.js';

/**
 * `PROOFS=check` holds what is recorded against the server of this machine, `PROOFS=record` records it anew; `PROOF` names some, with commas between. Without,
 * only the rules are held against what is recorded.
 */
const { PROOFS, PROOF = '' } = process.env;

describe.each([...readProofs()].filter(([name]) => PROOF === '' || PROOF.split(',').includes(name)))(
  '%s',
  (name, proof) => {
    test('is found where the effect was seen, and not where it was not', () => {
      const rule = rules.find((each) => each.name === name);
      expect(rule).toBeDefined();
      expect(findingsIn(name, proof, proof.bad)).not.toEqual([]);
      expect(findingsIn(name, proof, proof.good)).toEqual([]);
    });

    test.skipIf(PROOFS === 'record')('makes a difference', () => {
      expect(proof.bad.seen).not.toEqual(proof.good.seen);
    });

    test.skipIf(PROOFS !== 'check' || !hasServer)('is what the server does', async () => {
      expect(await record(proof, proof.bad)).toEqual(proof.bad.seen);
      expect(await record(proof, proof.good)).toEqual(proof.good.seen);
    });

    test.skipIf(PROOFS !== 'record' || !hasServer)('is recorded', async () => {
      const [bad, good] = [await record(proof, proof.bad), await record(proof, proof.good)];
      const recorded = { ...proof, bad: { ...proof.bad, seen: bad }, good: { ...proof.good, seen: good } };
      writeFileSync(proofPath(`${name}.json`), `${JSON.stringify(recorded, null, 2)}\n`);
      expect(bad).not.toEqual(good);
    });
  },
);

/** What the rule says of one side, as a part of a server. */
function findingsIn(rule: string, { files = {} }: Proof, { config }: Side): readonly string[] {
  const text = fill(config.join('\n'));
  const disk = Object.entries(files).map(([name, content]) => [`/srv/proof/${name}`, fill(content)]);
  const host = memoryHost({ ...Object.fromEntries(disk), [EXAMPLE_PATH]: text });
  const server = serverOf(
    [{ path: EXAMPLE_PATH, source: createSource(EXAMPLE_PATH, text) }],
    host,
    settingsOf({ text }),
  );
  return lintServer(server, { preset: 'strict' })
    .filter((finding) => finding.rule === rule)
    .map(({ message }) => message);
}

function fill(text: string): string {
  return text.replaceAll('{ROOT}', '/srv/proof').replaceAll('{PORT}', '8080').replaceAll('{OTHER}', '8081');
}
