import { z } from 'zod';
import { presetNames, severities } from '../severity.js';
import { ownModuleSchema } from './own-module-schema.js';
import { NO_ITEMS, textSchema, textsSchema } from './text-schema.js';

/** What one configuration file says, once it has the right form. */
export type ConfigContent = z.infer<ReturnType<typeof makeSchema>>;

let made: ReturnType<typeof makeSchema> | null = null;

/** The form of a configuration file. Made when it is first asked for, as zod is loaded then. */
export function configSchema(): ReturnType<typeof makeSchema> {
  made ??= makeSchema();
  return made;
}

export const LEVELS = ['off', ...severities] as const;

function makeSchema() {
  return z.strictObject({
    $schema: z.string().optional().describe('Where editors find the schema of this file.'),
    ...filesKeys(),
    ...rulesKeys(),
    ...serverKeys(),
    ...machineKeys(),
    format: formatSchema().optional().describe('How `wsgi-lint format` writes files.'),
    modules: z
      .array(ownModuleSchema())
      .optional()
      .describe('Modules that wsgi-lint does not know, with their directives.'),
  });
}

/** Patterns of files below the configuration file. */
function globs() {
  return z.array(
    textSchema().refine(
      (glob) => !/^\.\.(?:\/|$)/.test(glob),
      'a pattern cannot leave the folder of the configuration file',
    ),
  );
}

function filesKeys() {
  return {
    extends: z
      .union([textSchema(), textsSchema()], { error: 'takes a text or a list of texts, none of them empty' })
      .optional()
      .describe('Configuration files that this one goes on from, relative to it. Later ones win.'),
    files: textsSchema()
      .optional()
      .describe('What is linted when the command line names nothing: files, folders, patterns.'),
    ignore: globs().optional().describe('Patterns of files that nothing is said about.'),
  };
}

function rulesKeys() {
  const level = z.enum(LEVELS);
  const rules = z
    .record(z.string(), z.union([level, z.tuple([level, z.looseObject({}).optional()])]))
    .meta({ id: 'rules' });
  const files = z.union([textSchema(), globs().min(1, NO_ITEMS)], {
    error: 'takes a pattern or a list of patterns, none of them empty',
  });
  return {
    preset: z.enum(presetNames).optional().describe('The rules that are on.'),
    rules: rules
      .optional()
      .describe(
        'The level of rules by name or pattern (wsgi/*), with options as in ["warning", {...}]. The last that names a rule wins.',
      ),
    overrides: z.array(z.strictObject({ files, rules })).optional().describe('Levels of rules in some of the files.'),
  };
}

function serverKeys() {
  const version = z.string().regex(/^\d{1,4}(?:\.\d{1,4}){0,2}$/, 'no version: one is written like 2.4.62');
  return {
    serverVersion: version.optional().describe('The version of httpd: 2.4.62, or 2.4 for the newest of them.'),
    modWsgiVersion: version.optional().describe('The version of mod_wsgi: 4.9.4.'),
    platform: z.enum(['debian', 'rhel', 'upstream', 'windows']).optional().describe('Whose build of httpd it is.'),
    defines: z.array(textSchema()).optional().describe('As -D: NAME or NAME=VALUE.'),
  };
}

/** Where the server's files are on this machine. */
function machineKeys() {
  const serverPath = z.string().regex(/^(?:\/|[A-Za-z]:\/)/, 'no absolute path: it is one of the server, with slashes');
  return {
    sysroot: textSchema().optional().describe('The folder that stands for / of the server, relative to this file.'),
    pathMap: z
      .record(serverPath, textSchema())
      .optional()
      .describe('Folders of the server, and the folders here, relative to this file, that hold what is in them.'),
    mainFiles: textsSchema()
      .optional()
      .describe(
        'Of several main files that include a file, the first of these counts in editors. Relative to this file.',
      ),
  };
}

function formatSchema() {
  return z.strictObject({
    indent: z
      .union([z.int().min(1).max(16), z.literal('tab')], { error: 'takes 1 to 16, or "tab"' })
      .optional()
      .describe('Blanks for each section around a line, or "tab". Goes before .editorconfig.'),
    nameCase: z
      .enum(['registered', 'keep'])
      .optional()
      .describe('Spell names of directives as httpd registers them, or keep them.'),
    maxBlankLines: z.int().min(0).max(999).optional().describe('Empty lines that may follow one another.'),
  });
}
