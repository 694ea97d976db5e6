/** What is kept of the form looked at, and of what it was the round before. */
import { useEffect, useState } from "react";
import type { FileRecord } from "../model";
import type { Entry } from "../rounds";
import type { ReviewDesk } from "../state/review-desk";

export interface Records {
  readonly record: FileRecord;
  readonly before: FileRecord | undefined;
}

/** `undefined` until they are read. */
export function useRecords(
  { file: read }: Pick<ReviewDesk, "file">,
  { file, before }: Entry,
): Records | undefined {
  const [records, setRecords] = useState<Records>();
  const earlier = before?.file;
  useEffect(() => {
    let wanted = true;
    void Promise.all([read(file), earlier && read(earlier)]).then(([record, old]) => {
      if (wanted && record) setRecords({ record, before: old });
    });
    return () => {
      wanted = false;
    };
  }, [read, file, earlier]);
  return records;
}
