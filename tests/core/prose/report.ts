import { readFileSync } from "node:fs";
import { join } from "node:path";

const fixture = (name: string) => readFileSync(join(__dirname, "../../fixtures/prose", name), "utf8");

/** An invented office's report, every figure of it sound. */
export const REPORT = fixture("qinghe-water.txt");
/** The same kind of report with a fault in every third sentence. */
export const FAULTY = fixture("liuxi-farms.txt");
