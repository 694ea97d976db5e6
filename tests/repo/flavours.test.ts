// The address that a build writes into the manifest and the lists of functions.
import path from "node:path";

interface Flavours {
  flavourOf(env: { office?: string; origin?: string }): { office: string; origin: string };
}
// A script of the build, without types.
const { flavourOf } = jest.requireActual<Flavours>(path.resolve(__dirname, "../../.ci/build/flavours.cjs"));

const origin = (text: string) => flavourOf({ origin: text }).origin;

test.each([
  ["https://perf.example.cn", "https://perf.example.cn"],
  ["https://caiwu-server:8443/perf//", "https://caiwu-server:8443/perf"],
  ["https://绩效.example.cn/", "https://绩效.example.cn"],
])("%s is taken", (text, taken) => expect(origin(text)).toBe(taken));

test.each([
  "http://perf.example.cn",
  "perf.example.cn",
  "https://",
  "https://user@perf.example.cn",
  "https://:word@perf.example.cn",
  "https://perf.example.cn?",
  "https://perf.example.cn/#a",
  "https://perf.example.cn/p&q",
  'https://perf.example.cn/"/><x',
  "https://perf.example.cn/it's",
])("%s is refused", (text) => expect(() => origin(text)).toThrow(text));

test("an unknown office is refused", () => expect(() => flavourOf({ office: "own" })).toThrow("own"));
