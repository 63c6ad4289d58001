import { text } from './args.js';
import { type Definition, OR_ALL, section, take123 } from './define.js';

const module = 'version_module';

export const versionDirectives: readonly Definition[] = [
  section({
    name: 'IfVersion',
    summary:
      'Reads what it encloses only for some versions of httpd: `<IfVersion >= 2.4>`. For one configuration on servers of different age.',
    module,
    args: take123(text('!operator'), text('version', { optional: true }), text('third', { optional: true })),
    override: [...OR_ALL, 'EXEC_ON_READ'],
    children: 'unchanged',
  }),
];
