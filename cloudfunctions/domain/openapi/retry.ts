/** Waits after a webhook that was not taken, in milliseconds: 1 m, 5 m, 30 m, 2 h, 12 h. */
const WAITS = [1, 5, 30, 120, 720].map((minutes) => minutes * 60_000)

/** How long to wait after so many failures in a row (1, 2, …); undefined: stop until there is news or a person asks. */
export function retryWait(failures: number): number | undefined {
  return WAITS[failures - 1]
}
