// `node run.mjs INSTALLED VSIX SHOTS`: VS Code as a client of the extension, once with the language server beside it and once with that in the
// browser. Prints a line per check and ends with `N passed, N failed`; screenshots are left in SHOTS.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeWorkspace } from '../workspace.mjs';
import { startCode } from './code-server.mjs';
import { steps } from './steps.mjs';
import { workbench } from './workbench.mjs';

/** Where the extension runs, and the settings that have it run there. */
const PLACES = {
  machine: {},
  browser: { 'remote.extensionKind': { 'wsgi-lint.wsgi-lint': ['web'] } },
};

const [installed = '', vsix = '', shots = ''] = process.argv.slice(2);
const { chromium } = createRequire(join(installed, 'package.json'))('playwright-core');
let [passed, failed] = [0, 0];
/** Stops what runs, when the time is up. */
let stop = () => {};
process.once('SIGTERM', () => {
  stop();
  process.exit(1);
});
for (const [place, settings] of Object.entries(PLACES)) await tryAll(place, settings);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** Tries all steps in a workspace, a server and a browser of their own. */
async function tryAll(place, settings) {
  const home = mkdtempSync(join(tmpdir(), 'wsgi-lint-vscode-'));
  const pictures = join(shots, place);
  mkdirSync(pictures, { recursive: true });
  const disk = makeWorkspace(join(home, 'server'));
  const server = await startCode(installed, home, vsix, settings);
  stop = server.stop;
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1100, height: 640 } });
    const code = workbench(page, pictures);
    await code.open(server.address, disk.folder, disk.path('conf.d/blog.conf'));
    for (const [name, step] of Object.entries(steps)) {
      try {
        await step({ code, disk });
        passed += 1;
        console.log(`ok   ${place}: ${name}`);
      } catch (error) {
        failed += 1;
        console.log(`FAIL ${place}: ${name}: ${error.message}`);
        await code.shot(`failed-${failed}`);
      }
    }
  } finally {
    await browser.close();
    server.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
