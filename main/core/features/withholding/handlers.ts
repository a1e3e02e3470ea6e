import { exportGrid } from '#main/core/features/export.ts'
import { listIds, listPage } from '#main/core/features/records.ts'
import { checkFileHandler, checkHandlers } from '#main/core/features/withholding/check-handlers.ts'
import { logFile, presentLog, sheetFile } from '#main/core/features/withholding/papers.ts'
import { payHandlers, paymentHandlers } from '#main/core/features/withholding/payment-handlers.ts'
import { logGrid, shownLog } from '#main/core/features/withholding/repository.ts'
import { procedures } from '#main/core/procedures.ts'

const { log, sheet } = procedures.withholding

/** The withholding desk: payments to contractors, checks of their debts, and the log of both. */
export const withholdingHandlers = {
  payments: paymentHandlers,
  checks: checkHandlers,
  log: {
    list: log.list.handler(({ input, context }) => listPage(context.core, logGrid, input, shownLog)),
    ids: log.ids.handler(({ input, context }) => listIds(context.core, logGrid, input)),
    export: log.export.handler(({ input, context }) => exportGrid(context.core, logGrid, input, presentLog)),
    file: log.file.handler(({ input, context }) => logFile(context.core, input)),
  },
  ...payHandlers,
  sheet: sheet.handler(({ input, context }) => sheetFile(context.core, input.id, input.language)),
  checkFile: checkFileHandler,
}
