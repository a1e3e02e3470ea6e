/** Procedures of `means`. */
export const means = {}
