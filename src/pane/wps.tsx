import "./public-path";
import { onCheckCommand } from "../host/wps/ribbon";
import { createWpsHost } from "../host/wps/wps";
import { start } from "./start";

void start(
  document.getElementById("pane")!,
  { name: "wps", createHost: createWpsHost, onCheckCommand },
  () =>
    new Worker(new URL(/* webpackChunkName: "check-worker" */ "./engine/check-worker.ts", import.meta.url)),
);
