/** Drafts of explanations: a sentence with the row's figures, and places left open for what only its writer knows. */

/** What stands where something is to be filled in. */
const OPEN = "____";
const OPEN_PLACE = /_{2,}/u;

/** True where a place is still open: until then nothing has been said. */
export const isOpen = (text: string): boolean => OPEN_PLACE.test(text);

/**
 * 比目标低2.7个百分点，因____；拟____。
 * @param what what happened, in the row's figures
 * @param measure what is to be done about it, before its open place
 */
export const draftOf = (what: string, measure = "拟"): string => `${what}，因${OPEN}；${measure}${OPEN}。`;

/** A reason as it stands, with a measure to be filled in behind it. */
export const withOpenMeasure = (reason: string): string =>
  `${reason.replace(/[。；;.，,\s]+$/u, "")}；拟${OPEN}。`;
