/**
 * What a text is known by: 16 hexadecimal digits, the same for the same text on every machine. FNV-1a, 64 bits, over
 * UTF-16 code units; in halves, since whole numbers of 64 bits are slow. No safeguard against intent.
 */
export function hash(text: string): string {
  let [high, low] = [0xcbf29ce4, 0x84222325];
  for (let i = 0; i < text.length; i++) {
    low = (low ^ text.charCodeAt(i)) >>> 0;
    // Times 2^40 + 435: no product here is beyond 2^53.
    const product = low * 435;
    high = (high * 435 + Math.floor(product / 2 ** 32) + low * 2 ** 8) % 2 ** 32;
    low = product % 2 ** 32;
  }
  const hex = (half: number) => half.toString(16).padStart(8, "0");
  return hex(high) + hex(low);
}
