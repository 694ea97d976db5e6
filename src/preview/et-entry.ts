/** Stands before the pane for WPS in its frame: the objects of ET over the workbook in view. */
import "./preview-host";
import { installEt } from "./standin-et/boot";

const host = window.parent.previewHost;
if (!host) throw new Error("the preview's wps.html runs inside the preview page only");
const { workbook, locale, customXml } = host;
const et = installEt(window, workbook, { locale, customXml });
window.addEventListener("pagehide", () => et.dispose());
