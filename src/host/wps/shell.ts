/**
 * The add-in's first page: what the ribbon calls. Nothing here is `async`, since builds that meet such a callback show
 * no ribbon at all; the build makes it older JavaScript than the rest, so that even an old kernel gets to say why the
 * pane does not start.
 */
import { findEt } from "./root";
import { CHECK_KEY, PANE_KEY } from "./shell-keys";
import type { EtAddin, EtPane } from "./et";

const RIGHT = 2;
const NARROWEST = 360;
const TITLE = "绩效自评助手";

/** The pane that is there, or a new one; numbers of panes do not outlive the program. */
function pane(addin: EtAddin): EtPane {
  const known = addin.PluginStorage.getItem(PANE_KEY);
  const found = known ? addin.GetTaskPane(Number(known)) : null;
  if (found) return found;
  const made = addin.CreateTaskPane(new URL("ui/pane.html", document.location.href).href, TITLE);
  made.DockPosition = RIGHT;
  made.MinWidth = NARROWEST;
  addin.PluginStorage.setItem(PANE_KEY, made.ID);
  return made;
}

Object.assign(window, {
  OnAddinLoad: () => true,
  OnAction(control: { readonly Id: string }) {
    const addin = findEt(window)?.addin;
    if (!addin) return false;
    const shown = pane(addin);
    if (control.Id === "perfCheck") {
      addin.PluginStorage.setItem(CHECK_KEY, "1");
      shown.Visible = true;
    } else shown.Visible = !shown.Visible;
    return true;
  },
  GetImage: () => "images/icon-32.png",
});
