/** Before the functions' bundle: it registers with WPS on the add-in's first page, and on no other. */
import { customFunctions } from "./custom-functions";
import { findEt } from "./root";
import { isShell } from "./shell-keys";

Object.assign(window, {
  CustomFunctions: customFunctions(isShell(window) ? findEt(window)?.addin : undefined),
});
