// `node run.mjs INSTALLED VSIX SHOTS`: VS Code in a browser as a client of the extension. Prints a line per check and ends with `N passed, N failed`.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeWorkspace } from '../workspace.mjs';
import { startCode } from './code-server.mjs';
import { steps } from './steps.mjs';
import { workbench } from './workbench.mjs';

const [installed = '', vsix = '', shots = ''] = process.argv.slice(2);
const { chromium } = createRequire(join(installed, 'package.json'))('playwright-core');
const home = mkdtempSync(join(tmpdir(), 'wsgi-lint-vscode-'));
mkdirSync(shots, { recursive: true });
const disk = makeWorkspace(join(home, 'server'));
let [passed, failed] = [0, 0];

const server = await startCode(installed, home, vsix);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
});
try {
  const page = await browser.newPage({ viewport: { width: 1100, height: 640 } });
  const code = workbench(page, shots);
  await code.open(server.address, disk.folder, disk.path('conf.d/blog.conf'));
  for (const [name, step] of Object.entries(steps)) {
    try {
      await step({ code, disk });
      passed += 1;
      console.log(`ok   ${name}`);
    } catch (error) {
      failed += 1;
      console.log(`FAIL ${name}: ${error.message}`);
      await code.shot(`failed-${failed}`);
    }
  }
} finally {
  await browser.close();
  server.stop();
}
rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
