/** Workbooks saved as XML 2003, flat OpenDocument or HTML, as many web systems export them under the name .xls. */
import { WorkbookError } from "../model";

/**
 * The markup as text that the workbook reader takes.
 * Throws where it holds no table.
 */
export function workbookMarkup(bytes: Uint8Array): string {
  const text = decode(bytes);
  const head = text.slice(0, 4096);
  // A web page may state its type, but declares no entities.
  if (/<!entity|<!doctype(?!\s+html\b)|<!doctype\s[^>[]*\[/i.test(head))
    throw new WorkbookError("unsafe-xml", "a document type in the markup");
  if (/<(?:\w+:)?Workbook[\s>]/.test(head) && head.includes("urn:schemas-microsoft-com:office:spreadsheet"))
    return text;
  if (/<office:document[\s>]/.test(head)) return text;
  const table = text.search(/<table[\s>]/i);
  if (table >= 0 && (/<html|<table|<meta|<head|<body|<style|<div/i.test(head) || !head.includes("<?xml")))
    // From the first table on: the reader takes a page whose head has a comma before the first ">" for CSV.
    return `<html>${text.slice(table)}`;
  if (/<html|<!doctype html/i.test(head))
    throw new WorkbookError("unsupported-format", "no table", "web-page");
  throw new WorkbookError("not-a-workbook", "markup without a table");
}

/** By byte order mark, then as UTF-8 where it is valid, then as declared, then as GB 18030. */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(declaredEncoding(bytes) ?? "gb18030").decode(bytes);
  }
}

/** The declared encoding, where this platform knows it. Valid UTF-8 was ruled out before. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  const label = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding === "utf-8" ? undefined : encoding;
  } catch {
    return undefined;
  }
}
