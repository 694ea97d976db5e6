/** The least that a pane of the same make can be. */
import { Button, FluentProvider, Text, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

createRoot(document.getElementById("pane")!).render(
  <FluentProvider theme={webLightTheme} className="hello">
    <Text>你好</Text>
    <Button>检查</Button>
  </FluentProvider>,
);
