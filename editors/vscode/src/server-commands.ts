import type { TextDocument, Uri } from 'vscode';
import { type BaseLanguageClient, ExecuteCommandRequest } from 'vscode-languageclient';

/** A rule, as `wsgi-lint.rules` names it. */
export interface RuleTitle {
  readonly name: string;
  readonly title: string;
}

/** The main file by which an open document is judged; none for a fragment that no main file includes. */
export async function mainFileOf(document: TextDocument, client: BaseLanguageClient): Promise<Uri | undefined> {
  const found = await ask<readonly string[]>('wsgi-lint.mainFiles', serverUri(document.uri, client), client);
  return found[0] === undefined ? undefined : client.protocol2CodeConverter.asUri(found[0]);
}

/** All main files that include an open document, the one by which it is judged first. */
export async function mainFileChoices(document: TextDocument, client: BaseLanguageClient): Promise<readonly Uri[]> {
  const found = await ask<readonly string[]>('wsgi-lint.mainFileChoices', serverUri(document.uri, client), client);
  return found.map((uri) => client.protocol2CodeConverter.asUri(uri));
}

/** Has a main file count for an open document, for as long as the server runs. */
export async function chooseMainFile(document: TextDocument, mainFile: Uri, client: BaseLanguageClient): Promise<void> {
  const uri = serverUri(document.uri, client);
  await ask('wsgi-lint.chooseMainFile', { uri, mainFile: serverUri(mainFile, client) }, client);
}

export function ruleTitles(client: BaseLanguageClient): Promise<readonly RuleTitle[]> {
  return ask('wsgi-lint.rules', '', client);
}

/** The command of the server that lenses above virtual hosts and mounts have, too. */
export const ROUTE = 'wsgi-lint.route';

/** Where a request goes in the server that a document belongs to, as Markdown: `GET http://www.example.com/path`. */
export function routeOf(uri: string, request: string, client: BaseLanguageClient): Promise<string> {
  return ask(ROUTE, { uri, request }, client);
}

/** A URI as the server knows it. */
export function serverUri(uri: Uri, client: BaseLanguageClient): string {
  return client.code2ProtocolConverter.asUri(uri);
}

function ask<Answer>(command: string, argument: unknown, client: BaseLanguageClient): Promise<Answer> {
  return client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [argument] });
}
