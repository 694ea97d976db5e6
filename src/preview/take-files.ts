/** Files from the button, or dropped anywhere on the page, the pane's frame included. */
import { page } from "./page";

/** Hands over the first of the files, and the names of those left out. */
export function takeFiles(take: (file: File, left: readonly string[]) => void): void {
  const takeAll = (files: Iterable<File> | undefined) => {
    const [first, ...others] = files ?? [];
    if (first)
      take(
        first,
        others.map(({ name }) => name),
      );
  };
  const input = page.file();
  page.open().addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    const files = [...(input.files ?? [])];
    input.value = ""; // or else choosing the same file again would be no change
    takeAll(files);
  });

  const overlay = page.drop();
  const offer = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    event.stopPropagation();
    overlay.hidden = false;
  };
  // Captured before the grid sees them; once the overlay is up it covers the frame as well.
  window.addEventListener("dragenter", offer, true);
  window.addEventListener("dragover", offer, true);
  page.pane().addEventListener("load", () => {
    page.pane().contentWindow?.addEventListener("dragenter", offer, true);
    page.pane().contentWindow?.addEventListener("dragover", offer, true);
  });
  overlay.addEventListener("dragleave", () => (overlay.hidden = true));
  overlay.addEventListener("drop", (event) => {
    event.preventDefault();
    overlay.hidden = true;
    takeAll(event.dataTransfer?.files);
  });
}
