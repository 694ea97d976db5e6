/** What a workbook keeps, in Excel: in the part that WPS writes too, before in the settings of the add-in. */
import { SETTINGS_NAMESPACE, settingsInPart, settingsPart } from "../../core/settings-part";

/** As `Host.setting`. */
export async function setting(context: Excel.RequestContext, key: string, text?: string): Promise<unknown> {
  const { customXmlParts, settings } = context.workbook;
  const parts = customXmlParts.getByNamespace(SETTINGS_NAMESPACE).load("items/id");
  const earlier = settings.getItemOrNullObject(key).load("value");
  await context.sync();
  const xml = parts.items[0]?.getXml();
  if (xml) await context.sync();
  const kept = settingsInPart(xml?.value ?? "");
  if (text === undefined)
    return kept.get(key) ?? (earlier.isNullObject ? undefined : (earlier.value as unknown));

  customXmlParts.add(settingsPart(new Map([...kept, [key, text]])));
  parts.items.forEach((part) => part.delete());
  if (!earlier.isNullObject) earlier.delete();
  await context.sync();
  return text;
}
