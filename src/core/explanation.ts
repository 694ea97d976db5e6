/** Whether a text explains a deviation. */
import { normalizeText } from "./number";

/** Fillings that say nothing; source: returned tables. */
const EMPTY =
  /^(?:无|暂无|没有|否|是|0|已?完成|全部完成|不涉及|不适用|正常|同上|见上|详见.{0,6}|null|n\/?a|无偏差|未偏离(?:绩效)?目标|无偏离|偏差(?:合理|较小)|[-—–―/\\·*.。、…]+)[。.]?$/iu;

/** Prompts of the form left in the cell: 对照年度目标，说明…（100字以内）. */
const PROMPT = /\(?\d{2,4}字以内\)?|需说明原因|请(?:填写|说明)|^对照年度/;

/** True where a text is more than a blank, a dash, 无 or the form's own prompt. */
export function isExplanation(text: string | undefined): boolean {
  if (text === undefined) return false;
  const plain = normalizeText(text);
  return plain !== "" && !EMPTY.test(plain) && !PROMPT.test(plain) && !/^\d+(?:\.\d+)?$/.test(plain);
}
