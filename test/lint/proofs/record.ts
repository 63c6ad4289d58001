import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Exchange, exchange } from './exchange.js';
import type { Answer, Look, Proof, ProofRequest, Seen, Side } from './proof.js';

const MODULES = '/usr/lib/apache2/modules';
const BASE = ['authn_core', 'authz_core', 'authz_host', 'alias', 'dir', 'env', 'mime', 'setenvif'];

/** The modules that one side of a proof has, without `mod_`. */
export function modulesOf({ modules = [] }: Proof, { mpm = 'event' }: Side): readonly string[] {
  return [`mpm_${mpm}`, ...BASE, ...modules];
}

export const hasServer = spawnSync('apache2', ['-v']).status === 0;

/** Starts apache2 with one side of a proof in a folder of its own, sends the requests, and stops it. */
export async function record(proof: Proof, side: Side): Promise<Seen> {
  const root = mkdtempSync(join(tmpdir(), 'proof-'));
  const [port, other] = await freePorts();
  const fill = (text: string): string =>
    text.replaceAll('{ROOT}', root).replaceAll('{PORT}', `${port}`).replaceAll('{OTHER}', `${other}`);
  const hide = (text: string): string =>
    versionless(text.replaceAll(root, '{ROOT}').replaceAll(`${port}`, '{PORT}').replaceAll(`${other}`, '{OTHER}'));
  try {
    layOut(root, proof, side, fill);
    const child = spawn('apache2', ['-f', `${root}/httpd.conf`, '-DFOREGROUND'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      // prefork ends its whole process group, of which the tests are one otherwise.
      detached: true,
    });
    let stderr = '';
    child.stderr.on('data', (data) => {
      stderr += data;
    });
    const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
    if (!(await runs(root, port, () => child.exitCode !== null)))
      return { answers: [], refuses: hide(complaints(`${stderr}${logOf(root)}`)) };
    const kept: (() => void)[] = [];
    const ask = async (request: ProofRequest): Promise<Answer> => {
      await sleep(request.after ?? 0);
      return toAnswer(await send(port, request, fill, kept), proof.look ?? {}, hide);
    };
    const answers: Answer[] = [];
    if (proof.together) answers.push(...(await Promise.all(proof.requests.map(ask))));
    else for (const request of proof.requests) answers.push(await ask(request));
    for (const end of kept) end();
    await sleep(50);
    child.kill('SIGTERM');
    await ended;
    const { log } = proof.look ?? {};
    return { answers, ...(log === undefined ? {} : { log: firstMatch(log, hide(`${stderr}${logOf(root)}`)) }) };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function layOut(root: string, proof: Proof, side: Side, fill: (text: string) => string): void {
  chmodSync(root, 0o755);
  mkdirSync(join(root, 'writable'));
  chmodSync(join(root, 'writable'), 0o777);
  for (const [name, text] of Object.entries(proof.files ?? {})) {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, fill(text), { mode: name.endsWith('.cgi') ? 0o755 : 0o644 });
  }
  for (const [name, target] of Object.entries(proof.links ?? {})) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    symlinkSync(fill(target), join(root, name));
  }
  const config = side.config.map(fill);
  if (config.some((line) => line.includes(`${root}/tls/`))) makeCertificates(join(root, 'tls'));
  const modules = modulesOf(proof, side).map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`);
  const base = [
    `ServerRoot "${root}"`,
    `PidFile "${root}/httpd.pid"`,
    `DefaultRuntimeDir "${root}"`,
    `ErrorLog "${root}/error.log"`,
    'User www-data',
    'Group www-data',
    `TypesConfig "${root}/mime.types"`,
    'Listen 127.0.0.1:' + fill('{PORT}'),
  ];
  if (!config.some((line) => /^\s*ServerName /.test(line))) base.push('ServerName localhost');
  writeFileSync(join(root, 'mime.types'), 'text/html html\ntext/plain txt\n');
  writeFileSync(join(root, 'httpd.conf'), [...modules, ...base, ...config, ''].join('\n'));
}

/** `server.crt` with `server.key`, which the workers can read too, and `other.crt` that has nothing to do with it. */
function makeCertificates(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of ['server', 'other']) {
    const words = ['-keyout', `${name}.key`, '-out', `${name}.crt`, '-subj', '/CN=localhost', '-days', '2'];
    spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...words], { cwd: folder });
  }
  chmodSync(join(folder, 'server.key'), 0o644);
}

/** What is said of the end, without when and by whom. */
function complaints(said: string): string {
  const fatal = said.split('\n').filter((line) => !line.startsWith('[') || /:(emerg|alert|crit)\]/.test(line));
  return fatal
    .map((line) => line.replace(/^(\[[^\]]*\] )+/, ''))
    .join('\n')
    .trim();
}

function logOf(root: string): string {
  try {
    return readFileSync(join(root, 'error.log'), 'utf8');
  } catch {
    return '';
  }
}

/** Two that differ: both are taken before either is given back. */
async function freePorts(): Promise<readonly [port: number, other: number]> {
  const servers = [await listening(), await listening()] as const;
  const [port, other] = [portOf(servers[0]), portOf(servers[1])];
  for (const server of servers) await new Promise((resolve) => server.close(resolve));
  return [port, other];
}

async function listening(): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** It listens before it looks at the rest, and may still refuse to run: its process id is written when it does run. */
async function runs(root: string, port: number, ended: () => boolean): Promise<boolean> {
  for (let waited = 0; waited < 10_000 && !ended(); waited += 50) {
    if (existsSync(join(root, 'httpd.pid')) && (await listens(port))) return true;
    await sleep(50);
  }
  return false;
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true));
    socket.on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });
}

function send(
  port: number,
  request: ProofRequest,
  fill: (text: string) => string,
  kept: (() => void)[],
): Promise<Exchange> {
  const { path = '/', method = 'GET', headers = {}, body, raw, tls, from, keeps = false } = request;
  const fields = {
    Host: 'localhost',
    Connection: keeps ? 'keep-alive' : 'close',
    ...(body === undefined ? {} : { 'Content-Length': body.length }),
    ...headers,
  };
  const lines = [`${method} ${path} HTTP/1.1`, ...Object.entries(fields).map(([name, value]) => `${name}: ${value}`)];
  const text = raw ?? `${lines.join('\n')}\n\n${body ?? ''}`;
  const { certificate } = tls ?? {};
  const offer = certificate === undefined ? tls : { ...tls, certificate: fill(certificate) };
  return exchange(port, fill(text).replaceAll('\n', '\r\n'), offer, from, keeps ? kept : null);
}

function toAnswer({ status, headers, body, tls }: Exchange, look: Look, hide: (text: string) => string): Answer {
  const kept = (look.headers ?? []).map((name) => {
    const value = headers.get(name.toLowerCase());
    return [name, value === undefined ? null : hide(/^etag$/i.test(name) ? countless(value) : value)] as const;
  });
  return {
    status,
    ...(kept.length === 0 ? {} : { headers: Object.fromEntries(kept) }),
    ...(look.body === undefined ? {} : { body: firstMatch(look.body, hide(body)) }),
    ...(tls === null ? {} : { tls }),
  };
}

function firstMatch(expression: string, text: string): string | null {
  return new RegExp(expression).exec(text)?.[0] ?? null;
}

/** The machine on which it is recorded may have other versions; what is encrypted differs each time. */
function versionless(text: string): string {
  return text
    .replace(/\b(Apache|OpenSSL|mod_wsgi|Python)\/\d[\w.]*/g, '$1/VERSION')
    .replace(/[\w+/]{60,}={0,2}/g, 'RANDOM');
}

/** The parts of an ETag without what they are of this file. */
function countless(etag: string): string {
  return etag.replace(/[0-9a-f]+(?=[-"])/g, 'N');
}
