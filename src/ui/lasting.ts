import { useEffect, useState } from "react";

/** Milliseconds that something may take before it is shown as running: shorter ones would only flicker. */
const PATIENCE = 300;

/** True once `busy` has lasted long enough to be worth showing. */
export function useLasting(busy: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setLasting(true), PATIENCE);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [busy]);
  return lasting;
}
