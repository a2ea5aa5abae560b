/** Counts the work for one answer, so that its time has a bound which no pattern and no value can move. */
export class Steps {
  static readonly LIMIT = 20_000;
  taken = 0;

  take(count = 1): void {
    this.taken += count;
    if (this.taken > Steps.LIMIT) throw new RangeError('Too many steps.');
  }
}
