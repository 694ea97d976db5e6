/**
 * Answers the batches of the Office.js client library. It knows the wire format only; what a member does
 * stands in `members.ts`.
 */
import { ApiError, type ApiObject, member, query, unknownMember } from "./api-object";

interface Arguments {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly number[];
}

interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  /** The library does not want a reference. */
  readonly D?: boolean;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

export interface BatchRequest {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface BatchResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: object;
}

// The library's own numbers.
const PATH = { root: 1, service: 2, method: 3, property: 4, item: 5, reference: 6, nothing: 7 };
const ACTION = { instantiate: 1, query: 2, call: 3, set: 4, trace: 5, queryAsJson: 7, ensureUnchanged: 8 };

/** Answers batches against a root object (the workbook) and named services. References live as long as it. */
export function createInterpreter(root: ApiObject, services: Readonly<Record<string, ApiObject>>) {
  const references = new Map<string, ApiObject>();
  let lastReference = 0;

  function refer(object: ApiObject): string {
    for (const [name, known] of references) if (known === object) return name;
    const name = `reference-${++lastReference}`;
    references.set(name, object);
    return name;
  }

  return function answer(batch: BatchRequest): BatchResponse {
    const resolved = new Map<number, ApiObject | null>();
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];

    const argumentsOf = (info: Arguments | undefined): unknown[] =>
      (info?.Arguments ?? []).map((argument, index) => {
        const path = info?.ReferencedObjectPathIds?.[index];
        return path ? objectAt(path) : argument;
      });

    function objectAt(pathId: number): ApiObject | null {
      const known = resolved.get(pathId);
      if (known !== undefined) return known;
      const path = batch.ObjectPaths[pathId];
      if (!path) throw new ApiError("InvalidObjectPath", `Object path ${pathId} is missing.`);
      const object = follow(path);
      resolved.set(pathId, object);
      return object;
    }

    function follow(path: ObjectPath): ApiObject | null {
      switch (path.ObjectPathType) {
        case PATH.root:
          return root;
        case PATH.service:
          return services[path.Name] ?? unknownMember("services", path.Name);
        case PATH.nothing:
          return null;
        case PATH.reference:
          return references.get(path.Name) ?? lostReference(path.Name);
      }
      const parent = objectAt(path.ParentObjectPathId);
      if (parent === null) return null; // whatever hangs on a null object is one too
      switch (path.ObjectPathType) {
        case PATH.property:
          return member(parent, parent.link, path.Name)();
        case PATH.method:
          return invoke(member(parent, parent.open, path.Name), argumentsOf(path.ArgumentInfo));
        case PATH.item: {
          const [key] = argumentsOf(path.ArgumentInfo);
          return parent.item ? parent.item(String(key)) : unknownMember(parent.type, "(item)");
        }
      }
      throw new ApiError("NotImplemented", `Object path type ${path.ObjectPathType}`);
    }

    function instantiate(object: ApiObject, pathId: number): object {
      const tracked = batch.AutoKeepReference && object.tracked && !batch.ObjectPaths[pathId]?.D;
      const reference = tracked ? { _ReferenceId: refer(object) } : {};
      return object.id === undefined ? reference : { ...reference, Id: object.id, _Id: object.id };
    }

    function perform(action: Action): unknown {
      if (action.ActionType === ACTION.trace) return void traces.push(action.Id);
      const object = objectAt(action.ObjectPathId);
      if (action.ActionType === ACTION.queryAsJson) return query(object, action.QueryInfo?.Select);
      if (object === null) return null;
      switch (action.ActionType) {
        case ACTION.instantiate:
          return instantiate(object, action.ObjectPathId);
        case ACTION.query:
          return query(object, action.QueryInfo?.Select);
        case ACTION.set:
          return member(object, object.set, action.Name)(argumentsOf(action.ArgumentInfo)[0]);
        case ACTION.call:
          if (action.Name === "_KeepReference") return null; // the reference comes with the instantiation
          if (action.Name === "_RemoveReference")
            return void references.delete(String(argumentsOf(action.ArgumentInfo)[0]));
          return invoke(member(object, object.call, action.Name), argumentsOf(action.ArgumentInfo));
        case ACTION.ensureUnchanged:
          return null;
      }
      throw new ApiError("NotImplemented", `Action type ${action.ActionType}`);
    }

    try {
      for (const action of batch.Actions)
        results.push({ ActionId: action.Id, Value: perform(action) ?? null });
      return { Results: results, TraceIds: traces };
    } catch (error) {
      return { Results: results, TraceIds: traces, Error: describe(error, results.length) };
    }
  };
}

/** False for a batch that speaks to services alone, such as the results of a custom function. */
export function addressesWorkbook(batch: BatchRequest): boolean {
  return Object.values(batch.ObjectPaths).some((path) => path.ObjectPathType !== PATH.service);
}

/** What a batch that failed as a whole answers. */
export function refusal(error: unknown): BatchResponse {
  return { Results: [], TraceIds: [], Error: describe(error, 0) };
}

function describe(error: unknown, actionIndex: number): object {
  const code = error instanceof ApiError ? error.code : "GeneralException";
  const message = error instanceof Error ? error.message : String(error);
  return { Code: code, Message: message, Location: "", HttpStatusCode: 400, ActionIndex: actionIndex };
}

/** The library has checked the arguments against its own declarations before they were sent. */
function invoke<R>(method: (...args: never[]) => R, args: readonly unknown[]): R {
  return method(...(args as never[]));
}

function lostReference(name: string): never {
  throw new ApiError("InvalidReference", `${name} is no longer known.`);
}
