/**
 * Answers the batches of the Office.js client library. It knows the wire format only; what a member does
 * stands in `members.ts`.
 */

/** A refusal in the program's own words, such as `ItemNotFound`. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "ApiError";
  }
}

/** An object of the Excel API as the batch sees it. Members bear their documented (camelCase) names. */
export interface ApiObject {
  readonly type: string;
  /** Key under which the library finds the object again in a later batch. */
  readonly id?: string;
  /** True for objects that a later batch finds by reference, as ranges are. */
  readonly tracked?: boolean;
  readonly get?: Readonly<Record<string, () => unknown>>;
  readonly set?: Readonly<Record<string, (value: unknown) => void>>;
  /** Properties that hold another object; `null` is the null object. */
  readonly link?: Readonly<Record<string, () => ApiObject | null>>;
  /** Methods that lead to another object; `null` is the null object. */
  readonly open?: Readonly<Record<string, (...args: never[]) => ApiObject | null>>;
  /** Methods that do something or answer a plain value. */
  readonly call?: Readonly<Record<string, (...args: never[]) => unknown>>;
  /** The members of a collection. */
  readonly items?: () => readonly ApiObject[];
  /** A member of a collection by its key. */
  readonly item?: (key: string) => ApiObject;
}

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
          return references.get(path.Name) ?? fail("InvalidReference", `${path.Name} is no longer known.`);
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

/** What a batch that failed as a whole answers. */
export function refusal(error: unknown): BatchResponse {
  return { Results: [], TraceIds: [], Error: describe(error, 0) };
}

function describe(error: unknown, actionIndex: number): object {
  const code = error instanceof ApiError ? error.code : "GeneralException";
  const message = error instanceof Error ? error.message : String(error);
  return { Code: code, Message: message, Location: "", HttpStatusCode: 400, ActionIndex: actionIndex };
}

/** The named properties of an object, or all of its own; of a collection, those of its members. */
function query(object: ApiObject | null, select: readonly string[] = []): object {
  if (object === null) return { _IsNull: true };
  if (object.items) {
    const inner = select.map((path) => path.replace(/^items\/?/, "")).filter((path) => path !== "");
    return { _Items: object.items().map((item, index) => ({ _Index: index, ...query(item, inner) })) };
  }
  const values: Record<string, unknown> = object.id === undefined ? {} : { _Id: object.id };
  const nested = new Map<string, string[]>();
  for (const path of select.length ? select : Object.keys(object.get ?? {})) {
    const [head = "", ...rest] = path.split("/");
    if (object.link && Object.hasOwn(object.link, camelCase(head)))
      nested.set(head, [...(nested.get(head) ?? []), ...(rest.length ? [rest.join("/")] : [])]);
    else values[pascalCase(head)] = member(object, object.get, head)();
  }
  for (const [head, inner] of nested)
    values[pascalCase(head)] = query(member(object, object.link, head)(), inner);
  return values;
}

function member<F>(object: ApiObject, members: Readonly<Record<string, F>> | undefined, name: string): F {
  const key = camelCase(name);
  const found = members && Object.hasOwn(members, key) ? members[key] : undefined;
  return found ?? unknownMember(object.type, key);
}

/** The library has checked the arguments against its own declarations before they were sent. */
function invoke<R>(method: (...args: never[]) => R, args: readonly unknown[]): R {
  return method(...(args as never[]));
}

function unknownMember(type: string, name: string): never {
  return fail("ApiNotFound", `The stand-in host has no ${type}.${name}.`);
}

function fail(code: string, message: string): never {
  throw new ApiError(code, message);
}

function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
