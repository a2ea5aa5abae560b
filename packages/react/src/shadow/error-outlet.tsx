import { Component, type ReactNode } from 'react';

interface ErrorOutletProps {
  readonly onError: (error: unknown) => void;
  readonly children: ReactNode;
}

/** Hands on what was thrown below, so that the page's own error boundary gets it. */
export class ErrorOutlet extends Component<ErrorOutletProps, { readonly broken: boolean }> {
  static getDerivedStateFromError() {
    return { broken: true };
  }

  override state = { broken: false };

  override componentDidCatch(error: unknown) {
    this.props.onError(error);
  }

  override render() {
    return this.state.broken ? null : this.props.children;
  }
}
