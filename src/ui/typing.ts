/** Whether keys pressed there are text that is typed, and no commands. */
export const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
