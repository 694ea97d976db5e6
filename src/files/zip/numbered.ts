/** Names for files that would else have one name. */

/** 自评表.xlsx → 自评表 (2).xlsx. */
export function numbered(name: string, number: number): string {
  const extension = /(?<=[^\\/])\.[^.\\/]*$/.exec(name)?.[0] ?? "";
  return `${name.slice(0, name.length - extension.length)} (${number})${extension}`;
}
