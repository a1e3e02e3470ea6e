import { InvalidInput } from '#main/core/errors.ts'
import { coverageBetween } from '#main/core/features/registrations/coverage.ts'
import { coverageFiles, setCoverage } from '#main/core/features/registrations/coverage-files.ts'
import { procedures } from '#main/core/procedures.ts'
import { daysBetween, formatDate, isValidLocalDate } from '#shared/domain/dates.ts'

const { registrations } = procedures

/** Days asked for at once: two months. */
const mostDays = 62

export const coverageHandlers = {
  coverage: registrations.coverage.handler(({ input: { from, to }, context }) => {
    for (const [field, date] of Object.entries({ from, to })) {
      if (!isValidLocalDate(date)) throw new InvalidInput([{ code: 'not-a-date', field, severity: 'error' }])
    }
    if (daysBetween(from, to) >= mostDays) {
      const params = { value: formatDate(to) }
      throw new InvalidInput([{ code: 'date-implausible', field: 'to', severity: 'error', params }])
    }
    return coverageBetween(context.core.workspace.reader, from, to)
  }),
  coverageFiles: registrations.coverageFiles.handler(({ context }) => coverageFiles(context.core.workspace.reader)),
  setCoverage: registrations.setCoverage.handler(async ({ input: { id, from, to }, context }) => ({
    changed: await context.core.workspace.write('edit', (writer) => setCoverage(writer, id, { from, to })),
  })),
}
