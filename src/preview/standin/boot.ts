/**
 * Puts a stand-in for Excel into a window, before the Office.js client library loads there: the library then
 * talks to a workbook of ours. Two seams: what it asks at start (`window.external`) and the bridge that
 * carries batches, events and custom-function calls as JSON text.
 */
import { ApiError } from "./api-object";
import type { CustomXml } from "./custom-xml";
import { createFunctionCalls, type FunctionArgument, type FunctionResult } from "./functions";
import { ALL_SHEETS, type EventName, eventPayload, workbookObject } from "./members";
import {
  addressesWorkbook,
  type BatchRequest,
  type BatchResponse,
  createInterpreter,
  refusal,
} from "./protocol";
import { externalObject } from "./startup";
import type { StandInEvent, StandInWorkbook } from "./workbook";

export interface StandInOptions {
  /** Language of the program's surface, such as `zh-CN`. */
  readonly locale?: string;
  /** Requirement sets and their versions; without them, those of Excel 2024. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** Settings the workbook carries; kept by the caller so that they outlive the window. */
  readonly settings?: Map<string, unknown>;
  /** Custom XML parts of the workbook, kept by the caller likewise. */
  readonly customXml?: CustomXml;
  /** Most characters of an answer, as in Excel on the web; without it, any. */
  readonly answerLimit?: number;
  /** Told of each batch, and of the library's flags for it, before it is answered. */
  readonly onBatch?: (batch: BatchRequest, flags: number) => void;
}

export interface StandIn {
  /** Calls a registered function as a formula would. Errors are values, as in a cell. */
  callCustomFunction(
    name: string,
    args: readonly FunctionArgument[],
    places?: readonly string[] | null,
  ): Promise<FunctionResult>;
  /** Presses a button of the ribbon, for which the manifest names a function. */
  pressCommand(name: string): void;
  /** Closes the pane, which goes on running, or opens it again. */
  showPane(visible: boolean): void;
  /** Whether the pane is open. */
  readonly paneVisible: boolean;
  /** Stops listening to the workbook and speaking to the window, before the window goes. */
  dispose(): void;
}

const EXCEL_2024 = {
  ExcelApi: "1.17",
  CustomFunctionsRuntime: "1.4",
  SharedRuntime: "1.2",
  RichApiRuntime: "1.1",
};

// The library's own numbers.
const MESSAGE = { request: 1, response: 2, event: 3 };
const EVENT_CATEGORY = 65_536;
const EVENT_TYPE: Readonly<Record<EventName, number>> = { changed: 10, activated: 11, calculated: 16 };
const VISIBILITY_TYPE = 65_539;
const ACTION = { category: 2, type: 1000 };
const EVENT_OF: Readonly<Record<StandInEvent["kind"], EventName>> = {
  edited: "changed",
  moved: "changed",
  calculated: "calculated",
  activated: "activated",
};

interface Request {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: BatchRequest | string };
}

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost: ((text: string) => void) | null;
}

export function installStandIn(
  target: Window,
  workbook: StandInWorkbook,
  options: StandInOptions = {},
): StandIn {
  const { locale = "zh-CN", requirementSets = EXCEL_2024, settings = new Map<string, unknown>() } = options;
  const { customXml = new Map<string, string>(), answerLimit = Infinity, onBatch } = options;
  const listening = new Set<string>();

  const send = (message: object) => bridge.onMessageFromHost?.(JSON.stringify(message));
  const sendEntries = (...entries: readonly object[]) => send({ type: MESSAGE.event, message: { entries } });

  let paneVisible = true;
  function showPane(visible: boolean): void {
    paneVisible = visible;
    const message = JSON.stringify({ visibility: visible ? "Visible" : "Hidden" });
    sendEntries({ messageCategory: EVENT_CATEGORY, messageType: VISIBILITY_TYPE, targetId: "", message });
  }

  const functions = createFunctionCalls(sendEntries);
  const root = workbookObject({
    workbook,
    settings,
    customXml,
    listen(event, sheet, on) {
      if (on) listening.add(`${event} ${sheet}`);
      else listening.delete(`${event} ${sheet}`);
    },
  });
  const answer = createInterpreter(root, {
    "Microsoft.ExcelServices.CustomFunctions": functions.service,
    "Microsoft.InternalService.AddinInternalService": {
      type: "AddinInternalService",
      call: { notifyActionHandlerReady: () => null },
    },
    "Microsoft.AppRuntime.AppRuntimeService": {
      type: "AppRuntimeService",
      call: {
        getAppRuntimeState: () => (paneVisible ? "Visible" : "Background"),
        setAppRuntimeState: (state: string) => showPane(state === "Visible"),
      },
    },
  });

  async function respond(batch: BatchRequest): Promise<BatchResponse> {
    try {
      // Calculation may itself wait for the results of custom functions.
      if (addressesWorkbook(batch)) await workbook.ready();
    } catch (error) {
      return refusal(error);
    }
    const response = answer(batch);
    if (answerLimit < Infinity && JSON.stringify(response.Results).length > answerLimit)
      return refusal(new ApiError("ResponsePayloadSizeLimitExceeded", "The response is too large."));
    return response;
  }

  const bridge: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const { id, flags, message } = JSON.parse(text) as Request;
      const batch =
        typeof message.body === "string" ? (JSON.parse(message.body) as BatchRequest) : message.body;
      onBatch?.(batch, flags);
      void respond(batch).then((body) =>
        send({ id, type: MESSAGE.response, message: { statusCode: 200, headers: {}, body } }),
      );
    },
  };

  const stop = workbook.onEvent((event) => {
    const name = EVENT_OF[event.kind];
    const payload = eventPayload(event);
    const targets = [ALL_SHEETS, event.sheetId].filter((sheet) => listening.has(`${name} ${sheet}`));
    if (targets.length === 0) return;
    const entries = targets.map((targetId) => ({
      messageCategory: EVENT_CATEGORY,
      messageType: EVENT_TYPE[name],
      targetId,
      message: JSON.stringify(payload),
    }));
    // Excel tells of a change after the batch that made it.
    queueMicrotask(() => sendEntries(...entries));
  });

  define(target, "_richApiNativeBridge", bridge);
  define(target, "external", externalObject(locale, requirementSets));
  return {
    callCustomFunction: functions.call,
    pressCommand: (name) =>
      sendEntries({
        messageCategory: ACTION.category,
        messageType: ACTION.type,
        targetId: "",
        message: JSON.stringify([name]),
      }),
    showPane,
    get paneVisible() {
      return paneVisible;
    },
    dispose() {
      stop();
      bridge.onMessageFromHost = null;
    },
  };
}

function define(target: Window, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
}
