/** What a run has of the process around it. */
export interface Io {
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** All bytes of standard input. */
  readStdin(): Promise<Uint8Array>;
  /** Has the listener called when the user interrupts (Ctrl-C), which then does not end the process. Returns what takes that back. */
  onInterrupt(listener: () => void): () => void;
}

export interface Output {
  /** Lone surrogates that stand for bytes (see `decode`) are written as those bytes. */
  write(text: string): void;
  readonly isTTY: boolean;
  /** Of a terminal; `undefined` elsewhere. */
  readonly columns: number | undefined;
}

/** Writes a message of the program about itself: `wsgi-lint: …`. */
export function say(io: Io, message: string): void {
  io.stderr.write(`wsgi-lint: ${message}\n`);
}
