/** How an object of ET comes over the bridge: every use of a member is a call. */

export type OnCall = (member: string) => void;

/** What is not there is `undefined`, as over the real bridge; what may only be read refuses to be set. */
export function bridged<T extends object>(type: string, members: T, onCall: OnCall): T {
  return new Proxy(members, {
    get(target, name, receiver) {
      if (typeof name === "string") onCall(`${type}.${name}`);
      return Reflect.get(target, name, receiver) as unknown;
    },
    set(target, name, value, receiver) {
      onCall(`${type}.${String(name)}=`);
      return Reflect.set(target, name, value, receiver);
    },
  });
}

/** ET's words, with which it refuses. */
export class EtError extends Error {}

export const PROTECTED = "1004: 工作表受保护";
export const NO_SUCH_ITEM = "9: 下标越界";
export const GONE = "Exception occurred.(0x800A01A8)";
