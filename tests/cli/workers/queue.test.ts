import { createQueue } from "../../../src/cli/workers/queue";

const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

test("one at a time, in the order asked, whatever each takes", async () => {
  const inTurn = createQueue();
  const done: number[] = [];
  let open = 0;
  await Promise.all(
    [20, 0, 10].map((milliseconds, i) =>
      inTurn(async () => {
        expect(++open).toBe(1);
        await after(milliseconds);
        done.push(i);
        open--;
      }),
    ),
  );
  expect(done).toEqual([0, 1, 2]);
});

test("once one fails those behind it fail too and are not begun", async () => {
  const inTurn = createQueue();
  const begun = jest.fn();
  const asked = [
    inTurn(() => undefined),
    inTurn(() => Promise.reject(new Error("disk full"))),
    inTurn(begun),
  ];
  expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual([
    "fulfilled",
    "rejected",
    "rejected",
  ]);
  expect(begun).not.toHaveBeenCalled();
});
