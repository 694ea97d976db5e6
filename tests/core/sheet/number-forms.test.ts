// However a figure is written, it is that figure or none: a second reader, made another way, must agree.
import fc from "fast-check";
import { readNumberText } from "../../../src/core/sheet/number";
import { budget } from "../../fuzz/budget";
import { secondReading } from "./second-reader";

const oneOf = (...texts: string[]) => fc.constantFrom(...texts);
/** Nothing, but for one time in `times`. */
const rarely = (times: number, ...texts: string[]) =>
  fc.oneof({ weight: times - 1, arbitrary: fc.constant("") }, { weight: 1, arbitrary: oneOf(...texts) });
const space = rarely(8, " ", "\u3000", "\u00a0", "\n", "  ", "\u2028", "\u200b");
const mark = rarely(30, "①", "²", "₂", "⒈", "½", "a", "个");
const few = fc.stringMatching(/^\d{1,4}$/);
const three = fc.stringMatching(/^\d{3}$/);
const SEPARATORS = [",", "，", " ", ", ", "\u00a0", "", "\n", "  ", ".", "①", "²"];
/** Thousands parted one way all through, or each its own. */
const figure = fc.oneof(
  few,
  fc
    .tuple(few, oneOf(...SEPARATORS), fc.array(three, { minLength: 1, maxLength: 3 }))
    .map(([first, separator, more]) => [first, ...more].join(separator)),
  fc
    .tuple(few, fc.array(fc.tuple(oneOf(...SEPARATORS), fc.oneof(three, few)), { maxLength: 3 }))
    .map(([first, more]) => first + more.flat().join("")),
);
const fraction = fc
  .tuple(oneOf("", "", ".", ".", "．", ". "), fc.stringMatching(/^\d{0,2}$/))
  .map(([point, digits]) => (point === "" ? "" : point + digits));
const wide = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const form = fc
  .tuple(
    ...[space, oneOf("", "", "", "-", "+", "−", "－", "¥"), space, mark, figure, fraction, mark, space],
    ...[oneOf("", "", "%", "％"), space, oneOf("", "", "万", "亿", "元", "万元", "分"), space, mark],
  )
  .chain((pieces) => fc.boolean().map((isWide) => (isWide ? wide(pieces.join("")) : pieces.join(""))));

test("forms of a figure by the ten thousand are read as by a second reader", () => {
  const states = new Map<string, number>();
  fc.assert(
    fc.property(form, (text) => {
      const reading = readNumberText(text);
      states.set(reading.state, (states.get(reading.state) ?? 0) + 1);
      expect(reading).toEqual(secondReading(text));
    }),
    budget(60_000),
  );
  // Neither reader refuses everything.
  const tried = [...states.values()].reduce((sum, times) => sum + times, 0);
  for (const state of ["number", "unreadable"]) expect(states.get(state)! / tried).toBeGreaterThan(1 / 6);
});
