/** Tries that cost nothing: whoever mistypes twice is not punished. */
const freeTries = 2
/** The first wait, doubled with each further wrong try, and the longest one. Seconds. */
const firstWait = 5
const longestWait = 300

/** How many seconds must pass after so many wrong passphrases in a row before the next is looked at. */
export function secondsToWait(wrong: number): number {
  if (wrong <= freeTries) return 0
  return Math.min(firstWait * 2 ** Math.min(wrong - freeTries - 1, 20), longestWait)
}
