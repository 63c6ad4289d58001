/** SHA-1 (RFC 3174) of bytes: 20 of them. */
export function sha1(message: Uint8Array): Uint8Array {
  const state = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  const words = new Uint32Array(80);
  for (const block of blocksOf(message, false)) {
    for (let at = 0; at < 16; at++) words[at] = block.getUint32(4 * at);
    for (let at = 16; at < 80; at++)
      words[at] = rotate(word(words, at - 3) ^ word(words, at - 8) ^ word(words, at - 14) ^ word(words, at - 16), 1);
    let [a, b, c, d, e] = [word(state, 0), word(state, 1), word(state, 2), word(state, 3), word(state, 4)];
    for (let at = 0; at < 80; at++) {
      const [mixed, constant] =
        at < 20
          ? [(b & c) | (~b & d), 0x5a827999]
          : at < 40
            ? [b ^ c ^ d, 0x6ed9eba1]
            : at < 60
              ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
              : [b ^ c ^ d, 0xca62c1d6];
      [a, b, c, d, e] = [(rotate(a, 5) + mixed + e + constant + word(words, at)) | 0, a, rotate(b, 30), c, d];
    }
    for (const [at, value] of [a, b, c, d, e].entries()) state[at] = word(state, at) + value;
  }
  return bytesOf(state, false);
}

const MD5_SHIFTS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
] as const;
const MD5_CONSTANTS = Uint32Array.from({ length: 64 }, (_, at) => Math.floor(Math.abs(Math.sin(at + 1)) * 2 ** 32));

/** MD5 (RFC 1321) of bytes: 16 of them. */
export function md5(message: Uint8Array): Uint8Array {
  const state = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);
  for (const block of blocksOf(message, true)) {
    let [a, b, c, d] = [word(state, 0), word(state, 1), word(state, 2), word(state, 3)];
    for (let at = 0; at < 64; at++) {
      const round = at >> 4;
      const [mixed, index] =
        round === 0
          ? [(b & c) | (~b & d), at]
          : round === 1
            ? [(d & b) | (~d & c), 5 * at + 1]
            : round === 2
              ? [b ^ c ^ d, 3 * at + 5]
              : [c ^ (b | ~d), 7 * at];
      const sum = (a + mixed + word(MD5_CONSTANTS, at) + block.getUint32(4 * (index % 16), true)) | 0;
      [a, b, c, d] = [d, (b + rotate(sum, MD5_SHIFTS[round]?.[at % 4] ?? 0)) | 0, b, c];
    }
    for (const [at, value] of [a, b, c, d].entries()) state[at] = word(state, at) + value;
  }
  return bytesOf(state, true);
}

/** Blocks of 64 bytes: the message, one bit, and at the end its length in bits. */
function blocksOf(message: Uint8Array, littleEndian: boolean): readonly DataView[] {
  const padded = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(message.length) * 8n, littleEndian);
  return Array.from({ length: padded.length / 64 }, (_, at) => new DataView(padded.buffer, 64 * at, 64));
}

function bytesOf(state: Uint32Array, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * state.length));
  for (const [at, value] of state.entries()) view.setUint32(4 * at, value, littleEndian);
  return new Uint8Array(view.buffer);
}

function rotate(value: number, count: number): number {
  return (value << count) | (value >>> (32 - count));
}

function word(words: Uint32Array, at: number): number {
  return words[at] ?? 0;
}
