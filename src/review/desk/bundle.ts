/** A review as one file: a line for the review itself, one a file, one for what was said of each form; packed. */
import { isRecord } from "../../core/json";
import { mergedMarks } from "../marks";
import type { FileLine, FileRecord, FormMarks, Review } from "../model";
import type { Store } from "../store/store";

const KIND = "perf-review";
const VERSION = 1;

interface Head {
  readonly kind: typeof KIND;
  readonly version: typeof VERSION;
  readonly review: Review;
}

/** It is none of ours, or damaged. */
export class NotABundle extends Error {}

export async function bundleOf(
  review: Review,
  store: Store,
  progress: (done: number, all: number) => void,
): Promise<Blob> {
  const lines = await store.lines(review.id);
  const marks = await store.marks(review.id);
  const packing = new CompressionStream("gzip");
  const packed = new Response(packing.readable).blob();
  const writer = packing.writable.getWriter();
  const encoder = new TextEncoder();
  const put = (value: unknown) => writer.write(encoder.encode(`${JSON.stringify(value)}\n`));
  await put({ kind: KIND, version: VERSION, review } satisfies Head);
  for (const each of marks) await put({ marks: each });
  for (const [i, line] of lines.entries()) {
    await put({ line, file: await store.file(line) });
    progress(i + 1, lines.length);
  }
  await writer.close();
  return new Blob([await packed], { type: "application/gzip" });
}

export interface Opened {
  readonly review: Review;
  /** Files that were not there before, and forms whose marks came along. */
  readonly added: number;
  readonly marks: number;
}

/**
 * Puts a saved review into the store: into `into` where given, else into the one it was saved from, as far as that is
 * there. Of what both have the later holds. Rejects with `NotABundle`.
 */
export async function openBundle(bundle: Blob, store: Store, into?: Review): Promise<Opened> {
  let opening: Opening | undefined;
  for await (const text of linesOf(bundle)) {
    const value = parsed(text);
    if (!opening) opening = await begin(headOf(value), store, into);
    else if (isRecord(value["marks"])) await opening.takeMarks(value["marks"] as unknown as FormMarks);
    else if (isRecord(value["line"]) && isRecord(value["file"]))
      await opening.takeFile(value["file"] as unknown as FileRecord, value["line"] as unknown as FileLine);
    else throw new NotABundle("a line of no known kind");
  }
  if (!opening) throw new NotABundle("empty");
  return opening.end();
}

type Opening = Awaited<ReturnType<typeof begin>>;

async function begin(theirs: Review, store: Store, into: Review | undefined) {
  const here = into ?? (await store.reviews()).find(({ id }) => id === theirs.id);
  const review = here ?? theirs;
  if (!here) await store.putReview(theirs);
  const { id } = review;
  const lines = new Map((await store.lines(id)).map((line) => [`${line.round}\n${line.path}`, line]));
  const ours = new Map((await store.marks(id)).map((marks) => [marks.form, marks]));
  let [added, count] = [0, 0];
  return {
    async takeFile(file: FileRecord, line: FileLine): Promise<void> {
      const known = lines.get(`${line.round}\n${line.path}`);
      if (!known) added++;
      if (!known || line.mtime > known.mtime)
        await store.putFile({ ...file, review: id }, { ...line, review: id });
    },
    async takeMarks(marks: FormMarks): Promise<void> {
      count++;
      await store.putMarks([mergedMarks(ours.get(marks.form), { ...marks, review: id })]);
    },
    end: (): Opened => ({ review, added, marks: count }),
  };
}

function headOf(value: Readonly<Record<string, unknown>>): Review {
  const { kind, version, review } = value;
  if (kind !== KIND || version !== VERSION || !isReview(review)) throw new NotABundle("no review");
  return review;
}

function isReview(value: unknown): value is Review {
  if (!isRecord(value)) return false;
  const { id, name, profile, asOf, created, office } = value;
  return (
    [id, name, profile, asOf, office].every((text) => typeof text === "string") && typeof created === "number"
  );
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new NotABundle(String(cause));
  }
  if (!isRecord(value)) throw new NotABundle("no object");
  return value;
}

async function* linesOf(bundle: Blob): AsyncGenerator<string, void> {
  const reader = bundle
    .stream()
    .pipeThrough(new DecompressionStream("gzip"))
    .pipeThrough(new TextDecoderStream())
    .getReader();
  // A line may be that of a large file: it is put together once, not anew with each piece that arrives.
  let pieces: string[] = [];
  for (;;) {
    const { done, value = "" } = await reader.read().catch((cause: unknown) => {
      throw new NotABundle(String(cause));
    });
    const [first = "", ...more] = value.split("\n");
    pieces.push(first);
    for (const next of more) {
      yield pieces.join("");
      pieces = [next];
    }
    if (done) break;
  }
  if (pieces.join("") !== "") throw new NotABundle("breaks off");
}
