// `node bench/load.cjs FILE…`: loads bundles one after the other, with V8's code for them kept as the program keeps its own, and prints the
// milliseconds of the processor that each takes.
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { Script } = require('node:vm');

for (const file of process.argv.slice(2)) {
  const cache = `${file}.cache`;
  const isKept = existsSync(cache);
  const start = process.cpuUsage();
  const code = `(function (require, module, exports) {${readFileSync(file, 'utf8')}\n})`;
  const script = new Script(code, { filename: file, ...(isKept ? { cachedData: readFileSync(cache) } : {}) });
  const loaded = { exports: {} };
  script.runInThisContext()(require, loaded, loaded.exports);
  const { user, system } = process.cpuUsage(start);
  console.log((user + system) / 1000);
  if (!isKept) writeFileSync(cache, script.createCachedData());
}
