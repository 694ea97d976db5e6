import { Modal } from "./modal";
import type { Strings } from "./strings/strings";

export interface RemoveDialogProps {
  readonly name: string;
  readonly text: Strings;
  onRemove(): void;
  onClose(): void;
}

export default function RemoveDialog({ name, text, onRemove, onClose }: RemoveDialogProps) {
  return (
    <Modal
      title={text.remove.title}
      closeName={text.cancel}
      actions={[{ name: text.remove.confirm, primary: true, onClick: onRemove }]}
      onClose={onClose}
    >
      {text.remove.text(name)}
    </Modal>
  );
}
