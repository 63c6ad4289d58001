/** 64 bits in hexadecimal, of two runs of MurmurHash2's mixing; it need not withstand anybody. */
export function hash(text: string): string {
  let high = 0x9747b28c;
  let low = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0x5bd1e995);
    high ^= high >>> 15;
    low = Math.imul(low ^ code, 0x01000193);
    low ^= low >>> 13;
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
