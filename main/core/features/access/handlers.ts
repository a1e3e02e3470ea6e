export const accessHandlers = {}
