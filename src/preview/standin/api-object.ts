/** How the stand-in host describes an object of the Excel API, and how a member of it is found. */
import { hasOwn } from "../../core/json";

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

/** The named properties of an object, or all of its own; of a collection, those of its members. */
export function query(object: ApiObject | null, select: readonly string[] = []): object {
  if (object === null) return { _IsNull: true };
  if (object.items) {
    const inner = select.map((path) => path.replace(/^items\/?/, "")).filter((path) => path !== "");
    return { _Items: object.items().map((item, index) => ({ _Index: index, ...query(item, inner) })) };
  }
  const values: Record<string, unknown> = object.id === undefined ? {} : { _Id: object.id };
  const nested = new Map<string, string[]>();
  for (const path of select.length ? select : Object.keys(object.get ?? {})) {
    const [head = "", ...rest] = path.split("/");
    if (object.link && hasOwn(object.link, camelCase(head)))
      nested.set(head, [...(nested.get(head) ?? []), ...(rest.length ? [rest.join("/")] : [])]);
    else values[pascalCase(head)] = member(object, object.get, head)();
  }
  for (const [head, inner] of nested)
    values[pascalCase(head)] = query(member(object, object.link, head)(), inner);
  return values;
}

export function member<F>(
  object: ApiObject,
  members: Readonly<Record<string, F>> | undefined,
  name: string,
): F {
  const key = camelCase(name);
  const found = members && hasOwn(members, key) ? members[key] : undefined;
  return found ?? unknownMember(object.type, key);
}

export function unknownMember(type: string, name: string): never {
  throw new ApiError("ApiNotFound", `The stand-in host has no ${type}.${name}.`);
}

function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
