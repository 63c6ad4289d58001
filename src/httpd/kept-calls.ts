import type { NodeCall } from './call.js';

/** The calls that httpd accepted of the directives that the stages behind the walk, and the dumps, ask about. */
export class KeptCalls {
  readonly virtualHosts: NodeCall[] = [];
  readonly serverNames: NodeCall[] = [];
  readonly serverAliases: NodeCall[] = [];
  readonly errorLogs: NodeCall[] = [];
  readonly accessLogs: NodeCall[] = [];
  readonly documentRoots: NodeCall[] = [];
  readonly pidFiles: NodeCall[] = [];
  readonly users: NodeCall[] = [];
  readonly groups: NodeCall[] = [];
  readonly mutexes: NodeCall[] = [];
  readonly #byName: ReadonlyMap<string, NodeCall[]> = new Map([
    ['VirtualHost', this.virtualHosts],
    ['ServerName', this.serverNames],
    ['ServerAlias', this.serverAliases],
    ['ErrorLog', this.errorLogs],
    ['CustomLog', this.accessLogs],
    ['TransferLog', this.accessLogs],
    ['GlobalLog', this.accessLogs],
    ['DocumentRoot', this.documentRoots],
    ['PidFile', this.pidFiles],
    ['User', this.users],
    ['Group', this.groups],
    ['Mutex', this.mutexes],
  ]);

  /** Keeps a call when it is one of these. */
  add(call: NodeCall): void {
    this.#byName.get(call.name)?.push(call);
  }
}
