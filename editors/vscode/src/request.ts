import { type TextDocument, window } from 'vscode';

/** Asks for a request; the virtual host at the cursor is proposed, if it has a name. */
export async function askForRequest(document: TextDocument, line: number): Promise<string | undefined> {
  const proposed = `http://${nameAt(document, line) ?? 'localhost'}/`;
  const given = await window.showInputBox({
    title: 'Where does a request go?',
    prompt: 'A URL, behind a method if it is not GET',
    value: proposed,
    valueSelection: [proposed.length, proposed.length],
    validateInput: (text) =>
      /^([A-Z][A-Z-]*\s+)?https?:\/\/[^\s/]+/.test(text.trim())
        ? null
        : 'A URL starts with http:// or https:// and a host',
  });
  return given?.trim();
}

/** The `ServerName` that is nearest above a line, or else the first below it. */
function nameAt(document: TextDocument, line: number): string | undefined {
  const names = document
    .getText()
    .split(/\r?\n/)
    .map((text) => /^\s*ServerName\s+"?(?:https?:\/\/)?([\w.-]+)/i.exec(text)?.[1]);
  return names.slice(0, line + 1).findLast((name) => name !== undefined) ?? names.find((name) => name !== undefined);
}
