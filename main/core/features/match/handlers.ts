import { matchFile } from '#main/core/features/match/files.ts'
import { matchBetween } from '#main/core/features/match/service.ts'
import { procedures } from '#main/core/procedures.ts'

const { match } = procedures

export const matchHandlers = {
  run: match.run.handler(({ input, context }) => matchBetween(context.core, input)),
  export: match.export.handler(({ input, context }) => matchFile(context.core, input)),
}
