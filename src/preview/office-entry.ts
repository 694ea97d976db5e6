/** Takes the place of office.js in the pane's frame: sets up the stand-in host, then loads the real library. */
import "./preview-host";
import { installStandIn } from "./standin/boot";

const host = window.parent.previewHost;
if (!host) throw new Error("the preview's pane.html runs inside the preview page only");
const { workbook, locale, settings, customXml } = host;
const standIn = installStandIn(window, workbook, { locale, settings, customXml });
window.addEventListener("pagehide", () => standIn.dispose());
// The library must run before the pane's own scripts, as it does where its tag stands in the page itself.
document.write('<script src="office/office.js"></script>');
