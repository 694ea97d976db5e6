/** A question over the page. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { ReactNode } from "react";

export interface ModalProps {
  readonly title: string;
  readonly closeName: string;
  /** What else than closing can be done. */
  readonly actions: readonly { readonly name: string; readonly primary?: boolean; onClick(): void }[];
  readonly children: ReactNode;
  onClose(): void;
}

export function Modal({ title, closeName, actions, children, onClose }: ModalProps) {
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions fluid>
            {actions.map(({ name, primary = false, onClick }) => (
              <Button key={name} appearance={primary ? "primary" : "secondary"} onClick={onClick}>
                {name}
              </Button>
            ))}
            <Button onClick={onClose}>{closeName}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
