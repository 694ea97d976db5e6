/** The tools' English. */
import { PROGRAM } from "../strings/program";
import type { ToolStrings } from "./strings";

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;

export const en: ToolStrings = {
  working: "Working…",
  templates: {
    title: "New blank form",
    hint: "Goes into a new sheet; nothing you have is touched. Grey cells are calculated, not filled in.",
    names: {
      department: "Department self-evaluation (部门整体支出)",
      project: "Project self-evaluation (项目支出)",
      "project-list": "List of projects (项目支出明细)",
      monitoring: "Monitoring form (绩效运行监控)",
    },
    about: {
      department:
        "Funds, goal and indicators of a department for the year; rate, scores and grade are calculated.",
      project: "Funds, goal and indicators of one project; rate, scores and grade are calculated.",
      "project-list": "Budget, spending and rate of every project; a second sheet lists the slow ones.",
      monitoring: "For mid-year: the rate against the time gone, with green, yellow and red lights.",
    },
    formulas: "Formulas in the form",
    flavours: { native: "Plain formulas", perf: "PERF functions" },
    flavourHint:
      "Plain formulas where the form goes to people without this add-in; PERF functions, which are shorter, where everybody has it.",
    insert: "New",
    insertNamed: (name) => `New: ${name}`,
    inserted: (names) => `Added ${names.map((name) => `“${name}”`).join(" and ")}.`,
    found: (count) =>
      count === 0
        ? "It is checked while you fill it in."
        : `Checked: ${plural(count, "place")} to fill in or look at.`,
    noPageSetUp:
      "The printed page could not be set up (there may be no printer): set A4 yourself before printing.",
    show: "See the findings",
  },
  insert: {
    title: "Insert a PERF function",
    choose: "Function",
    help: "More",
    helpLabel: (name) => `More about ${name} (opens a new window)`,
    optional: " (optional)",
    take: "Take selection",
    takeFor: (parameter) => `${parameter}: take selection`,
    argument: "Cell, number or text",
    manyRanges: "Several ranges are selected. Select one block of cells.",
    formula: "Formula",
    result: "Result",
    unfinished: (parameters) => `Still needed: ${parameters.join(", ")}.`,
    notComputed: `${PROGRAM} calculates this formula once it is inserted; it cannot be shown beforehand.`,
    noSheet: (name) => `There is no sheet called “${name}”.`,
    tooLarge: "The range is too large to calculate beforehand.",
    moreRows: (rows, cols) => `${plural(rows, "row")}, ${plural(cols, "column")}`,
    blank: "(blank)",
    place: "Insert into the selected cell…",
    placeTitle: (place) => `Insert into ${place}:`,
    now: "Now",
    to: "becomes",
    spill: (area) => `The result takes up ${area}.`,
    blocked: (cells, count) =>
      count === 1
        ? `${cells} is not empty: the formula would show #SPILL!. Choose another cell or clear it first.`
        : `${plural(count, "cell")} are not empty (${cells} …): the formula would show #SPILL!. Choose another cell or clear them first.`,
    merged: (cells) => `${cells} is merged: the formula would show #SPILL!.`,
    circular: (cell) => `The formula refers to ${cell}, the cell it stands in. Choose another cell.`,
    protected: "This sheet is protected and cannot be written.",
    confirm: "Insert",
    cancel: "Cancel",
  },
  formulas: {
    title: "Convert PERF formulas",
    hint: "Before a workbook goes to people without this add-in, or to another program (from Excel to WPS or back), turn PERF formulas into plain formulas or values; otherwise they see #NAME?.",
    scan: "Search again",
    scanning: "Looking for PERF formulas in every sheet…",
    none: "This workbook has no PERF formulas.",
    found: (count, sheets) => `${plural(count, "PERF formula")} in ${plural(sheets, "sheet")}.`,
    unread: (name) => `The sheet “${name}” could not be read and was not searched.`,
    mode: "Turn into",
    plain: "plain formulas (keep calculating)",
    value: "values (never change again)",
    rest: "Freeze those without a plain formula as values",
    sheet: (name, count) => `${name} (${count})`,
    now: "Now",
    to: "becomes",
    frozen: "value",
    left: {
      "no-plain": "no plain formula, left alone",
      error: (value) => `shows ${value}, cannot be frozen, left alone`,
      protected: "protected sheet, left alone",
    },
    spills: (area) => ` (with ${area})`,
    apply: (count) => `Convert ${plural(count, "formula")}`,
    applied: (count, sheets) =>
      `Converted ${plural(count, "formula")} in ${plural(sheets, "sheet")}. The originals are kept in the workbook.`,
    kept: (count) => `${plural(count, "formula")} converted before; the originals are kept in the workbook.`,
    restore: (count) => `Restore ${plural(count, "formula")}`,
    restored: (count) => `Restored ${plural(count, "formula")}.`,
    unrestored: (cells) => `Changed since the conversion, not restored: ${cells}.`,
    gone: (sheet) => `The sheet “${sheet}” is gone; its formulas were not restored.`,
    forget: "Forget these originals…",
    forgetNow: "Forget them for good",
    unreadable: "The originals kept in the workbook cannot be read; a conversion begins a new record.",
    refused: {
      changed: (cells) => `Changed just now, not written: ${cells}.`,
      "text-format": (cells) => `Formatted as text, would not calculate, not written: ${cells}.`,
      merged: (cells) => `Under a merged cell, not written: ${cells}.`,
      "in-table": (cells) =>
        `In a table of the sheet, where a formula would fill the whole column, not written: ${cells}. Please enter it yourself.`,
    },
    locked: (sheet) => `The sheet “${sheet}” is protected; its formulas were not changed.`,
    list: (cells) => cells.join(", "),
    more: (cells, count) => `${cells} and more, ${count} in all`,
    moreRows: (next, left) => `${next} more (${left} left)`,
  },
  repair: {
    title: (count) => `${plural(count, "PERF formula")} showing #NAME?`,
    why: `${PROGRAM} does not know the PERF functions: this add-in was not loaded when the workbook was opened, or is not installed on this computer, and the formulas stay at #NAME?.`,
    fix: `The add-in is open now. The button enters each formula again, unchanged, and ${PROGRAM} calculates it anew.`,
    still: `Still #NAME? after entering them again: the functions are not registered. Close ${PROGRAM}, open it and this add-in again; if that does not help, have the deployment checked, or convert to plain formulas below.`,
    go: (count) => `Enter ${plural(count, "formula")} again`,
    done: (count) => `Entered ${plural(count, "formula")} again; the results are fine.`,
    cells: "Which cells",
  },
};
