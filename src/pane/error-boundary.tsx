/** Keeps a fault in drawing the pane from leaving it blank. */
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Component } from "react";
import type { Strings } from "./strings";
import { TroubleBox } from "./trouble";
import { toFailure } from "./use-checker";

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
    const { text } = this.props;
    const { detail } = toFailure("check", this.state.error);
    return (
      <div style={{ padding: 16 }}>
        <TroubleBox trouble={text.trouble.unexpected} text={text} detail={detail}>
          <p style={{ margin: "8px 0 0" }}>
            <Button onClick={() => void this.retry()}>{text.retry}</Button>
          </p>
        </TroubleBox>
      </div>
    );
  }
}
