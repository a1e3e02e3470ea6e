import { notifyError } from '#renderer/app/notify.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import { formatDate } from '#renderer/ui/format.ts'
import { t } from '#renderer/ui/texts.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import type { Language } from '#shared/i18n/index.ts'

/** Prints who is due where on a day, numbers masked, through the dialog of the system. */
export async function printDayList(date: LocalDate, language: Language): Promise<void> {
  const title = t(($) => $.today.listTitle, { date: formatDate(date) })
  const column = (field: 'workplace' | 'person' | 'identifier' | 'employer' | 'startTime' | 'endTime') => ({
    field,
    heading: t(($) => $.planning.fields[field]),
  })
  const file = await startTask({
    title: t(($) => $.today.print),
    run: async () =>
      await client.planning.export({
        filters: [{ field: 'dueOn', operator: 'equals', value: date }],
        sort: { field: 'workplace', direction: 'ascending' },
        columns: [
          column('workplace'),
          column('person'),
          column('identifier'),
          column('employer'),
          column('startTime'),
          column('endTime'),
        ],
        format: 'pdf',
        title,
        language,
        filterTexts: [title],
      }),
  })
  if (!file) return
  try {
    await host.printFile(file.token)
  } catch (error) {
    notifyError(error)
  }
}
