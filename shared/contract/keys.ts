/** Procedures of `keys`. */
export const keys = {}
