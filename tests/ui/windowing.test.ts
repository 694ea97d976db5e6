import { layOut, offsets, rowAt } from "../../src/ui/windowing";

const keys = ["a", "b", "c", "d", "e"];

test("unmeasured rows are as high as the guess", () => {
  expect([...offsets(keys, new Map(), 58)]).toEqual([0, 58, 116, 174, 232, 290]);
  expect([...offsets(keys, new Map(Object.entries({ a: 40, c: 60 })), 50)]).toEqual([
    0, 40, 90, 150, 200, 250,
  ]);
});

test("the row at a place, the first and last beyond the ends", () => {
  const at = Float64Array.from([0, 40, 90, 150, 200, 250]);
  expect([-5, 0, 39, 40, 149, 150, 9999].map((place) => rowAt(at, place))).toEqual([0, 0, 0, 1, 2, 3, 4]);
  expect(rowAt(Float64Array.from([0]), 10)).toBe(0);
});

test("drawn rows keep the room of those between them, a pinned row far off too", () => {
  const at = Float64Array.from([0, 40, 90, 150, 200, 250]);
  expect(layOut(keys, [1, 2, 4], at)).toEqual({
    slots: [
      { index: 1, gap: 40 },
      { index: 2, gap: 0 },
      { index: 4, gap: 50 },
    ],
    rest: 0,
  });
  expect(layOut(keys, [0], at)).toEqual({ slots: [{ index: 0, gap: 0 }], rest: 210 });
  expect(layOut([], [], Float64Array.from([0]))).toEqual({ slots: [], rest: 0 });
});
