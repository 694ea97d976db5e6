import { createProgress } from "../../../src/cli/terminal/progress";

function shown(terminal: boolean, times: readonly number[], total: number, columns = 80) {
  const written: string[] = [];
  let now = 0;
  const view = { terminal, columns, write: (text: string) => void written.push(text), now: () => now };
  const progress = createProgress(total, view, "zh-CN");
  for (now of times) progress.step();
  progress.clear();
  return written;
}

test("a short run shows nothing", () => {
  expect(shown(true, [100, 200, 300], 4)).toEqual([]);
  expect(shown(false, [3000, 6000, 9000], 4)).toEqual([]);
});

test("a bar on a terminal: how many, how fast, how long; wiped at the end", () => {
  expect(shown(true, [1000, 1050, 2000, 2050], 8)).toEqual([
    "\r\u001b[2K[###---------------------] 1/8  每秒 1.0 个  还需 7 秒",
    "\r\u001b[2K[#########---------------] 3/8  每秒 1.5 个  还需 4 秒",
    "\r\u001b[2K",
  ]);
  expect(shown(true, [1000], 8, 30)[0]).toBe("\r\u001b[2K1/8  每秒 1.0 个  还需 7 秒");
});

test("elsewhere a line every ten seconds", () =>
  expect(shown(false, [9000, 11_000, 12_000, 21_500], 2000)).toEqual([
    "2/2000  每秒 0.2 个  还需 184 分钟\n",
    "4/2000  每秒 0.2 个  还需 179 分钟\n",
  ]));
