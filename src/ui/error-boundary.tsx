/** Keeps a fault in drawing a page from leaving it blank. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { type Trouble, TroubleBox } from "./trouble";

/** The words of a page that could not be drawn. */
interface Words {
  readonly title: string;
  readonly trouble: Trouble;
  readonly detailName: string;
  readonly retryName: string;
}

interface Props extends Words {
  /** What a request for support needs of an error. */
  detailOf(error: unknown): string;
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
    const { detailOf, ...words } = this.props;
    return <BrokenPage {...words} detail={detailOf(this.state.error)} onRetry={() => void this.retry()} />;
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

interface BrokenPageProps extends Words {
  readonly detail: string;
  onRetry(): void;
}

function BrokenPage({ title, trouble, detailName, retryName, detail, onRetry }: BrokenPageProps) {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{title}</h1>
      <TroubleBox trouble={trouble} detailName={detailName} detail={detail}>
        <p className={styles.retry}>
          <Button onClick={onRetry}>{retryName}</Button>
        </p>
      </TroubleBox>
    </main>
  );
}
