export const meansHandlers = {}
