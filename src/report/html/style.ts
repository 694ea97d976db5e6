/** How the report page looks. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --bg: #f6f7f9; --card: #fff; --ink: #1f2937; --dim: #5b6472; --line: #d9dee5;
  --error: #b42318; --warning: #8a5a00; --hint: #1f5fa8; --error-bg: #fdecea; --warning-bg: #fff4d6; --hint-bg: #e6f0fb; --link: #0b57d0; }
@media (prefers-color-scheme: dark) { :root { --bg: #16191d; --card: #1f242a; --ink: #e6e9ed; --dim: #a3adb9; --line: #384049;
  --error: #ff9a90; --warning: #f2c14e; --hint: #8ec1ff; --error-bg: #43211e; --warning-bg: #3f3213; --hint-bg: #1b324d; --link: #8ab4f8; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--ink); font: 15px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif; }
a { color: var(--link); overflow-wrap: anywhere; }
header, main, footer { max-width: 1180px; margin: 0 auto; padding: 0 20px; }
h1 { font-size: 24px; margin: 24px 0 0; }
.sub { color: var(--dim); margin: 2px 0 14px; }
.figures { display: flex; flex-wrap: wrap; gap: 8px; margin: 0 0 14px; padding: 0; list-style: none; }
.figures li { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 6px 14px; min-width: 92px; }
.figures b { display: block; font-size: 20px; line-height: 1.3; font-variant-numeric: tabular-nums; }
.figures .error b { color: var(--error); } .figures .warning b { color: var(--warning); } .figures .hint b { color: var(--hint); }
.bar { position: sticky; top: 0; z-index: 1; background: var(--bg); border-bottom: 1px solid var(--line); padding: 10px 0; }
.bar form { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; max-width: 1180px; margin: 0 auto; padding: 0 20px; }
input[type=search], select, button { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: 5px 10px; min-height: 36px; }
input[type=search] { flex: 1 1 240px; min-width: 0; }
select { max-width: 260px; }
button { cursor: pointer; }
label { display: inline-flex; gap: 5px; align-items: center; white-space: nowrap; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 1px; }
#count { color: var(--dim); margin-inline-start: auto; }
main { padding-block: 14px 30px; }
details { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 8px 14px; margin: 0 0 14px; }
summary { cursor: pointer; font-weight: 600; }
h2, h3, li, .body > div, .cell { unicode-bidi: isolate; }
details ul { margin: 6px 0; padding-inline-start: 20px; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 8px; margin: 0 0 14px; overflow: hidden; content-visibility: auto; contain-intrinsic-size: auto 300px; }
h2 { font-size: 16px; margin: 0; padding: 9px 14px; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
h3 { font-size: 14px; font-weight: 600; color: var(--dim); margin: 0; padding: 7px 14px 0; overflow-wrap: anywhere; }
.finding { display: grid; grid-template-columns: 76px 60px 1fr; gap: 2px 10px; padding: 9px 14px; border-bottom: 1px solid var(--line); }
.finding:last-child { border-bottom: 0; }
.tag { justify-self: start; align-self: start; border-radius: 5px; padding: 0 8px; font-size: 13px; font-weight: 600; white-space: nowrap; }
.tag.error { color: var(--error); background: var(--error-bg); } .tag.warning { color: var(--warning); background: var(--warning-bg); } .tag.hint { color: var(--hint); background: var(--hint-bg); }
.cell { font-weight: 600; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.what { overflow-wrap: anywhere; white-space: pre-line; }
.more { color: var(--dim); font-size: 14px; overflow-wrap: anywhere; }
.rule { color: var(--dim); font-size: 13px; }
.done { opacity: 0.72; }
.wait { text-align: center; color: var(--dim); padding: 10px; }
@media (max-width: 620px) { .bar { position: static; } .finding { grid-template-columns: auto 1fr; } .finding .body { grid-column: 1 / -1; } select { max-width: 100%; } #count { margin: 0; } }
@media print { :root { color-scheme: light; --bg: #fff; --card: #fff; --ink: #000; --dim: #444; --line: #bbb; --error: #a00; --warning: #740; --hint: #036; --link: #000; --error-bg: #fff; --warning-bg: #fff; --hint-bg: #fff; }
  body { font-size: 10.5pt; } .bar, #more { display: none; } section { content-visibility: visible; border-radius: 0; overflow: visible; } .finding { break-inside: avoid; } h2, h3 { break-after: avoid; } header, main { max-width: none; padding-inline: 0; }
  @page { size: A4; margin: 15mm; } }
`;
