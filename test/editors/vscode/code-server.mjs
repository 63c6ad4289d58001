import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, openSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** What the tests need to be quiet, and the same on every machine. */
const SETTINGS = {
  'files.autoSave': 'off',
  'workbench.startupEditor': 'none',
  'workbench.colorTheme': 'Default Dark Modern',
  'workbench.tips.enabled': false,
  'workbench.layoutControl.enabled': false,
  'chat.commandCenter.enabled': false,
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
  'editor.minimap.enabled': false,
  'editor.detectIndentation': false,
  'editor.fontSize': 14,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'git.enabled': false,
};

/**
 * Starts VS Code for browsers with an extension installed.
 * @param installed where `install.sh` put it
 * @param home a folder that takes the place of the home directory
 * @param settings of the user, besides those that keep it quiet
 * @returns its address, and how it is stopped
 */
export async function startCode(installed, home, vsix, settings) {
  const entry = join(installed, 'node_modules/code-server/out/node/entry.js');
  const [user, extensions] = [join(home, 'user'), join(home, 'extensions')];
  mkdirSync(join(user, 'User'), { recursive: true });
  writeFileSync(join(user, 'User/settings.json'), JSON.stringify({ ...SETTINGS, ...settings }));
  writeFileSync(join(home, 'config.yaml'), '');
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home };
  const common = ['--config', join(home, 'config.yaml'), '--user-data-dir', user, '--extensions-dir', extensions];
  execFileSync(process.execPath, [entry, ...common, '--install-extension', vsix], { env, stdio: 'ignore' });
  const port = await freePort();
  const log = openSync(join(home, 'code-server.log'), 'w');
  const quiet = [
    '--auth',
    'none',
    '--disable-telemetry',
    '--disable-update-check',
    '--disable-workspace-trust',
    '--disable-getting-started-override',
  ];
  const server = spawn(process.execPath, [entry, ...common, ...quiet, '--bind-addr', `127.0.0.1:${port}`], {
    env,
    stdio: ['ignore', log, log],
  });
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await answers(address)); tries++) {
    if (tries === 300 || server.exitCode !== null)
      throw new Error(`code-server does not start: see ${home}/code-server.log`);
    await delay(100);
  }
  return { address, stop: () => server.kill() };
}

async function answers(address) {
  return fetch(`${address}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
