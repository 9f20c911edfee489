/** Reports a mistake of the program after which one can go on; whoever tests the window listens. */
export function reportMistake(error: unknown): void {
  // eslint-disable-next-line no-console -- the one place that may: nobody reads it in a window
  console.error(error);
}
