// What the guides say of versions is what the build and the manifest say.
import { readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "../..");
const read = (name: string) => readFileSync(path.join(root, name), "utf8");
interface Kernels {
  readonly OLDEST: { OLDEST_CHROMIUM: number; OLDEST_CHROMIUM_FOR_DOCX: number; OLDEST_MACOS: string };
  withKernels(text: string): string;
}
// A script of the build, without types.
const { OLDEST, withKernels } = jest.requireActual<Kernels>(path.join(root, ".ci/build/kernels.cjs"));

const guides = [
  [
    "assets/install/guide.zh-CN.md",
    [`版本要 ${OLDEST.OLDEST_CHROMIUM} 以上`, `报告要 ${OLDEST.OLDEST_CHROMIUM_FOR_DOCX} 以上`],
  ],
  [
    "assets/install/guide.en.md",
    [
      `version ${OLDEST.OLDEST_CHROMIUM} or later`,
      `${OLDEST.OLDEST_CHROMIUM_FOR_DOCX} or later to open .docx`,
    ],
  ],
] as const;

test.each(guides)("%s names the oldest browsers as the build does", (name, sentences) => {
  const text = read(name);
  for (const sentence of [...sentences, `macOS ${OLDEST.OLDEST_MACOS}`]) expect(text).toContain(sentence);
});

test.each(guides)("%s asks for the self-test, and warns of the trial beside the deployed add-in", (name) => {
  expect(read(name)).toMatch(name.includes("zh") ? /“自检”/ : /Self-test/);
  expect(read(name)).toMatch(/#REF!/);
});

test("the script that says that a browser is too old has the build's numbers", () => {
  const script = withKernels(read("src/pane/watch.js"));
  expect(script).not.toMatch(/\{\{/);
  expect(script).toContain(`"${OLDEST.OLDEST_CHROMIUM}"`);
  expect(script).toContain(`macOS ${OLDEST.OLDEST_MACOS}`);
  expect(() => withKernels("{{OLDEST_NOTHING}}")).toThrow("OLDEST_NOTHING");
});

test("both guides have the same sections, steps and rows", () => {
  const shape = (text: string) =>
    text.split("\n").flatMap((line) => /^(?:#+|\d\.|\||\*\*)/.exec(line)?.[0] ?? []);
  expect(shape(read("assets/install/guide.en.md"))).toEqual(shape(read("assets/install/guide.zh-CN.md")));
});
