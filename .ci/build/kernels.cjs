// The oldest browsers that the pane runs in. Excel on Windows draws it with WebView2, which is Chromium, and on the
// Mac with the WebKit of macOS. `src/pane/tsconfig.json` knows what their JavaScript has, a browser test the rest.
const OLDEST = {
  OLDEST_CHROMIUM: 92,
  /** Before it Chromium does not unpack .docx files. */
  OLDEST_CHROMIUM_FOR_DOCX: 103,
  OLDEST_MACOS: "13.3",
};

/** A text with `{{OLDEST_…}}` in it. Throws on a name that is none of these. */
function withKernels(text) {
  return text.replace(/\{\{(OLDEST_\w+)\}\}/g, (_, name) => {
    if (!(name in OLDEST)) throw new Error(`no such kernel: ${name}`);
    return OLDEST[name];
  });
}

module.exports = { OLDEST, withKernels };
