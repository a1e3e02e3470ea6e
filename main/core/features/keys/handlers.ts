export const keysHandlers = {}
