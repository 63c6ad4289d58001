import { z } from 'zod';
import type { Arity, OverrideBit } from '../../directives/define.js';
import { presetNames, severities } from '../severity.js';

/** What one configuration file says, once it has the right form. */
export type ConfigContent = z.infer<ReturnType<typeof makeSchema>>;

let made: ReturnType<typeof makeSchema> | null = null;

/** The form of a configuration file. Made when it is first asked for, as zod is loaded then. */
export function configSchema(): ReturnType<typeof makeSchema> {
  made ??= makeSchema();
  return made;
}

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

export const LEVELS = ['off', ...severities] as const;

const NO_ITEMS = 'an empty list';

function makeSchema() {
  const text = z.string().min(1, 'an empty text');
  const oneOrMore = z.union([text, z.array(text).min(1, NO_ITEMS)], {
    error: 'takes a text or a list of texts, none of them empty',
  });
  const globs = z.array(
    text.refine((glob) => !/^\.\.(?:\/|$)/.test(glob), 'a pattern cannot leave the folder of the configuration file'),
  );
  const version = z.string().regex(/^\d{1,4}(?:\.\d{1,4}){0,2}$/, 'no version: one is written like 2.4.62');
  const level = z.enum(LEVELS);
  const rules = z
    .record(z.string(), z.union([level, z.tuple([level, z.looseObject({}).optional()])]))
    .meta({ id: 'rules' });
  const name = z.string().regex(/^[^\s<>"'\\#]+$/, 'no name of a directive');

  const directive = z
    .strictObject({
      name: name.describe('As the module registers it; that of a section without `<`.'),
      args: z.enum(ARITIES).describe('How httpd splits the arguments: TAKE1 of AP_INIT_TAKE1, and so on.'),
      override: z
        .array(z.enum(OVERRIDES))
        .min(1, 'empty: where may the directive stand?')
        .describe('Where it may stand, and what AllowOverride must grant for it: req_override of its command_rec.'),
      section: z.boolean().optional().describe('It is a section: <Name ...> with directives inside.'),
      summary: text.optional().describe('What it does, for explain and for editors.'),
      default: text.optional().describe('The value in force when it is absent.'),
      values: z
        .array(text)
        .min(1)
        .optional()
        .describe('What its arguments (of several that differ, the first) may be.'),
    })
    .refine(
      ({ values, section, args }) => values === undefined || !(section || args === 'FLAG' || args === 'RAW_ARGS'),
      {
        path: ['values'],
        error: 'the values of a section, a FLAG and RAW_ARGS cannot be told',
      },
    );

  const ownModule = z.strictObject({
    id: z
      .string()
      .regex(/^[A-Za-z_]\w*$/, 'no identifier of a module: one is written like my_module')
      .describe('As LoadModule names it: my_module.'),
    source: text.describe('The source file, as <IfModule> may name it: mod_my.c.'),
    directives: z.array(directive),
  });

  return z.strictObject({
    $schema: z.string().optional().describe('Where editors find the schema of this file.'),
    extends: oneOrMore
      .optional()
      .describe('Configuration files that this one goes on from, relative to it. Later ones win.'),
    files: z
      .array(text)
      .min(1, NO_ITEMS)
      .optional()
      .describe('What is linted when the command line names nothing: files, folders, patterns.'),
    ignore: globs.optional().describe('Patterns of files that nothing is said about.'),
    preset: z.enum(presetNames).optional().describe('The rules that are on.'),
    rules: rules
      .optional()
      .describe(
        'The level of rules by name or pattern (wsgi/*), with options as in ["warning", {...}]. The last that names a rule wins.',
      ),
    overrides: z
      .array(
        z.strictObject({
          files: z.union([text, globs.min(1, NO_ITEMS)], {
            error: 'takes a pattern or a list of patterns, none of them empty',
          }),
          rules,
        }),
      )
      .optional()
      .describe('Levels of rules in some of the files.'),
    serverVersion: version.optional().describe('The version of httpd: 2.4.62, or 2.4 for the newest of them.'),
    modWsgiVersion: version.optional().describe('The version of mod_wsgi: 4.9.4.'),
    platform: z.enum(['debian', 'rhel', 'upstream', 'windows']).optional().describe('Whose build of httpd it is.'),
    defines: z.array(text).optional().describe('As -D: NAME or NAME=VALUE.'),
    sysroot: text.optional().describe('The folder that stands for / of the server, relative to this file.'),
    pathMap: z
      .record(z.string().regex(/^(?:\/|[A-Za-z]:\/)/, 'no absolute path: it is one of the server, with slashes'), text)
      .optional()
      .describe('Folders of the server, and the folders here, relative to this file, that hold what is in them.'),
    mainFiles: z
      .array(text)
      .min(1, NO_ITEMS)
      .optional()
      .describe(
        'Of several main files that include a file, the first of these counts in editors. Relative to this file.',
      ),
    format: z
      .strictObject({
        indent: z
          .union([z.int().min(1).max(16), z.literal('tab')], { error: 'takes 1 to 16, or "tab"' })
          .optional()
          .describe('Blanks for each section around a line, or "tab". Goes before .editorconfig.'),
        nameCase: z
          .enum(['registered', 'keep'])
          .optional()
          .describe('Spell names of directives as httpd registers them, or keep them.'),
        maxBlankLines: z.int().min(0).max(999).optional().describe('Empty lines that may follow one another.'),
      })
      .optional()
      .describe('How `wsgi-lint format` writes files.'),
    modules: z.array(ownModule).optional().describe('Modules that wsgi-lint does not know, with their directives.'),
  });
}
