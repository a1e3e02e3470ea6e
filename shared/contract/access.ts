/** Procedures of `access`. */
export const access = {}
