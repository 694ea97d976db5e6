/** The desk that the page works at: its state, and everything that can be done. */
import { isoDay } from "../../core/time/day";
import type { Locale } from "../../core/locale";
import { nationalProfile } from "../../core/profiles/national";
import { createStore, type Observed, type Store as StateStore } from "../../ui/store";
import type { Desk } from "../desk/desk";
import type { GivenFile } from "../engine/dropped";
import type { CheckWorker } from "../engine/pool";
import { changed, type MarkChange } from "../marks";
import { noMarks, type FileKey, type FileLine, type FileRecord, type Review } from "../model";
import { currentEntries } from "../rounds";
import type { Store } from "../store/store";
import { strings } from "../strings/strings";
import type { Checking, GivenTask, startChecking as StartChecking } from "./checking";
import { NOTHING, type DeskState, type Told } from "./model";
import { outgoingOf } from "./outgoing";
import { troubleOf } from "./trouble";

export interface DeskOptions {
  readonly store: Store;
  readonly desk: Desk;
  startWorker(): CheckWorker;
  readonly workers: number;
}

export type ReviewDesk = Observed<DeskState> & ReturnType<typeof actionsOf>;

export async function createReviewDesk(options: DeskOptions): Promise<ReviewDesk> {
  const reviews = await options.store.reviews();
  const known = latestFirst(reviews);
  // An office works by one standard: that of the review before.
  const profile = known[0]?.profile ?? nationalProfile.id;
  const state = createStore<DeskState>({ ...NOTHING, reviews: known, profile });
  return { ...state, ...actionsOf(state, options) };
}

const latestFirst = (reviews: readonly Review[]) => [...reviews].sort((a, b) => b.created - a.created);

function actionsOf(state: StateStore<DeskState>, { store, desk, startWorker, workers }: DeskOptions) {
  let checking: Checking | undefined;
  /** What was given since the page was opened, by round and path: copies are made of it. */
  let given = new Map<string, GivenTask>();

  const tell = (told: Told) => state.set({ told });
  const trouble = (cause: unknown) => tell(troubleOf(cause));
  const { busily, ...outgoing } = outgoingOf(state, desk, () => given.values());

  async function open(review: Review, notes: DeskState["notes"] = []): Promise<void> {
    checking?.cancel();
    given = new Map();
    const [files, marks] = [await store.lines(review.id), await store.marks(review.id)];
    state.set({
      ...NOTHING,
      review,
      notes,
      files,
      entries: currentEntries(files),
      marks: new Map(marks.map((each) => [each.form, each])),
    });
  }

  /** Begins a review for the files that come first. */
  async function begin(locale: Locale): Promise<Review> {
    const asOf = isoDay(new Date());
    const name = freeName(strings[locale].reviewName(asOf));
    const { reviews, profile } = state.getState();
    const office = reviews[0]?.office ?? "";
    const created = Date.now();
    const id = `${created.toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
    const review: Review = { id, name, profile, asOf, created, office };
    await store.putReview(review);
    state.set({ reviews: [review, ...reviews] });
    return review;
  }

  function freeName(wanted: string): string {
    const taken = new Set(state.getState().reviews.map(({ name }) => name));
    let name = wanted;
    for (let n = 2; taken.has(name); n++) name = `${wanted} (${n})`;
    return name;
  }

  async function change(review: Review): Promise<void> {
    await store.putReview(review);
    state.set({
      review,
      reviews: state.getState().reviews.map((each) => (each.id === review.id ? review : each)),
      sums: null,
    });
  }

  async function remove(): Promise<void> {
    const { review, reviews } = state.getState();
    if (!review) return;
    checking?.cancel();
    await store.remove(review.id);
    state.set({ ...NOTHING, reviews: reviews.filter(({ id }) => id !== review.id) });
  }

  /** @param mended whether they take the place of what is there */
  async function add(files: readonly GivenFile[], mended: boolean, locale: Locale): Promise<void> {
    if (state.getState().running || files.length === 0) return;
    state.set({ told: null, busy: { what: "collecting", done: 0, all: 0 } });
    try {
      const { tasksOf, startChecking } = await import(/* webpackChunkName: "review-checking" */ "./checking");
      const tasks = await tasksOf(files);
      state.set({ busy: null, notes: [...state.getState().notes, ...tasks.notes] });
      if (tasks.count === 0) return tell({ kind: "nothing" });
      if (!state.getState().review) await open(await begin(locale), tasks.notes);
      const review = state.getState().review!;
      const known = state.getState().files;
      const last = Math.max(1, ...known.map(({ round }) => round));
      const round = mended && known.length > 0 ? last + 1 : last;
      const here = known.filter((file) => file.round === round);
      const all = tasks.in(review, round, here);
      for (const task of all) given.set(keyOf(task.key), task);
      // Given once more, to go on after a stop or to make copies of them: what has not changed stays.
      const fresh = all.filter((task) => !task.known);
      if (fresh.length === 0) return tell({ kind: "known" });
      await check(startChecking, fresh, review, locale);
    } catch (cause) {
      trouble(cause);
    } finally {
      state.set({ busy: null });
    }
  }

  async function check(
    startChecking: typeof StartChecking,
    tasks: readonly GivenTask[],
    review: Review,
    locale: Locale,
  ): Promise<void> {
    const isHere = () => state.getState().review?.id === review.id;
    const started = startChecking(tasks, {
      review,
      locale,
      store,
      workers,
      startWorker,
      draw(fresh, running) {
        if (!isHere()) return;
        const files = merged(state.getState().files, fresh);
        state.set({ files, entries: currentEntries(files), running, sums: null });
      },
    });
    checking = started;
    try {
      const { done, seconds } = await started.ended;
      if (!isHere()) return;
      if (done < tasks.length) tell({ kind: "stopped", left: tasks.length - done });
      else tell({ kind: "done", files: done, seconds });
    } finally {
      if (checking === started) checking = undefined;
      if (isHere()) state.set({ running: null });
    }
  }

  function mark(form: string, what: MarkChange): void {
    const { review, marks } = state.getState();
    if (!review) return;
    const next = changed(marks.get(form) ?? noMarks(review.id, form), what, Date.now());
    state.set({ marks: new Map(marks).set(form, next) });
    void store.putMarks([next]).catch(trouble);
  }

  /** @param merge into the review that is open; else beside it */
  async function openFile(bundle: Blob, merge: boolean): Promise<void> {
    const into = merge ? state.getState().review : null;
    try {
      const { review, added, marks } = await busily("open", "opening", { bundle, ...(into && { into }) });
      state.set({ reviews: latestFirst(await store.reviews()) });
      await open(review);
      if (merge) tell({ kind: "merged", added, marks });
    } catch (cause) {
      trouble(cause);
    }
  }

  return {
    open,
    choose: (profile: string) => state.set({ profile }),
    /** Back to all reviews. */
    leave(): void {
      checking?.cancel();
      state.set(NOTHING);
    },
    change,
    remove,
    add,
    pause: () => checking?.pause(),
    goOn: () => checking?.goOn(),
    cancel: () => checking?.cancel(),
    mark,
    openFile,
    ...outgoing,
    file: (key: FileKey): Promise<FileRecord | undefined> => store.file(key),
    quiet: () => state.set({ told: null }),
  };
}

const keyOf = ({ round, path }: FileKey) => `${round}\n${path}`;

/** Files checked again take the place of what they were. */
function merged(files: readonly FileLine[], fresh: readonly FileLine[]): FileLine[] {
  if (fresh.length === 0) return [...files];
  const again = new Set(fresh.map(keyOf));
  return [...files.filter((file) => !again.has(keyOf(file))), ...fresh].sort(
    (a, b) => a.round - b.round || a.order - b.order,
  );
}
