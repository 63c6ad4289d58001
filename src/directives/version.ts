import { text } from './args.js';
import { type Definition, OR_ALL, section, take123 } from './define.js';

const module = 'version_module';

export const versionDirectives: readonly Definition[] = [
  section({
    name: 'IfVersion',
    module,
    args: take123(text('!operator'), text('version', { optional: true }), text('third', { optional: true })),
    override: [...OR_ALL, 'EXEC_ON_READ'],
    children: 'unchanged',
  }),
];
