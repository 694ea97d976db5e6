// The tables of speed in tests/bench/README.md, made from the results that a run kept.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { figure, quotient } from "./figures.mjs";
import { markdownTable, withMarked } from "./marked.mjs";

const PAGE = "tests/bench/README.md";

const HEADS = {
  "zh-CN": ["做什么", "本助手", "对照", "", "比"],
  en: ["What", "This", "Beside", "", "Ratio"],
};

const measured = {
  "zh-CN": ({ date, machine }) => `${date} 在 ${machine} 上测得，同一行的两个数是同一次测的。`,
  en: ({ date, machine }) => `Measured on ${date}, ${machine}; the two figures of a row are of one run.`,
};

export function speedPage(root, read) {
  const results = JSON.parse(readFileSync(resolve(root, "tests/bench/results.json"), "utf8"));
  const content = Object.entries(HEADS).reduce(
    (text, [locale, head]) => {
      const rows = results.rows.map((row) => [
        row.what[locale],
        figure(row.ours, row.unit),
        row.against[locale],
        figure(row.other, row.unit),
        quotient(row),
      ]);
      const table = `${measured[locale](results)}\n\n<!-- prettier-ignore -->\n${markdownTable([head, ...rows])}`;
      return withMarked(PAGE, text, `speed ${locale}`, table);
    },
    read(PAGE)?.toString("utf8") ?? "",
  );
  return [{ path: PAGE, content, same: (present) => present.toString("utf8") === content }];
}
