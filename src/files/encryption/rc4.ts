/** The stream cipher RC4: bytes that are mixed into a text, or out of it again. */

export function* rc4(key: Uint8Array): Generator<number, never> {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  const swap = (a: number, b: number) => ([state[a], state[b]] = [state[b]!, state[a]!]);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i]! + key[i % key.length]!) & 255;
    swap(i, j);
  }
  for (let i = 1, j = 0; ; i = (i + 1) & 255) {
    j = (j + state[i]!) & 255;
    swap(i, j);
    yield state[(state[i]! + state[j]!) & 255]!;
  }
}
