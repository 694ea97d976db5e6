/** Loads what the add-in's build made: the functions as shipped, and Excel's list of them. */
import type { Locale } from "../core/locale";
import { functionCollector, type FunctionList, type Implementation } from "./functions";

const ADDIN = "../addin";
const LIST: Readonly<Record<Locale, string>> = { "zh-CN": "functions-zh-cn.json", en: "functions.json" };

export async function loadFunctionList(locale: Locale): Promise<FunctionList> {
  const url = `${ADDIN}/${LIST[locale]}`;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as FunctionList;
}

/** Runs the shipped bundle with a collector in place of Excel's `CustomFunctions`. */
export async function loadImplementations(): Promise<ReadonlyMap<string, Implementation>> {
  const { global, implementations } = functionCollector();
  Object.defineProperty(window, "CustomFunctions", { value: global });
  const script = document.createElement("script");
  script.src = `${ADDIN}/functions.js`;
  await new Promise<void>((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${script.src} did not load`));
    document.head.append(script);
  });
  return implementations;
}
