import { type DocumentSelector, languages, type TextDocument } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

/** The section of the settings, the source of the diagnostics, the start of every command. */
export const ID = 'wsgi-lint';
export const NAME = 'wsgi-lint';
/** The language that the extension declares, and the one that other extensions for these files do. */
export const LANGUAGES = ['apacheconf', 'apache'];

/**
 * What a client of the language server is made with.
 * @param schemes where documents may stand: those that the server makes itself are none of them
 */
export function options(schemes: readonly string[], more: LanguageClientOptions): LanguageClientOptions {
  return {
    documentSelector: schemes.flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language }))),
    diagnosticCollectionName: ID,
    ...more,
  };
}

/** Whether the server is told of a document. */
export function isServed(document: TextDocument, { clientOptions }: BaseLanguageClient): boolean {
  return languages.match((clientOptions.documentSelector ?? []) as DocumentSelector, document) > 0;
}
