import { createStore } from "../../src/ui/store";

test("a change keeps the other fields, and everyone who listens is told once", () => {
  const { getState, set, subscribe } = createStore({ sheet: "自评表", busy: false });
  const told: unknown[] = [];
  const stop = subscribe(() => told.push(getState()));
  set({ busy: true });
  stop();
  set({ busy: false });
  expect(told).toEqual([{ sheet: "自评表", busy: true }]);
  expect(getState()).toEqual({ sheet: "自评表", busy: false });
});

test("the state stays the same object until it changes", () => {
  const { getState, set } = createStore({ count: 1 });
  const before = getState();
  expect(getState()).toBe(before);
  set({ count: 1 });
  expect(getState()).not.toBe(before);
});
