/** Names for files that would else have one name. */
import { extname } from "node:path";

/** 自评表.xlsx → 自评表 (2).xlsx. */
export function numbered(name: string, number: number): string {
  const extension = extname(name);
  return `${name.slice(0, name.length - extension.length)} (${number})${extension}`;
}
