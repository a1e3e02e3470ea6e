import { markRegistrations } from '#main/core/features/registrations/marks.ts'
import { takeOver } from '#main/core/features/registrations/take-over.ts'
import { findUnknown } from '#main/core/features/registrations/unknowns.ts'
import { procedures } from '#main/core/procedures.ts'

const { registrations } = procedures

export const unknownHandlers = {
  unknowns: registrations.unknowns.handler(({ context }) => findUnknown(context.core.workspace.reader)),
  takeOver: registrations.takeOver.handler(({ input, context }) =>
    context.core.workspace.write('take-over', (writer) => {
      const { made, kept } = takeOver(writer, input)
      return { made, kept, changeSet: made > 0 ? writer.changeSet : null }
    }),
  ),
  mark: registrations.mark.handler(({ input: { ids, kind, note }, context }) =>
    context.core.workspace.write('edit', (writer) => {
      const marked = markRegistrations(writer, ids, kind, note)
      return { marked, changeSet: marked > 0 ? writer.changeSet : null }
    }),
  ),
}
