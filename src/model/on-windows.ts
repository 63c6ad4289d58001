import { asOnWindows } from '../httpd/server-paths.js';
import { moduleLines } from './module-lines.js';
import { perServer } from './per-server.js';

/** The configuration is for Windows: somebody said so, or its paths do. */
export const isOnWindows = perServer(
  (server) =>
    server.settings.platform === 'windows' ||
    server.mounts.some(({ target }) => hasDrive(target)) ||
    hasDrive(server.reading.serverRoot) ||
    moduleLines(server).some(({ file }) => hasDrive(file) || file.endsWith('.pyd')),
);

/** `C:/app` or `C:\app`. */
function hasDrive(path: string): boolean {
  return /^[a-z]:[\\/]/i.test(path);
}

/** A path with a drive as httpd has it, `C:/app` for `c:\app`; other paths stay as they are written. */
export function normalDrive(path: string): string {
  return hasDrive(path) ? asOnWindows(path) : path;
}
