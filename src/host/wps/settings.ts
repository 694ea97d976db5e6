/** What a workbook keeps, in ET. */
import { SETTINGS_NAMESPACE, settingsInPart, settingsPart } from "../../core/settings-part";
import type { EtBook } from "./et";

/** As `Host.setting`. */
export function setting({ CustomXMLParts }: EtBook, key: string, text?: string): string | undefined {
  const parts = CustomXMLParts.SelectByNamespace(SETTINGS_NAMESPACE);
  const { Count } = parts;
  const kept = settingsInPart(Count > 0 ? parts.Item(1).XML : "");
  if (text === undefined) return kept.get(key);
  // The new one first: what fails in between loses nothing.
  CustomXMLParts.Add(settingsPart(new Map([...kept, [key, text]])));
  for (let index = Count; index > 0; index--) parts.Item(index).Delete();
  return text;
}
