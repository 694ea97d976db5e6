/** @jest-environment node */
import { createExcelHost } from "../../../src/host/excel/excel";
import { bootOffice } from "./office";

const SHEETS = [{ name: "一", rows: [["a"]] }, { name: "二" }];

test.each([
  ["zh-CN", "zh-CN"],
  ["zh-TW", "zh-CN"],
  ["en-US", "en"],
  ["ja-JP", "en"],
])("Excel in %s speaks %s", async (locale, spoken) => {
  await bootOffice(SHEETS, { locale });
  await expect(createExcelHost()).resolves.toHaveProperty("locale", spoken);
});

test.each(["sheets", "selection"] as const)("%s takes one round trip", async (method) => {
  const { questions } = await bootOffice(SHEETS);
  const host = await createExcelHost();
  await host[method]();
  expect(questions).toHaveLength(1);
});
