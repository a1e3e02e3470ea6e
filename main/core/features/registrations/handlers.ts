import { coverageHandlers } from '#main/core/features/registrations/coverage-handlers.ts'
import { registrationListHandlers } from '#main/core/features/registrations/list-handlers.ts'
import { unknownHandlers } from '#main/core/features/registrations/unknown-handlers.ts'
import { witnessHandlers } from '#main/core/features/registrations/witness-handlers.ts'

export const registrationHandlers = {
  ...registrationListHandlers,
  ...unknownHandlers,
  ...coverageHandlers,
  ...witnessHandlers,
}
