import { procedures } from '#main/core/procedures.ts'

const { absences } = procedures

function missing(): never {
  throw new Error('not built yet')
}

export const absenceHandlers = {
  list: absences.list.handler(missing),
  ids: absences.ids.handler(missing),
  get: absences.get.handler(missing),
  check: absences.check.handler(missing),
  save: absences.save.handler(missing),
  remove: absences.remove.handler(missing),
  export: absences.export.handler(missing),
  holidays: absences.holidays.handler(missing),
  closeHolidays: absences.closeHolidays.handler(missing),
}
