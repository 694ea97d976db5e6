/** The least that a pane of the same make can be. */
import { Button, FluentProvider, Text, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

const page = window as unknown as { drawn: number };
new MutationObserver(() => {
  if (page.drawn === undefined && document.querySelector("button")) page.drawn = performance.now();
}).observe(document.getElementById("pane")!, { childList: true, subtree: true });

createRoot(document.getElementById("pane")!).render(
  <FluentProvider theme={webLightTheme}>
    <Text>你好</Text>
    <Button>检查</Button>
  </FluentProvider>,
);
