/** The pane's views over the real grid: list, projects, workbook, settings, large sheets. */
import { buttonOf, choose, fundsForm, openBook, projectList, rowsOf, rowWith } from "./pane-page";
import { previewForEach, type Preview } from "./preview-page";

let preview: Preview;
previewForEach((opened) => (preview = opened));

test("a recheck leaves the finding read where it is, though those above it go", async () => {
  await openBook(preview, { 明细: projectList(40, 1) });
  await preview.check();
  await rowWith(preview, "第30标段").scrollIntoViewIfNeeded();
  const row = rowWith(preview, "第30标段");
  await row.getByRole("button").first().click();
  await preview.selects("D32");
  await row.getByText("怎么改").waitFor();
  const before = (await row.boundingBox())!.y;
  await preview.type("C3", "100");
  await rowWith(preview, /第1标段/).waitFor({ state: "detached" });
  expect(Math.abs((await row.boundingBox())!.y - before)).toBeLessThan(3);
  expect(await row.getByRole("button").first().getAttribute("aria-current")).toBe("true");
  await preview.pane.getByText("40 项中已处理 1 项").waitFor();
});

test("what is written in the pane is brought into view with the focus in it", async () => {
  await openBook(preview, { 明细: projectList(8, 1) });
  await preview.check();
  await rowsOf(preview).first().getByRole("button").first().press("f");
  const area = preview.pane.getByRole("textbox", { name: /说明文字/ });
  await preview.pane.locator("textarea:focus").waitFor();
  const view = (await preview.pane.locator("main").boundingBox())!;
  const box = (await area.boundingBox())!;
  expect(box.y).toBeGreaterThanOrEqual(view.y);
  expect(box.y + box.height).toBeLessThanOrEqual(view.y + view.height);
  await preview.page.keyboard.type("招标推迟");
  await preview.page.keyboard.press("Tab");
  await preview.page.keyboard.type("三月底前付清");
  await expect(area.inputValue()).resolves.toMatch(/^执行40\.00%.*，因招标推迟；拟三月底前付清。$/);
});

test("projects: the slow ones with their share, sorted, each leads to its row", async () => {
  await openBook(preview, { 明细: projectList(10, 5) });
  await preview.check();
  await preview.pane.getByRole("tab", { name: "项目" }).click();
  await preview.pane.getByText("执行率低于 80% 的项目 2 个，占预算 20%").waitFor();
  const list = preview.pane.getByRole("list", { name: "项目" }).getByRole("button");
  expect(await list.count()).toBe(2);
  await list.nth(1).click();
  await preview.selects("C8");
  await preview.pane.getByRole("button", { name: "全部（10）" }).click();
  expect(await list.count()).toBe(10);
  await preview.type("C3", "100");
  await preview.pane.getByText("执行率低于 80% 的项目 1 个，占预算 10%").waitFor();
});

test("the whole workbook, sheet by sheet, and its findings on a sheet of their own", async () => {
  await openBook(preview, {
    清淤: fundsForm("清淤", 380, "95.00%", 9.5),
    加固: fundsForm("加固", 380, "85.00%", 9.5),
    说明: [["填表说明"]],
  });
  await preview.check();
  await choose(preview, "整本工作簿…");
  await preview.pane.getByText(/3 张工作表，2 张有自评表或项目清单/).waitFor();
  await preview.pane.getByRole("button", { name: /^加固/ }).click();
  await preview.selects("F4");
  await rowWith(preview, "85.00%").waitFor();
  await choose(preview, "导出到新工作表");
  await preview.pane.getByText(/已导出到工作表“问题清单”/).waitFor();
  await expect(preview.valueOf("A1")).resolves.toBe("绩效自评表问题清单");
  await expect(preview.valueOf("C4")).resolves.toBe("F4");
  // The list stays, and leads back.
  await rowWith(preview, "85.00%").getByRole("button").first().click();
  await preview.selects("F4");
});

test("language, theme and checks after edits outlive the pane", async () => {
  const { pane, page } = preview;
  await preview.check();
  await choose(preview, "口径与设置…");
  await pane.getByRole("radio", { name: "深色" }).click();
  await pane.getByRole("checkbox", { name: "修改后自动检查" }).uncheck();
  await choose(preview, "English");
  await page.evaluate(() =>
    document.querySelector<HTMLIFrameElement>("iframe.pane")!.contentWindow!.location.reload(),
  );
  await pane.getByRole("button", { name: "Check", exact: true }).click();
  await pane.getByText(/Checks after edits are off/).waitFor();
  const scheme = await pane
    .locator(".fui-FluentProvider")
    .first()
    .evaluate((element) => element.style.colorScheme);
  expect(scheme).toBe("dark");
});

test("an example is added and checked, with nothing to sign in to", async () => {
  await buttonOf(preview, "用示例试一试").click();
  await rowWith(preview, "96.61%").waitFor();
  await expect(preview.valueOf("A1")).resolves.toBe("项目支出绩效自评表（示例）");
});

test("a large sheet is checked by a worker in two round trips, and its last finding is in reach", async () => {
  await openBook(preview, { 明细: projectList(5000, 10) });
  const worker = preview.page.waitForEvent("worker");
  await preview.check();
  expect((await worker).url()).toMatch(/check-worker\.[\da-f]+\.js$/);
  await rowWith(preview, "第1标段").waitFor();
  await preview.pane.getByRole("tab", { name: "问题 500" }).waitFor();
  const frame = preview.page.frames().find((each) => each.url().includes("pane.html"))!;
  await frame.evaluate(() => {
    const own = window as unknown as {
      trips: number;
      _richApiNativeBridge: { sendMessageToHost(text: string): void };
    };
    const bridge = own._richApiNativeBridge;
    const send = bridge.sendMessageToHost.bind(bridge);
    own.trips = 0;
    bridge.sendMessageToHost = (text) => {
      // What Excel.run tidies up afterwards keeps nobody waiting.
      if (text.includes("ProcessQuery") && !text.includes("_RemoveReference")) own.trips += 1;
      send(text);
    };
  });
  await buttonOf(preview, "重新检查").click();
  await preview.pane.getByRole("status").filter({ hasText: "检查完成" }).waitFor();
  await frame.waitForFunction(() => (window as unknown as { trips: number }).trips >= 2);
  await preview.pane.getByRole("tab").first().press("ArrowDown");
  await preview.page.keyboard.press("End");
  await preview.pane.locator("main li[data-key] > button:focus").filter({ hasText: "第4991标段" }).waitFor();
  expect(await frame.evaluate(() => (window as unknown as { trips: number }).trips)).toBe(2);
});
