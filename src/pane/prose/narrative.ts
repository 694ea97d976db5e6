/** The wording of the standard sentences as the workbook keeps it, and which of them are wanted. */
import {
  NARRATIVE_KEY,
  parseTemplates,
  serializeTemplates,
  type SentenceName,
  type Templates,
} from "../../core/prose/narrate/templates";
import type { Host } from "../../host/host";
import { createKept } from "../state/kept";
import { createStore } from "../../ui/store";

export interface NarrativeState {
  readonly templates: Partial<Templates>;
  /** What the workbook kept cannot be read. */
  readonly unreadable: boolean;
  /** The workbook refused to keep the last wording. */
  readonly unsaved: boolean;
  /** Sentences that are not wanted, by their keys. */
  readonly off: ReadonlySet<string>;
  /** Number of the form that the sentences are of. */
  readonly form: number;
  /** Name of the sheet they were last put into. */
  readonly inserted: string | null;
}

export type Narrative = ReturnType<typeof createNarrative>;

export function createNarrative(host: Pick<Host, "setting">) {
  const kept = createKept<Partial<Templates>>(host, {
    key: NARRATIVE_KEY,
    initial: {},
    parse: parseTemplates,
    serialize: serializeTemplates,
  });
  const { getState, set, subscribe } = createStore<NarrativeState>({
    templates: {},
    unreadable: false,
    unsaved: false,
    off: new Set(),
    form: 0,
    inserted: null,
  });

  return {
    getState,
    subscribe,
    /** Asks the workbook once for what it keeps. Never rejects. */
    async load(): Promise<void> {
      try {
        await kept.load();
        set({ templates: kept.get(), unreadable: kept.unreadable() });
      } catch {
        set({ unreadable: true });
      }
    },
    /** Keeps a wording in the workbook; with `null` the standard one counts again. Never rejects. */
    async save(name: SentenceName, template: string | null): Promise<void> {
      const templates: Partial<Record<SentenceName, string>> = { ...kept.get() };
      if (template === null) delete templates[name];
      else templates[name] = template;
      const saved = kept.put(templates);
      set({ templates: kept.get(), unreadable: false, unsaved: false });
      try {
        await saved;
      } catch {
        set({ unsaved: true });
      }
    },
    want(keys: readonly string[], wanted: boolean): void {
      const off = new Set(getState().off);
      for (const key of keys)
        if (wanted) off.delete(key);
        else off.add(key);
      set({ off });
    },
    choose: (form: number) => set({ form, inserted: null }),
    inserted: (inserted: string | null) => set({ inserted }),
  };
}
