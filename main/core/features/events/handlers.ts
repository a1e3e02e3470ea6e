import { procedures } from '#main/core/procedures.ts'

export const eventHandlers = {
  changes: procedures.events.changes.handler(({ context, signal }) => context.core.changes.listen(signal)),
}
