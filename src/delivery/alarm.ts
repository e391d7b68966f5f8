/** Rings for the one who waits, or for the next who does. */
export class Alarm {
  private isRinging = false;
  private hear: () => void = () => undefined;

  ring(): void {
    this.isRinging = true;
    this.hear();
  }

  /** Ends once it rings, at once where it has rung since the last time. */
  async rung(): Promise<void> {
    if (!this.isRinging) await new Promise<void>((resolve) => (this.hear = resolve));
    this.isRinging = false;
  }
}
