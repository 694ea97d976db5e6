/** Whether files that come to a review are more of the same, or corrected ones. */
import { Modal } from "./modal";
import type { Strings } from "./strings/strings";

export interface RoundDialogProps {
  readonly text: Strings;
  onChoose(mended: boolean): void;
  onClose(): void;
}

export default function RoundDialog({ text: { round, cancel }, onChoose, onClose }: RoundDialogProps) {
  return (
    <Modal
      title={round.drop}
      closeName={cancel}
      actions={[
        { name: round.supplement, primary: true, onClick: () => onChoose(false) },
        { name: round.mended, onClick: () => onChoose(true) },
      ]}
      onClose={onClose}
    >
      {round.text}
    </Modal>
  );
}
