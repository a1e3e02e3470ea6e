import { searchWords } from '#main/core/db/grid.ts'
import { clientFile } from '#main/core/features/clients/files.ts'
import { clientReport, clientRows } from '#main/core/features/clients/report.ts'
import { companyItem } from '#main/core/features/labels.ts'
import { mostSuggestions } from '#main/core/features/records.ts'
import { procedures } from '#main/core/procedures.ts'

const { clients } = procedures

export const clientHandlers = {
  lookup: clients.lookup.handler(({ input, context }) => {
    const words = searchWords(input.text)
    return clientRows(context.core.workspace.reader, input.ids ?? null)
      .filter(({ search }) => input.ids !== undefined || words.every((word) => search.includes(word)))
      .slice(0, mostSuggestions)
      .map(companyItem)
  }),
  report: clients.report.handler(({ input, context }) => clientReport(context.core, input)),
  export: clients.export.handler(({ input, context }) => clientFile(context.core, input)),
}
