import { z } from 'zod';
import type { Arity, OverrideBit } from '../../directives/define.js';
import type { OwnDirective, OwnModule } from '../../directives/own-modules.js';
import { textSchema } from './text-schema.js';

const ARITIES = [
  'FLAG',
  'TAKE1',
  'TAKE2',
  'TAKE12',
  'TAKE3',
  'TAKE23',
  'TAKE123',
  'TAKE13',
  'ITERATE',
  'ITERATE2',
  'TAKE_ARGV',
  'RAW_ARGS',
] as const satisfies readonly Arity[];

const OVERRIDES = [
  'RSRC_CONF',
  'ACCESS_CONF',
  'PROXY_CONF',
  'OR_OPTIONS',
  'OR_FILEINFO',
  'OR_INDEXES',
  'OR_LIMIT',
  'OR_AUTHCFG',
  'OR_ALL',
  'EXEC_ON_READ',
] as const satisfies readonly (OverrideBit | 'OR_ALL')[];

/** The form of a module that the configuration file describes. */
export function ownModuleSchema(): z.ZodType<OwnModule> {
  return z.strictObject({
    id: z
      .string()
      .regex(/^[A-Za-z_]\w*$/, 'no identifier of a module: one is written like my_module')
      .describe('As LoadModule names it: my_module.'),
    source: textSchema().describe('The source file, as <IfModule> may name it: mod_my.c.'),
    directives: z.array(directiveSchema()),
  });
}

function directiveSchema(): z.ZodType<OwnDirective> {
  const name = z.string().regex(/^[^\s<>"'\\#]+$/, 'no name of a directive');
  return z
    .strictObject({
      name: name.describe('As the module registers it; that of a section without `<`.'),
      args: z.enum(ARITIES).describe('How httpd splits the arguments: TAKE1 of AP_INIT_TAKE1, and so on.'),
      override: z
        .array(z.enum(OVERRIDES))
        .min(1, 'empty: where may the directive stand?')
        .describe('Where it may stand, and what AllowOverride must grant for it: req_override of its command_rec.'),
      section: z.boolean().optional().describe('It is a section: <Name ...> with directives inside.'),
      summary: textSchema().optional().describe('What it does, for explain and for editors.'),
      default: textSchema().optional().describe('The value in force when it is absent.'),
      values: z
        .array(textSchema())
        .min(1)
        .optional()
        .describe('What its arguments (of several that differ, the first) may be.'),
    })
    .refine(
      ({ values, section, args }) => values === undefined || !(section || args === 'FLAG' || args === 'RAW_ARGS'),
      { path: ['values'], error: 'the values of a section, a FLAG and RAW_ARGS cannot be told' },
    );
}
