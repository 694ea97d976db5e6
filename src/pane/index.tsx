import "./public-path";
import { createExcelHost } from "../host/excel/excel";
import { officeTheme, onCheckCommand } from "../host/excel/ribbon";
import { start } from "./start";

void start(
  document.getElementById("pane")!,
  { name: "excel", createHost: createExcelHost, theme: officeTheme, onCheckCommand },
  () =>
    new Worker(new URL(/* webpackChunkName: "check-worker" */ "./engine/check-worker.ts", import.meta.url)),
);
