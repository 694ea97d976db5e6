/** Opens a file of the machine: our own button in place of the browser's, whose words are the browser's too. */
import { Button } from "@fluentui/react-components";
import { useRef } from "react";

export interface FilePickerProps {
  readonly label: string;
  /** As the `accept` of an input. */
  readonly accept: string;
  /** What else can be done, where the pointer rests on it. */
  readonly hint?: string;
  onFile(file: File): void;
}

export function FilePicker({ label, accept, hint, onFile }: FilePickerProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="small" title={hint} onClick={() => picker.current?.click()}>
        {label}
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
          // The same file may be chosen again once it is mended.
          target.value = "";
        }}
      />
    </>
  );
}
