export const emergency = {}
