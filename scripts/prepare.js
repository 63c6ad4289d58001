// Builds what npm packs. When npm installs a package from git for all users, it leaves out what its build needs (npm/cli issue 8440), as pre-commit
// does for its hooks: then that is fetched first.
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const run = (command) => execSync(command, { stdio: 'inherit' });
if (!existsSync('node_modules/esbuild')) run('npm ci --global=false --include=dev --ignore-scripts');
run('npm run build');
