/** State in one place: whoever looks at it is told of every change. */
import { useSyncExternalStore } from "react";

export interface Observed<T> {
  getState(): T;
  /** Calls the listener after each change. Returns how to stop. */
  subscribe(listener: () => void): () => void;
}

export interface Store<T> extends Observed<T> {
  /** Changes the fields given, and leaves the others. */
  set(change: Partial<T>): void;
}

/** The functions may be handed on without their store. */
export function createStore<T extends object>(initial: T): Store<T> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set(change) {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
  };
}

/** The state as it is, drawn anew after each change. */
export function useStore<T>({ subscribe, getState }: Observed<T>): T {
  return useSyncExternalStore(subscribe, getState);
}
