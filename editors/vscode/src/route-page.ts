import { commands, type ExtensionContext, Range, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ID } from './client.js';
import { routeOf } from './server-commands.js';

/** Opens a place that the page links to: the URI as the server knows it, and the line, counted from 1. */
const OPEN = `${ID}.openPlace`;
const STYLE = `
  body { padding: 0 1.5em 2em; line-height: 1.5; }
  h1 { font-size: 1.3em; } h2 { font-size: 1.05em; margin: 1.2em 0 0.3em; } ul { margin: 0; padding-left: 1.3em; }
  code { font-family: var(--vscode-editor-font-family); } a { color: var(--vscode-textLink-foreground); text-decoration: none; }`;

/** A page that tells where a request goes, with links to the directives that decided. VS Code's own preview of Markdown has no links to files. */
export interface RoutePage {
  /** @param of the URI of an open document as the server knows it */
  show(of: string, request: string): Promise<void>;
}

export function routePage(client: BaseLanguageClient, { subscriptions }: ExtensionContext): RoutePage {
  let panel: WebviewPanel | undefined;
  subscriptions.push(
    { dispose: () => panel?.dispose() },
    commands.registerCommand(OPEN, (uri: string, line: number) =>
      window.showTextDocument(client.protocol2CodeConverter.asUri(uri), {
        viewColumn: ViewColumn.One,
        selection: new Range(line - 1, 0, line - 1, 0),
      }),
    ),
  );
  return {
    async show(of, request) {
      const body = await render(await routeOf(of, request, client));
      if (panel === undefined) {
        panel = window.createWebviewPanel(
          `${ID}.route`,
          '',
          { viewColumn: ViewColumn.Beside, preserveFocus: true },
          { enableCommandUris: [OPEN] },
        );
        panel.onDidDispose(() => {
          panel = undefined;
        });
      }
      panel.title = request;
      panel.webview.html = `<!DOCTYPE html>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>${STYLE}</style>
${body}`;
      panel.reveal(undefined, true);
    },
  };
}

/** Makes HTML of the server's Markdown. Links to files are numbered meanwhile, since the renderer drops them. */
async function render(markdown: string): Promise<string> {
  const places: (readonly [uri: string, line: number])[] = [];
  const numbered = markdown.replace(/\]\((file:[^)\s]*)#L(\d+)\)/g, (_, uri: string, line: string) => {
    places.push([uri, Number(line)]);
    return `](#place-${places.length - 1})`;
  });
  const html = await commands.executeCommand<string>('markdown.api.render', numbered);
  return html.replace(/<a href="#place-(\d+)"[^>]*>/g, (_, at: string) => {
    const place = encodeURIComponent(JSON.stringify(places[Number(at)]));
    return `<a href="command:${OPEN}?${place}">`;
  });
}
