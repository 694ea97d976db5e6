/** @jest-environment node */
import { HOSTS } from "./hosts";

describe.each(HOSTS)("%s", (_host, boot) => {
  test("a key never saved has no value", async () => {
    const { host } = await boot([{ name: "S" }]);
    await expect(host.setting("perf.reading")).resolves.toBeUndefined();
  });

  test("a text is kept with the workbook for a later session, and replaced", async () => {
    const { host, again } = await boot([{ name: "S" }]);
    const text = '{"version":1,"reason":"尾款 <5% & \\"待审\\"\\n"}';
    await host.setting("perf.reading", text);
    await host.setting("perf.profile", "一");
    await host.setting("perf.profile", "二");
    const later = await again();
    await expect(later.setting("perf.reading")).resolves.toBe(text);
    await expect(later.setting("perf.profile")).resolves.toBe("二");
  });

  test("where a cell is being edited it is refused", async () => {
    const { host, edit } = await boot([{ name: "S" }]);
    edit(true);
    await expect(host.setting("k")).rejects.toMatchObject({ code: "cell-in-edit" });
    await expect(host.setting("k", "v")).rejects.toMatchObject({ code: "cell-in-edit" });
  });
});
