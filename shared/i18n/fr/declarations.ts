export const declarations = {}
