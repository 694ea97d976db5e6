/** Runs over many files: what is written, continued, shared and put together. */
import {
  appendFile,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from "node:fs/promises";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answerWith, type Answer } from "../../src/cli/workers/answer";
import { checkFile } from "../../src/batch/check-file";
import { diskFiles } from "../../src/cli/files/source";
import { run, type Environment } from "../../src/cli/run";
import { workbook, zip } from "../files/books";

const table = (executed: number) =>
  workbook([
    ["项目支出绩效自评表"],
    ["资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["年度资金总额", 400, 400, executed, 10, "81.50%", 8.25],
  ]);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "perf-check-"));
  await mkdir(join(folder, "上报", "下级"), { recursive: true });
  for (const [name, bytes] of [
    ["1.xlsx", table(326)],
    ["2.xlsx", table(300)],
    ["10.xlsx", Buffer.from("不是表格")],
    ["下级/3.xlsx", table(400)],
    [
      "下级/合.zip",
      zip([
        { name: "../4.xlsx", content: table(100) },
        { name: "套.rar", content: "Rar!" },
      ]),
    ],
  ] as const)
    await writeFile(join(folder, "上报", name), bytes);
  await mkdir(join(folder, "上报", "夹.xlsx"));
});
afterEach(() => rm(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const read = (name: string) => readFile(at(name), "utf8");

/** Runs the command, each check in turn; `seen` are the files checked. */
async function perfCheck(args: readonly string[], change: Partial<Environment> = {}) {
  let out = "";
  const notes: string[] = [];
  const seen: string[] = [];
  const status = await run([...args, ...(args[0] === "merge" ? [] : ["--as-of", "2025-06-30"])], {
    env: {},
    terminal: false,
    progress: { terminal: false, write: () => undefined, now: () => 0 },
    write: (text) => void (out += text),
    note: (line) => notes.push(line),
    check: async (tasks, { work, signal }, receive) => {
      for (const task of tasks) {
        if (signal?.aborted) return;
        seen.push(task.path.slice(at("上报/").length));
        const { path, error } = task;
        await receive(
          answerWith(error ? { path, error } : await checkFile(task, work.settings, diskFiles), task, work),
        );
      }
    },
    ...change,
  });
  return { status, out, notes: notes.join("\n"), seen };
}

const ALL = ["1.xlsx", "2.xlsx", "10.xlsx", "夹.xlsx", "下级/3.xlsx", "下级/合.zip!/../4.xlsx"];
const all = () => [at("上报")];

test("folders, patterns and archives; each file once, each fault named", async () => {
  const { seen, status, notes } = await perfCheck([
    ...all(),
    at("上报/*.xlsx"),
    at("上报/**/3.xlsx"),
    at("无*"),
  ]);
  expect(seen.sort()).toEqual([...ALL].sort());
  expect(status).toBe(2);
  expect(notes).toContain("合.zip!/套.rar");
  expect(notes).toContain("没有与之相符的文件：");
});

test("a name that looks like a pattern is a name where there is such a file", async () => {
  await writeFile(at("自评表[1].xlsx"), table(326));
  expect((await perfCheck([at("自评表[1].xlsx"), "--format", "ndjson"])).out).toContain("自评表[1].xlsx");
});

test("a line a file, put together to the report of a single run, whatever the shards", async () => {
  for (const format of ["json", "text", "html"]) {
    const single = await perfCheck([...all(), "--format", format]);
    for (const shards of [1, 2, 3]) {
      const files: string[] = [];
      for (let i = 1; i <= shards; i++) {
        const file = at(`${i}.ndjson`);
        await perfCheck([...all(), "--format", "ndjson", "--shard", `${i}/${shards}`, "--out", file]);
        files.unshift(file);
      }
      const merged = await perfCheck(["merge", ...files, "--format", format]);
      expect(merged.out).toBe(single.out);
      expect(merged.status).toBe(single.status);
      expect((await read("1.ndjson")).split("\n")).toHaveLength(Math.ceil(ALL.length / shards) + 1);
    }
  }
});

test("shards share the files among them", async () => {
  const seen = await Promise.all(
    ["1/2", "2/2"].map(async (shard) => (await perfCheck([...all(), "--shard", shard])).seen),
  );
  expect(seen.map((files) => files.length)).toEqual([3, 3]);
  expect(seen.flat().sort()).toEqual([...ALL].sort());
});

test("a shard without files is no failure", async () => {
  const { status, out } = await perfCheck([at("上报/1.xlsx"), "--shard", "2/2", "--format", "json"]);
  expect([status, (JSON.parse(out) as { files: [] }).files]).toEqual([0, []]);
});

describe("a run that was ended", () => {
  const lines = () => at("r.ndjson");
  const start = () => perfCheck([...all(), "--format", "ndjson", "--out", lines()]);
  const resume = (...more: string[]) => perfCheck([...all(), "--resume", lines(), ...more]);
  const report = async () => (await perfCheck(["merge", lines(), "--format", "json"])).out;

  test("goes on where it ended, half a line or not", async () => {
    await start();
    const [whole, size] = [await report(), (await stat(lines())).size];
    for (const cut of [size - 1, size - 20, Math.floor(size / 2), 1, 0]) {
      await truncate(lines(), cut);
      const { seen, status } = await resume();
      // Without its line break alone the last line is whole.
      expect(seen.length > 0).toBe(cut < size - 1);
      expect([await report(), status]).toEqual([whole, 2]);
      expect((await read("r.ndjson")).trimEnd().split("\n")).toHaveLength(ALL.length);
    }
    expect((await resume()).seen).toEqual([]);
  });

  test("names the file that was under way", async () => {
    await start();
    const [first, second] = (await read("r.ndjson")).split("\n");
    await writeFile(lines(), `${first}\n${second!.slice(0, 40)}`);
    const { seen, notes } = await resume();
    expect(notes).toMatch(new RegExp(`上次检查到：.*${seen[0]}`));
  });

  test("begins where there is nothing to go on from", async () => {
    expect((await resume()).seen).toEqual(ALL);
    expect((await read("r.ndjson")).trimEnd().split("\n")).toHaveLength(ALL.length);
  });

  test("checks again what has changed, and what the system refused", async () => {
    await start();
    await writeFile(at("上报/1.xlsx"), table(40));
    await utimes(at("上报/2.xlsx"), 1, 1);
    await appendFile(at("上报/下级/合.zip"), "");
    const refused = (await read("r.ndjson")).replace("not-a-workbook", "no-access");
    await writeFile(lines(), refused);
    const { seen, notes } = await resume();
    expect(seen).toEqual(["1.xlsx", "2.xlsx", "10.xlsx"]);
    expect(notes).toContain("6 个文件中有 3 个已检查过");
    expect((await read("r.ndjson")).trimEnd().split("\n")).toHaveLength(ALL.length);
    expect(JSON.parse(await report())).toEqual(
      JSON.parse((await perfCheck([...all(), "--format", "json"])).out),
    );
  });

  test("keeps the lines of other files, and counts only those asked for", async () => {
    await start();
    await writeFile(at("另.xlsx"), table(326));
    const { status, seen } = await perfCheck([at("另.xlsx"), at("上报/1.xlsx"), "--resume", lines()]);
    expect(seen).toHaveLength(1);
    expect(status).toBe(1);
    expect((await read("r.ndjson")).trimEnd().split("\n")).toHaveLength(ALL.length + 1);
  });

  test("goes on with the day it began with, and with nothing else changed", async () => {
    await start();
    const before = await read("r.ndjson");
    const other = await resume("--lang", "en");
    expect([other.status, other.notes, await read("r.ndjson")]).toEqual([
      2,
      expect.stringContaining("in another language"),
      before,
    ]);
    expect((await resume("--profile", "hunan")).notes).toContain("按另一个口径检查");
    expect((await resume("--severity", "error")).notes).toContain("别的选项");
    // --as-of given last counts.
    const day = await run([...all(), "--resume", lines(), "--as-of", "2024-01-01"], silent());
    expect(day).toBe(2);
    expect(await run([...all(), "--resume", lines()], silent())).toBe(2);
    expect(await read("r.ndjson")).toBe(before);
  });

  test("refused, it leaves the lines as they are, even of files that have changed since", async () => {
    await start();
    await utimes(at("上报/2.xlsx"), 1, 1);
    const before = await read("r.ndjson");
    expect((await resume("--profile", "hunan")).status).toBe(2);
    expect(await read("r.ndjson")).toBe(before);
  });

  test("lines of two kinds of runs are not gone on with", async () => {
    await perfCheck([...all(), "--format", "ndjson", "--out", at("a.ndjson"), "--severity", "error"]);
    await start();
    const mixed = (await read("a.ndjson")) + (await read("r.ndjson"));
    await writeFile(lines(), mixed);
    for (const more of [[], ["--severity", "error"]]) expect((await resume(...more)).status).toBe(2);
    expect(await read("r.ndjson")).toBe(mixed);
  });

  test("by a signal while files are collected ends at once, whatever the disk is at", async () => {
    const never = at("管道.json");
    execFileSync("mkfifo", [never]);
    const out = ["--out", at("r.json"), "--format", "json"];
    for (const args of [out, [...out, "--profile", never], ["--resume", never]]) {
      const ending = new AbortController();
      // A folder may be collected in no time; a pipe that nobody writes to is waited for.
      if (args === out) ending.abort();
      const running = perfCheck([...all(), ...args], { signal: ending.signal });
      setTimeout(() => ending.abort(), 50);
      const { status, notes, seen } = await running;
      expect([args, status, seen]).toEqual([args, 2, []]);
      expect(notes.split("\n").at(-1)).toBe("已中断：还没有开始检查，什么也没有写");
    }
    await expect(stat(at("r.json"))).rejects.toThrow("ENOENT");
    // Whoever reads the pipe is let go.
    await writeFile(never, "{}");
  });

  test("by a signal keeps what is done and says what is not", async () => {
    for (const format of ["json", "text", "ndjson"]) {
      const ending = new AbortController();
      let received = 0;
      const { notes, status } = await perfCheck([...all(), "--format", format, "--out", at(`r.${format}`)], {
        signal: ending.signal,
        check: async (tasks, { work }, receive) => {
          for (const task of tasks.slice(0, 2)) {
            await receive(answerWith(await checkFile(task, work.settings, diskFiles), task, work));
            received++;
          }
          ending.abort();
        },
      });
      expect([received, status]).toEqual([2, 1]);
      expect(notes).toContain("6 个文件检查了 2 个");
    }
    expect(JSON.parse(await read("r.json"))).toMatchObject({ summary: { files: 2, left: 4 } });
    expect(await read("r.text")).toContain("还有 4 个文件没有检查");
    expect((await read("r.ndjson")).trimEnd().split("\n")).toHaveLength(2);
  });
});

function silent(): Environment {
  return {
    env: {},
    terminal: false,
    progress: { terminal: false, write: () => undefined, now: () => 0 },
    write: () => undefined,
    note: () => undefined,
    check: async () => undefined,
  };
}

describe("--out", () => {
  test("replaces the file at the end, or leaves it as it was", async () => {
    await writeFile(at("r.json"), "before");
    const fail = perfCheck([...all(), "--format", "json", "--out", at("r.json")], {
      check: async (tasks, { work }, receive) => {
        await receive(answerWith(await checkFile(tasks[0]!, work.settings, diskFiles), tasks[0]!, work));
        expect(await read("r.json")).toBe("before");
        throw new Error("broken");
      },
    });
    await expect(fail).rejects.toThrow("broken");
    expect(await read("r.json")).toBe("before");
    expect((await readdir(folder)).sort()).toEqual(["r.json", "上报"]);
    const { out } = await perfCheck([...all(), "--format", "json", "--out", at("r.json")]);
    expect(out).toBe("");
    expect(await read("r.json")).toBe((await perfCheck([...all(), "--format", "json"])).out);
    expect((await readdir(folder)).sort()).toEqual(["r.json", "上报"]);
  });

  test("is never one of the files to check", async () => {
    const before = await readFile(at("上报/1.xlsx"));
    const { status, notes } = await perfCheck([...all(), "--out", at("上报/1.xlsx")]);
    expect([status, notes]).toEqual([2, expect.stringContaining("--out 不能写到所读的文件上")]);
    expect(await readFile(at("上报/1.xlsx"))).toEqual(before);
  });

  test.each([
    ["无/r.json", "没有这个文件夹"],
    ["上报", "这是文件夹"],
  ])("that cannot be written is named: %s", async (name, why) => {
    const { status, notes } = await perfCheck([at("上报/1.xlsx"), "--format", "ndjson", "--out", at(name)]);
    expect([status, notes]).toEqual([2, `无法写入 ${at(name)}：${why}`]);
  });
});

test("a workbook of merged lines is that of a single run; one of none is not left behind", async () => {
  await perfCheck([...all(), "--out", at("1.ndjson"), "--format", "ndjson"]);
  expect((await perfCheck([...all(), "--out", at("一次.xlsx")])).status).toBe(2);
  expect((await perfCheck(["merge", at("1.ndjson"), "--out", at("合并.xlsx")])).status).toBe(2);
  expect((await readFile(at("合并.xlsx"))).equals(await readFile(at("一次.xlsx")))).toBe(true);
  await expect(
    perfCheck([...all(), "--out", at("三次.xlsx")], { check: () => Promise.reject(new Error("no")) }),
  ).rejects.toThrow("no");
  expect((await readdir(folder)).filter((name) => name.includes("三次"))).toEqual([]);
});

test("tables of one unit in two files: said once all are read, in a merged report too", async () => {
  const named = (executed: number) =>
    workbook([
      ["2024年度部门整体支出绩效自评表"],
      ["部门名称", "青禾县水利局"],
      ["资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
      ["年度资金总额", 400, 400, executed, 10, "", ""],
    ]);
  await writeFile(at("上报/甲.xlsx"), named(326));
  await writeFile(at("上报/乙.xlsx"), named(300));
  for (const format of ["json", "html", "text"]) {
    const single = await perfCheck([...all(), "--format", format]);
    await perfCheck([...all(), "--format", "ndjson", "--out", at("行.ndjson")]);
    expect((await perfCheck(["merge", at("行.ndjson"), "--format", format])).out).toBe(single.out);
    expect(single.out).toMatch(/有两张表，数却不同/);
    const without = await perfCheck([...all(), "--format", format, "--no-rule", "unit-twice"]);
    expect(without.out).not.toMatch(/有两张表，数却不同/);
  }
});

describe("merge", () => {
  test("of several lines about a file the last counts", async () => {
    await perfCheck([at("上报/1.xlsx"), "--format", "ndjson", "--out", at("a.ndjson")]);
    await writeFile(at("上报/1.xlsx"), "");
    await perfCheck([at("上报/1.xlsx"), "--format", "ndjson", "--out", at("b.ndjson")]);
    const codes = async (...files: string[]) => {
      const { out } = await perfCheck(["merge", ...files.map(at), "--format", "json"]);
      return (JSON.parse(out) as { files: { error?: { code: string } }[] }).files.map(
        ({ error }) => error?.code,
      );
    };
    expect(await codes("a.ndjson", "b.ndjson")).toEqual(["empty"]);
    expect(await codes("b.ndjson", "a.ndjson")).toEqual([undefined]);
    expect(await codes("*.ndjson")).toEqual(["empty"]);
  });

  test("broken lines are named, the rest is reported", async () => {
    await perfCheck([at("上报/1.xlsx"), "--format", "ndjson", "--out", at("a.ndjson")]);
    const line = await read("a.ndjson");
    await writeFile(at("a.ndjson"), `\n{"version":1}\n[]\n${line}${line.slice(0, 50)}`);
    const { status, out, notes } = await perfCheck(["merge", at("a.ndjson")]);
    expect([status, notes]).toEqual([2, `${at("a.ndjson")}：有 3 行不完整，没有采用`]);
    expect(out).toContain("共 1 个文件");
  });

  test("lines of different runs do not go together", async () => {
    await perfCheck([at("上报/1.xlsx"), "--format", "ndjson", "--out", at("a.ndjson")]);
    await perfCheck([at("上报/2.xlsx"), "--format", "ndjson", "--profile", "hunan", "--out", at("b.ndjson")]);
    const { status, out, notes } = await perfCheck(["merge", at("a.ndjson"), at("b.ndjson")]);
    expect([status, out, notes]).toEqual([
      2,
      "",
      expect.stringContaining("b.ndjson 里的结果是按另一个口径检查的"),
    ]);
  });

  test("nothing to merge, and no such file", async () => {
    await writeFile(at("a.ndjson"), "");
    expect(await perfCheck(["merge", at("a.ndjson")])).toMatchObject({ status: 2, out: "" });
    const { status, notes } = await perfCheck(["merge", at("无.ndjson")]);
    expect([status, notes]).toEqual([2, expect.stringMatching(/^.*无\.ndjson：没有这个文件/)]);
  });
});

test("answers are written one at a time, as they come", async () => {
  let open = 0;
  let most = 0;
  const texts: string[] = [];
  await perfCheck([...all(), "--format", "ndjson"], {
    write: async (text) => {
      most = Math.max(most, ++open);
      await new Promise((resolve) => setImmediate(resolve));
      texts.push(String(text));
      open--;
    },
    check: async (tasks, { work }, receive) => {
      const answers: Answer[] = [];
      for (const task of tasks)
        answers.push(answerWith(await checkFile(task, work.settings, diskFiles), task, work));
      for (const answer of answers) await receive(answer);
    },
  });
  expect(most).toBe(1);
  expect(texts).toHaveLength(ALL.length);
});

test("no report is written on a file that is read, by whatever way", async () => {
  await symlink(at("上报"), at("另一条路"));
  await link(at("上报/1.xlsx"), at("又名.json"));
  const before = await readFile(at("上报/1.xlsx"));
  for (const args of [
    ["另一条路", "--out", "上报/1.xlsx"],
    ["上报", "--resume", "另一条路/1.xlsx"],
    ["上报", "--out", "又名.json"],
  ]) {
    const { status, notes } = await perfCheck(args.map((arg) => (arg.startsWith("--") ? arg : at(arg))));
    expect(status).toBe(2);
    expect(notes).toContain("--out 不能写到所读的文件上");
  }
  expect((await readFile(at("上报/1.xlsx"))).equals(before)).toBe(true);
});

test("a file that is no result is not continued", async () => {
  await writeFile(at("我的.json"), '{\n  "a": 1\n}\n');
  const { status, notes } = await perfCheck([at("上报"), "--resume", at("我的.json")]);
  expect(status).toBe(2);
  expect(notes).toContain("不是 perf-check 的结果文件");
  expect(await read("我的.json")).toBe('{\n  "a": 1\n}\n');
});
