export type LeftReason = "no-plain" | "error" | "protected";
