// Differential fuzzing: `npm run fuzz -- --seed N --count N`.
import { pathToFileURL } from 'node:url';
import { bundle, root } from '../scripts/bundle.js';

const { main } = await import(pathToFileURL(await bundle('fuzz/main.ts', 'fuzz')).href);
process.exitCode = await main(process.argv.slice(2), root);
