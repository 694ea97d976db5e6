/** What a number format adds to a figure: `"≥"0"%"` shows 95 as ≥95%. */

export interface Affixes {
  readonly before: string;
  readonly after: string;
}

const NOTHING: Affixes = { before: "", after: "" };

const LITERAL = String.raw`(?:"[^"]*"|[\\!].|[^\x00-\x7f]|[<>=])*`;
const PLACES = String.raw`(?:[#0?][#0?,]*(?:\.[0#?]+)?|General|G/通用格式|@)`;
const FORMAT = new RegExp(`^(${LITERAL})${PLACES}%?(${LITERAL})$`);
/** A comma after the last digit divides by a thousand; `0!.0` shifts the point: the figure shown is another. */
const SCALED = /[0#?],+(?![0#?])|[\\!]\./;

const known = new Map<string, Affixes>();

/** The words before and after the figure in the format's first section; none where it shows a date or another figure. */
export function affixesOf(format: string | undefined): Affixes {
  if (!format || format === "General") return NOTHING;
  let found = known.get(format);
  if (!found) known.set(format, (found = readAffixes(format)));
  return found;
}

function readAffixes(format: string): Affixes {
  const section = /^(?:"[^"]*"|[^";])*/.exec(format)![0];
  // Colours and conditions, room for a bracket, and fillings show nothing.
  const plain = section.replace(/\[[^[\]]*\]|_.|\*./g, "").trim();
  if (SCALED.test(plain)) return NOTHING;
  const match = FORMAT.exec(plain);
  if (!match) return NOTHING;
  return { before: literal(match[1]!), after: literal(match[2]!) };
}

const literal = (text: string) => text.replace(/"([^"]*)"|[\\!](.)/g, "$1$2").trim();

export function isPercentFormat(format: string | undefined): boolean {
  return format !== undefined && /%/.test(format.replace(/"[^"]*"|\\./g, ""));
}
