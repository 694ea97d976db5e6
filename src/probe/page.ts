/** What the pages of the probes have in common. */

const find = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;

/** Both languages, as nobody has told which one is read. */
export function say(chinese: string, english = ""): void {
  find("said").textContent = chinese;
  find("said-en").textContent = english;
}

export function pressed(): Promise<void> {
  const button = find<HTMLButtonElement>("go");
  button.disabled = false;
  return new Promise((resolve) =>
    button.addEventListener(
      "click",
      () => {
        button.disabled = true;
        resolve();
      },
      { once: true },
    ),
  );
}

/** What the user alone can see. */
function answers(): string[] {
  return [...document.querySelectorAll<HTMLFieldSetElement>("fieldset")].map((question) => {
    const answer = question.querySelector<HTMLInputElement>("input:checked");
    return `${question.id}: ${answer?.value ?? "not answered"}`;
  });
}

/** Begins the text to send, which can be copied: lines as they are told, and then what the user answered. */
export function writeReport(): (line: string) => void {
  const lines: string[] = [];
  const report = find<HTMLTextAreaElement>("report");
  const show = () => (report.value = [...lines, ...answers()].join("\n"));
  find("questions").addEventListener("change", show);
  find("copy").addEventListener("click", () => {
    report.select();
    document.execCommand("copy");
  });
  return (line) => {
    lines.push(line);
    show();
  };
}
