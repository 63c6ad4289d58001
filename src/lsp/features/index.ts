import type { Feature } from '../feature.js';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './call-hierarchy.js';
import { codeAction } from './code-action.js';
import { codeLens, codeLensResolve } from './code-lens.js';
import { completion, completionResolve } from './completion.js';
import { definition } from './definition.js';
import { documentHighlight } from './document-highlight.js';
import { documentLink } from './document-link.js';
import { documentSymbol } from './document-symbol.js';
import { executeCommand } from './execute-command.js';
import { foldingRange } from './folding-range.js';
import { formatting, rangeFormatting, rangesFormatting } from './formatting.js';
import { hover } from './hover.js';
import { inlayHint } from './inlay-hint.js';
import { linkedEditingRange } from './linked-editing-range.js';
import { onTypeFormatting } from './on-type-formatting.js';
import { references } from './references.js';
import { prepareRename, rename } from './rename.js';
import { selectionRange } from './selection-range.js';
import { semanticTokens, semanticTokensDelta, semanticTokensRange } from './semantic-tokens.js';
import { signatureHelp } from './signature-help.js';
import { textDocumentContent } from './text-document-content.js';
import { workspaceSymbol } from './workspace-symbol.js';

/** Every request that is answered, in the order of the protocol's chapters. */
export const features: readonly Feature[] = [
  completion,
  completionResolve,
  hover,
  signatureHelp,
  definition,
  references,
  documentHighlight,
  documentSymbol,
  codeAction,
  codeLens,
  codeLensResolve,
  documentLink,
  formatting,
  rangeFormatting,
  rangesFormatting,
  onTypeFormatting,
  prepareRename,
  rename,
  foldingRange,
  selectionRange,
  linkedEditingRange,
  prepareCallHierarchy,
  incomingCalls,
  outgoingCalls,
  semanticTokens,
  semanticTokensDelta,
  semanticTokensRange,
  inlayHint,
  workspaceSymbol,
  executeCommand,
  textDocumentContent,
];
