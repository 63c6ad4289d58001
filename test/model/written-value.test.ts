import { expect, test } from 'vitest';
import { withVariables } from '../../src/model/written-value.js';
import { modelOf } from './server-of.js';

test('variables are replaced by their last values, in any case, and others stay', () => {
  const server = modelOf('Define ROOT /srv\nDefine Name first\nDefine Name second\nDefine FLAG');
  expect(withVariables(server, '${root}/${Name}/${FLAG}/${OTHER}')).toBe('/srv/second/${FLAG}/${OTHER}');
});
