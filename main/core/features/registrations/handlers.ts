import { coverageHandlers } from '#main/core/features/registrations/coverage-handlers.ts'
import { registrationListHandlers } from '#main/core/features/registrations/list-handlers.ts'
import { unknownHandlers } from '#main/core/features/registrations/unknown-handlers.ts'
import { witnessHandlers } from '#main/core/features/registrations/witness-handlers.ts'
import { procedures } from '#main/core/procedures.ts'

const { registrations } = procedures

function missing(): never {
  throw new Error('not built yet')
}

export const registrationHandlers = {
  ...registrationListHandlers,
  export: registrations.export.handler(missing),
  totals: registrations.totals.handler(missing),
  daysFile: registrations.daysFile.handler(missing),
  ...unknownHandlers,
  ...coverageHandlers,
  ...witnessHandlers,
}
