/** Keeps a fault in drawing the pane from leaving it blank. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import type { Strings } from "./strings/strings";
import { TroubleBox } from "./parts/trouble";
import { toFailure } from "./state/failure";

interface Props {
  readonly text: Strings;
  /** Brings about a new state to draw; never rejects. */
  onRetry(): Promise<void>;
  readonly children: ReactNode;
}

interface State {
  readonly error: unknown;
  readonly failed: boolean;
}

/** A class because React offers error boundaries in no other form. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, failed: false };

  static getDerivedStateFromError(error: unknown): State {
    return { error, failed: true };
  }

  async retry(): Promise<void> {
    await this.props.onRetry();
    this.setState({ error: null, failed: false });
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    const { detail } = toFailure("check", this.state.error);
    return <BrokenPane text={this.props.text} detail={detail} onRetry={() => void this.retry()} />;
  }
}

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalL },
  title: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  retry: { margin: `${tokens.spacingVerticalS} 0 0` },
});

function BrokenPane({ text, detail, onRetry }: { text: Strings; detail: string; onRetry(): void }) {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{text.product}</h1>
      <TroubleBox trouble={text.trouble.unexpected} text={text} detail={detail}>
        <p className={styles.retry}>
          <Button onClick={onRetry}>{text.retry}</Button>
        </p>
      </TroubleBox>
    </main>
  );
}
