import { CoreError, InvalidInput } from '#main/core/errors.ts'
import { query } from '#main/core/db/query.ts'
import { rememberAlias } from '#main/core/features/people/aliases.ts'
import { findDoubles } from '#main/core/features/people/doubles.ts'
import { joinPeople, standing } from '#main/core/features/people/join.ts'
import { joinPreview, personCards } from '#main/core/features/people/join-view.ts'
import { replaceNumber } from '#main/core/features/people/replace-number.ts'
import { sayDistinct, separatePeople } from '#main/core/features/people/separate.ts'
import { separatePreview } from '#main/core/features/people/separate-view.ts'
import { refuseOutdated } from '#main/core/features/records.ts'
import { aliasOfKey } from '#main/core/features/registrations/named-form.ts'
import { procedures } from '#main/core/procedures.ts'

const { people } = procedures

/** Pairs shown at once: more are looked through when these are settled. */
const mostPairs = 500

export const joinHandlers = {
  doubles: people.doubles.handler(async ({ context }) => {
    const { workspace } = context.core
    await workspace.freshenLists()
    const found = await findDoubles(workspace.reader)
    const shown = found.slice(0, mostPairs)
    const cards = personCards(workspace.reader, [
      ...new Set(shown.flatMap(({ firstId, secondId }) => [firstId, secondId])),
    ])
    const pairs = shown.flatMap(({ firstId, secondId, reasons }) => {
      const [first, second] = [cards.get(firstId), cards.get(secondId)]
      return first && second ? [{ first, second, reasons }] : []
    })
    return { pairs, total: found.length }
  }),
  distinct: people.distinct.handler(({ input: { firstId, secondId }, context }) =>
    context.core.workspace.write('edit', (writer) => {
      for (const id of [firstId, secondId]) standing(writer, id)
      if (firstId !== secondId) sayDistinct(writer, firstId, secondId)
      return { changeSet: writer.tables.length > 0 ? writer.changeSet : null }
    }),
  ),
  joinPreview: people.joinPreview.handler(({ input: { keptId, joinedId }, context }) => {
    if (keptId === joinedId) throw new InvalidInput([{ code: 'join-itself', field: 'joinedId', severity: 'error' }])
    return joinPreview(context.core.workspace.reader, keptId, joinedId)
  }),
  join: people.join.handler(({ input, context }) =>
    context.core.workspace.write('join', (writer) => {
      const { keptId, joinedId, keptVersion, joinedVersion } = input
      refuseOutdated(writer, 'person', { id: keptId, version: keptVersion })
      refuseOutdated(writer, 'person', { id: joinedId, version: joinedVersion })
      joinPeople(writer, writer.stamp, input)
      return { changeSet: writer.changeSet }
    }),
  ),
  separatePreview: people.separatePreview.handler(({ input, context }) =>
    separatePreview(context.core.workspace.reader, input.joinedId),
  ),
  separate: people.separate.handler(({ input: { joinedId, parts }, context }) =>
    context.core.workspace.write('separate', (writer) => {
      const staying = separatePeople(writer, joinedId, parts)
      return { staying, changeSet: writer.changeSet }
    }),
  ),
  replaceNumber: people.replaceNumber.handler(({ input, context }) => replaceNumber(context.core, input)),
  recognise: people.recognise.handler(({ input: { statedPersonId, personId }, context }) =>
    context.core.workspace.write('edit', (writer) => {
      const form = writer.first(
        query.selectFrom('statedPerson').select('provisionalKey').where('id', '=', statedPersonId),
      )
      const alias = form && aliasOfKey(writer, form.provisionalKey)
      if (!alias) throw new CoreError('record-gone', { kind: 'statedPerson', id: statedPersonId })
      rememberAlias(writer, standing(writer, personId).id, alias)
      return { changeSet: writer.tables.length > 0 ? writer.changeSet : null }
    }),
  ),
}
