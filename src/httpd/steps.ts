/** Long work that can be left alone between its steps, and gone on with or not: each takes a moment. */
export type Steps<Result> = Generator<undefined, Result, unknown>;

/** Does all that is left at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
