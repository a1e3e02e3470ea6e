import { agencyHandlers } from '#main/core/features/means/agency-handlers.ts'
import { deviceHandlers } from '#main/core/features/means/device-handlers.ts'
import { fitHandlers } from '#main/core/features/means/fit-handlers.ts'
import { personMeansHandlers } from '#main/core/features/means/person-handlers.ts'

export const meansHandlers = { ...fitHandlers, ...deviceHandlers, ...personMeansHandlers, ...agencyHandlers }
