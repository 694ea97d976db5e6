import "./public-path";
import { createExcelHost } from "../host/excel/excel";
import { start } from "./start";

void start(
  document.getElementById("pane")!,
  createExcelHost,
  () =>
    new Worker(new URL(/* webpackChunkName: "check-worker" */ "./engine/check-worker.ts", import.meta.url)),
);
