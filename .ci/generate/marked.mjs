/** A page with new content between the comments `name` and `/name`. Throws where they are not there. */
export function withMarked(page, text, name, content) {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`${page}: no ${begin} … ${end}`);
  return `${before}${begin}\n\n<!-- prettier-ignore -->\n${content}\n\n${end}${after}`;
}

/** A Markdown table; the first row is its head. */
export function markdownTable([head, ...rows]) {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
