// What differs between the builds of the add-in: where office.js comes from, and where the add-in is served.

/** Where a pane loads Microsoft's client library from. */
const OFFICE_JS = {
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  // For tenants of the Chinese cloud operated by 21Vianet.
  "21v": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  // Beside the add-in, for networks without internet.
  local: "office/office.js",
  // Of the preview page; no build of its own.
  preview: "office-entry.js",
};
const FLAVOURS = ["cdn", "21v", "local"];

/** What office.js asks for: in Excel on Windows, on the web and on the Mac, in Chinese and English, and outside Office. */
const LOCAL_OFFICE_FILES = [
  "office.js",
  ...["win32-16.01", "win32-16.00", "web-16.00", "mac-16.00", "winrt-16.00"].map(
    (host) => `excel-${host}.js`,
  ),
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
  "telemetry/oteljs.js",
  "telemetry/oteljs_agave.js",
  "ariatelemetry/aria-web-telemetry.js",
  "es6-promise.js",
  // In a plain browser: without it the pane would never know that it is not in Excel.
  "o15apptofilemappingtable.js",
];

/** The manifest in the repository names this place; a build for somewhere names that. */
const PLACEHOLDER = "https://perf.example";

/** The build asked for. Throws on an unknown office, and on an address that Excel would not take. */
function flavourOf({ office = "cdn", origin = PLACEHOLDER } = {}) {
  if (!FLAVOURS.includes(office))
    throw new Error(`--env office=${office}: 应为 / must be one of ${FLAVOURS.join(", ")}`);
  return { office, origin: checkedOrigin(origin) };
}

/** An https address without anything behind its path, and no slash at the end; safe inside XML and JSON as it is. */
function checkedOrigin(origin) {
  const wrong = `--env origin=${origin}: 应为 https 网址，如 / must be an https address such as https://perf.example.cn`;
  if (!URL.canParse(origin) || /[\s?#@"'<>&\\]/.test(origin)) throw new Error(wrong);
  if (new URL(origin).protocol !== "https:") throw new Error(wrong);
  return origin.replace(/\/+$/, "");
}

/** A manifest or list of functions, for a place. */
const stampOrigin = (text, origin) => text.replaceAll(PLACEHOLDER, origin);

module.exports = { FLAVOURS, flavourOf, LOCAL_OFFICE_FILES, OFFICE_JS, PLACEHOLDER, stampOrigin };
