import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { RulePage } from "../../../src/pane/findings/detail/rule-page";
import { strings } from "../../../src/pane/strings/strings";

test("the Chinese half: paragraphs, options, tables with the faulty cell marked", async () => {
  render(<RulePage rule="rate-mismatch" text={strings["zh-CN"]} locale="zh-CN" />);
  expect(await screen.findByRole("heading", { name: "为什么" })).toBeTruthy();
  expect(screen.getByText(/审核人按一下计算器/)).toBeTruthy();
  expect(screen.getByText("tolerance").tagName).toBe("CODE");
  const [table] = screen.getAllByRole("table");
  expect(screen.getAllByTitle("有问题")[0]!.closest("td")!.textContent).toBe("⚑96.61%");
  expect(table!.querySelector("td")!.rowSpan).toBe(2);
  expect(screen.getAllByRole("table")).toHaveLength(2);
  await userEvent.click(screen.getByRole("button", { name: /^再看 \d+ 个例子$/ }));
  expect(screen.getAllByRole("table").length).toBeGreaterThan(2);
});

test("the English half: prose only, for the examples are Chinese", async () => {
  render(<RulePage rule="rate-mismatch" text={strings.en} locale="en" />);
  expect(await screen.findByText(/pocket calculator/)).toBeTruthy();
  expect(screen.queryByRole("table")).toBeNull();
});

test("a rule without a page says so", async () => {
  render(<RulePage rule="made-up" text={strings["zh-CN"]} locale="zh-CN" />);
  expect(await screen.findByText("说明没有打开。")).toBeTruthy();
});
