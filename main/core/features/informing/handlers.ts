export const informingHandlers = {}
