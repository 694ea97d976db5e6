// Waits on a page end first (preview-page.ts) and say what it went through; this ends what hangs without one.
jest.setTimeout(240_000);
