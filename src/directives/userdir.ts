import { getWord } from '../grammar/index.js';
import { text } from './args.js';
import { type Definition, directive, raw } from './define.js';

const module = 'userdir_module';

export const userdirDirectives: readonly Definition[] = [
  directive({
    name: 'UserDir',
    summary:
      "Which directory answers `/~name/`: one in each user's home, or a path with `*` for the name; `disabled root` keeps root's out of the web.",
    module,
    args: raw(text('directory-filename', { repeated: true })),
    override: ['RSRC_CONF'],
    check: (call) => (getWord(call.args.text, 0).value === '' ? 'UserDir requires an argument.' : null),
  }),
];
