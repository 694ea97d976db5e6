/** MD5, which Web Crypto leaves out and .xls files of Excel 97 to 2003 derive their keys by (RFC 1321). */

const SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const SINES = Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32));

export function md5(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array((((message.length + 8) >> 6) + 1) << 6);
  padded.set(message);
  padded[message.length] = 0x80;
  const words = new DataView(padded.buffer);
  words.setUint32(padded.length - 8, message.length << 3, true);
  const state = new Uint32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]);
  for (let start = 0; start < padded.length; start += 64) {
    let [a, b, c, d] = [state[0]!, state[1]!, state[2]!, state[3]!];
    for (let i = 0; i < 64; i++) {
      const round = i >> 4;
      const [mixed, word] = [
        [(b & c) | (~b & d), i],
        [(d & b) | (~d & c), 5 * i + 1],
        [b ^ c ^ d, 3 * i + 5],
        [c ^ (b | ~d), 7 * i],
      ][round] as [number, number];
      const sum = a + mixed + SINES[i]! + words.getUint32(start + (word & 15) * 4, true);
      const shift = SHIFTS[round * 4 + (i & 3)]!;
      const turned = (sum << shift) | ((sum >>> 0) >>> (32 - shift));
      [a, d, c, b] = [d, c, b, (b + turned) >>> 0];
    }
    [a, b, c, d].forEach((value, i) => (state[i]! += value));
  }
  return new Uint8Array(state.buffer);
}
