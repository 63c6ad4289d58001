import type { InitializeParams } from 'vscode-languageserver-protocol';
import { pathFrom } from '../../lint/config/paths.js';
import { type ClientSettings, readSettings } from '../settings.js';
import { foldersOf } from '../uri.js';
import type { ShownSettings } from '../workspace.js';
import { type Client, clientOf } from './client.js';

/** What a client told of itself, and may tell otherwise later. */
export interface Session {
  client: Client;
  /** What it said when it started, which later answers add to: Helix says all there, and nothing when it is asked. */
  initial: ClientSettings;
  settings: ClientSettings;
  /** The absolute paths of the folders that it works in. */
  folders: readonly string[];
}

/** Before a client has said anything. */
export function createSession(): Session {
  return { client: clientOf({}), initial: {}, settings: {}, folders: [] };
}

/** Takes what a client says when it starts. */
export function begin(session: Session, params: InitializeParams): void {
  session.client = clientOf(params.capabilities);
  session.initial = readSettings(params.initializationOptions);
  session.settings = session.initial;
  session.folders = foldersOf(params.workspaceFolders ?? (params.rootUri === null ? [] : [{ uri: params.rootUri }]));
}

/** Takes settings that a client sent or was asked for, as they come. */
export function takeSettings(session: Session, sent: unknown): void {
  session.settings = { ...session.initial, ...readSettings(sent) };
}

/** What the user wants shown, with absolute paths. */
export function shownSettings({ settings, folders }: Session): ShownSettings {
  return {
    inlayHints: settings.inlayHints === true,
    mainFiles: (settings.mainFiles ?? []).flatMap((path) => folders.map((folder) => pathFrom(folder, path))),
  };
}
