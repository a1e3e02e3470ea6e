/** Procedures of `informing`. */
export const informing = {}
