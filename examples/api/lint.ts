// What is wrong in two files that belong to one server, and what to do about it.
import { applyEdits, createSettings, createSource, lint, memoryHost } from 'wsgi-lint';

const daemons = createSource('/daemons.conf', 'WSGIDaemonProcess storefront threads=15\n');
const site = createSource('/site.conf', 'WSGIProcessGroup storefornt\n');

const inputs = [daemons, site].map((source) => ({ path: source.path, source }));
const { findings } = lint(inputs, memoryHost({}), { settings: createSettings({ world: 'open' }) });

const finding = findings.find(({ rule }) => rule === 'wsgi/undefined-process-group');
console.log(finding?.message);
//=> no `WSGIDaemonProcess` defines the process group `storefornt`: every request will get 500
console.log(finding?.label);
//=> did you mean `storefront`?

const edits = finding?.fixes[0]?.edits ?? [];
console.log(applyEdits(site.text, edits).trim());
//=> WSGIProcessGroup storefront
