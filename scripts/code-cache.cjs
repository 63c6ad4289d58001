// Runs the built program once and keeps the code that V8 made for it, where the program's start looks for it.
const { readFileSync, writeFileSync } = require('node:fs');
const { wrap } = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');

const folder = join(__dirname, '../dist/bin');
const file = join(folder, 'program.cjs');
const script = new Script(wrap(readFileSync(file, 'latin1')), { filename: file });
process.on('exit', () => writeFileSync(join(folder, 'program.cache'), script.createCachedData()));
script.runInThisContext()({}, require, module, file, folder);
