/** Asks for files of the machine, one, many or a folder of them. */
import { useRef } from "react";

export interface FileInputProps {
  readonly label: string;
  readonly folder?: boolean;
  readonly many?: boolean;
  readonly accept?: string;
  onFiles(files: readonly File[]): void;
  /** The control that opens it. */
  children(open: () => void): React.ReactNode;
}

export function FileInput({ label, folder, many, accept, onFiles, children }: FileInputProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      {children(() => input.current?.click())}
      <input
        ref={(element) => {
          input.current = element;
          // React knows no such attribute.
          if (folder) element?.setAttribute("webkitdirectory", "");
        }}
        type="file"
        hidden
        multiple={many || folder}
        accept={accept}
        aria-label={label}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same files may be chosen again once they are mended.
          target.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
