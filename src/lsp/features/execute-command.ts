import type { ExecuteCommandParams } from 'vscode-languageserver-protocol';
import { feature, type Refusal } from '../feature.js';
import { chooseMainFile, mainFileChoices, mainFiles, settleChoices } from '../main-files.js';
import { ROUTE, routeDocument } from '../route-document.js';
import { settleAround } from '../server-with.js';
import { effectiveConfiguration, ruleDocumentation, ruleTitles } from '../virtual-documents.js';
import type { Workspace } from '../workspace.js';

/** The commands that look at all main files. */
const CHOICES = 'wsgi-lint.mainFileChoices';
const CHOOSE = 'wsgi-lint.chooseMainFile';

/** What each command makes of its one argument; `null` where there is nothing. */
const COMMANDS: Readonly<Record<string, (argument: string, workspace: Workspace) => unknown>> = {
  'wsgi-lint.effectiveConfiguration': effectiveConfiguration,
  'wsgi-lint.explainRule': ruleDocumentation,
  'wsgi-lint.rules': ruleTitles,
  'wsgi-lint.mainFiles': mainFiles,
  [CHOICES]: mainFileChoices,
};

/** The same documents as `workspace/textDocumentContent` has, as texts, for clients that do not know that; and what a client offers to choose from. */
export const executeCommand = feature({
  method: 'workspace/executeCommand',
  summary:
    '`wsgi-lint.effectiveConfiguration` with the URI of an open file, `wsgi-lint.explainRule` with the name of a rule: the same documents as texts. `wsgi-lint.rules` with the start of a name, or an empty text: the names and titles of rules. `wsgi-lint.mainFiles` with the URI of an open file: the URI of the main file by which it is judged, if there is one; `wsgi-lint.mainFileChoices`: of all that include it, that one first; `wsgi-lint.chooseMainFile` with `{ "uri": URI of an open file, "mainFile": URI }`: has that one count until the server ends (`mainFiles` of the settings is for longer), and answers as the former. `wsgi-lint.route` with `{ "uri": URI of an open file, "request": "GET http://www.example.com/path" }`: where the request goes, as Markdown; the method may be left out, further lines of the request are headers.',
  capabilities: () => ({ executeCommandProvider: { commands: [...Object.keys(COMMANDS), CHOOSE, ROUTE] } }),
  prepare({ command, arguments: [argument] = [] }: ExecuteCommandParams, workspace) {
    const settle = command === CHOICES || command === CHOOSE ? settleChoices : settleAround;
    return settle(uriIn(argument), workspace);
  },
  run({ command, arguments: [argument] = [] }: ExecuteCommandParams, workspace): unknown {
    if (command === ROUTE) return routed(argument, workspace);
    if (command === CHOOSE) return chosen(argument, workspace);
    const make = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
    if (make === undefined) return { refused: `there is no command ${command}` };
    if (typeof argument !== 'string') return { refused: `${command} takes one text` };
    return make(argument, workspace) ?? { refused: `there is nothing to show of ${argument}` };
  },
});

/** The file that a command is about; of the name of a rule there is none. */
function uriIn(argument: unknown): string {
  const { uri } = typeof argument === 'string' ? { uri: argument } : fieldsOf(argument);
  return typeof uri === 'string' ? uri : '';
}

function fieldsOf(argument: unknown): Readonly<Record<string, unknown>> {
  return typeof argument === 'object' ? { ...argument } : {};
}

function routed(argument: unknown, workspace: Workspace): string | Refusal {
  const { uri, request } = fieldsOf(argument);
  if (typeof uri !== 'string' || typeof request !== 'string')
    return { refused: `${ROUTE} takes an object with two texts, \`uri\` and \`request\`` };
  return routeDocument(uri, request, workspace) ?? { refused: `${uri} is not open` };
}

function chosen(argument: unknown, workspace: Workspace): readonly string[] | Refusal {
  const { uri, mainFile } = fieldsOf(argument);
  if (typeof uri !== 'string' || typeof mainFile !== 'string')
    return { refused: `${CHOOSE} takes an object with two texts, \`uri\` and \`mainFile\`` };
  return chooseMainFile(uri, mainFile, workspace) ?? { refused: `${uri} is not open` };
}
