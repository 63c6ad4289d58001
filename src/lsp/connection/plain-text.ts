import type { ClientCapabilities, MarkupContent, MarkupKind } from 'vscode-languageserver-protocol';

type Formats = (client: NonNullable<ClientCapabilities['textDocument']>) => readonly MarkupKind[] | undefined;

const ofItems: Formats = ({ completion }) => completion?.completionItem?.documentationFormat;

/** The answers with documentation, and in what formats a client says it shows it. */
const FORMATS: Readonly<Record<string, Formats>> = {
  'textDocument/hover': ({ hover }) => hover?.contentFormat,
  'textDocument/completion': ofItems,
  'completionItem/resolve': ofItems,
  'textDocument/signatureHelp': ({ signatureHelp }) => signatureHelp?.signatureInformation?.documentationFormat,
};

/** An answer with its documentation as plain text, where the client does not say that it shows Markdown: Kate and ALE do not everywhere. */
export function asShown(method: string, answer: unknown, { textDocument = {} }: ClientCapabilities): unknown {
  const formats = FORMATS[method];
  if (formats === undefined || formats(textDocument)?.includes('markdown') === true) return answer;
  return JSON.parse(JSON.stringify(answer ?? null), (_key, value: unknown) =>
    isMarkdown(value) ? { kind: 'plaintext', value: plainText(value.value) } : value,
  );
}

function isMarkdown(value: unknown): value is MarkupContent {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'markdown';
}

/** Markdown without the marks that only get in the way of reading; what stands in fences stays as it is. */
export function plainText(markdown: string): string {
  return markdown.replace(
    /^(?<fence>`{3,})[^\n]*\n(?<code>[\s\S]*?)\n\k<fence>$|\*\*(?<strong>[^*\n]+)\*\*|\[(?<text>[^\]\n]*)\]\((?<address>[^)\s]*)\)/gm,
    (_all, _fence, code?: string, strong?: string, text?: string, address?: string) =>
      code ?? strong ?? `${text}: ${address}`,
  );
}
