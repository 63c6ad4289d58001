import type { CompletionItem } from 'vscode-languageserver-types';
import { findModule } from '../../directives/modules.js';
import type { OpenDocument } from '../document.js';
import type { Workspace } from '../workspace.js';
import { item } from './item.js';
import type { TypedArgument } from './typed.js';

/** The file of the module that a `LoadModule` names, where its platform has it. */
export function moduleFileItems(
  { line, span }: TypedArgument,
  document: OpenDocument,
  workspace: Workspace,
): readonly CompletionItem[] {
  const id = line.args[0]?.value ?? '';
  const so = findModule(id)?.so ?? (id.endsWith('_module') ? `mod_${id.replace(/_module$/, '')}.so` : null);
  if (so === null) return [];
  const [server] = workspace.recent(document.path).servers;
  const folder = server?.settings.platform === 'debian' ? '/usr/lib/apache2/modules' : 'modules';
  return [item(`${folder}/${so}`, 'File', span, document)];
}
