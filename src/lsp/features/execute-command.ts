import type { ExecuteCommandParams } from 'vscode-languageserver-protocol';
import { feature, type Refusal } from '../feature.js';
import { effectiveConfiguration, ruleDocumentation } from '../virtual-documents.js';
import type { Workspace } from '../workspace.js';

/** What each command makes of its one argument; `null` where there is nothing. */
const COMMANDS: Readonly<Record<string, (argument: string, workspace: Workspace) => string | null>> = {
  'wsgi-lint.effectiveConfiguration': effectiveConfiguration,
  'wsgi-lint.explainRule': ruleDocumentation,
};

/** The same documents as `workspace/textDocumentContent` has, as texts, for clients that do not know that. */
export const executeCommand = feature({
  method: 'workspace/executeCommand',
  summary:
    '`wsgi-lint.effectiveConfiguration` with the URI of an open file, `wsgi-lint.explainRule` with the name of a rule: the same documents as texts.',
  capabilities: () => ({ executeCommandProvider: { commands: Object.keys(COMMANDS) } }),
  run({ command, arguments: [argument] = [] }: ExecuteCommandParams, workspace): string | Refusal {
    const make = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
    if (make === undefined) return { refused: `there is no command ${command}` };
    if (typeof argument !== 'string') return { refused: `${command} takes one text` };
    return make(argument, workspace) ?? { refused: `there is nothing to show of ${argument}` };
  },
});
