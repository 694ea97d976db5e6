// The loader of StylesPlugin: puts names of classes where styles were, and the rules aside.
const { resolveStyleRulesForSlots } = require("@griffel/core");
const { tokens } = require("@fluentui/tokens");
const { parseExpressionAt } = require("acorn");

/** What a call with these arguments becomes, and its rules. */
const CALLS = {
  makeStyles([styles]) {
    const [classes, rules] = resolveStyleRulesForSlots(styles);
    return { name: "__css", args: [classes], rules };
  },
  // The library's, made when it was published.
  __styles: ([classes, rules]) => ({ name: "__css", args: [classes], rules }),
  __resetStyles: ([ltr, rtl, rules]) => ({
    name: "__resetCSS",
    args: [ltr, rtl],
    rules: Array.isArray(rules) ? { r: rules } : rules,
  }),
};

/** What a token of the theme comes to is known as well; the list of all of them is long. */
const withTokens = (source) =>
  source.replaceAll(/\btokens\.(\w+)/g, (text, name) =>
    Object.hasOwn(tokens, name) ? JSON.stringify(tokens[name]) : text,
  );

module.exports = function stylesLoader(loaded, map, meta) {
  const { styles } = this.getOptions();
  const source = withTokens(loaded);
  const ahead = [...(styles.ours.get(this.resourcePath) ?? [])];
  const rules = [];
  let text = "";
  let done = 0;
  for (const match of source.matchAll(/\b(makeStyles|__styles|__resetStyles)\(/g)) {
    const call = parseExpressionAt(source, match.index, { ecmaVersion: "latest", sourceType: "module" });
    const args = source.slice(call.callee.end + 1, call.end - 1);
    const given = match[1] === "makeStyles" ? [ahead.shift()] : new Function(`return [${args}]`)();
    const made = CALLS[match[1]](given);
    rules.push(made.rules);
    text += source.slice(done, call.start);
    text += `${made.name}(${made.args.map((each) => JSON.stringify(each)).join(", ")}`;
    // As many lines as before, so that the source map still holds.
    text += `${args.replace(/[^\n]/g, "")})`;
    done = call.end;
  }
  if (rules.length > 0) styles.rules.set(this.resourcePath, rules);
  const names = rules.length > 0 ? 'import { __css, __resetCSS } from "@griffel/react"; ' : "";
  this.callback(null, `${names}${text}${source.slice(done)}`, map, meta);
};
