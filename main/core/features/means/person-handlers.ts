import type { Reader } from '#main/core/db/query.ts'
import { checkEnd, endRecord } from '#main/core/features/ending.ts'
import { meansBook } from '#main/core/features/means/book.ts'
import { shownFits } from '#main/core/features/means/fit-list.ts'
import { currentFits, mostFitDays } from '#main/core/features/means/fits.ts'
import { heldBeyond, meansById, meansOf, readMeans, withoutMeans } from '#main/core/features/means/person-means.ts'
import { demanded } from '#main/core/features/means/refusing.ts'
import { saveRecord } from '#main/core/features/records.ts'
import { procedures } from '#main/core/procedures.ts'
import { addDays } from '#shared/domain/dates.ts'

const { means } = procedures

export const personMeansHandlers = {
  ofPerson: means.ofPerson.handler(async ({ input: { personId }, context: { core } }) => {
    await core.workspace.freshenLists()
    const { reader } = core.workspace
    const period = { from: core.today, to: addDays(core.today, mostFitDays - 1) }
    const entries = currentFits(meansBook(reader), { ...period, personId })
    return { means: meansOf(reader, personId, core.today), fits: shownFits(reader, entries, period), ...period }
  }),

  give: means.give.handler(async ({ input, context: { core } }) => {
    const { personIds, values: entered, preview } = input
    const look = (reader: Reader) => {
      const { values, problems } = readMeans(reader, personIds, null, entered, core.today)
      const read = demanded(values, problems)
      const lacking = withoutMeans(reader, personIds, read)
      const warnings = problems.filter(({ severity }) => severity === 'warning')
      return { read, lacking, warnings, given: lacking.length, present: new Set(personIds).size - lacking.length }
    }
    if (preview) {
      const { given, present, warnings } = look(core.workspace.reader)
      return { given, present, warnings, changeSet: null }
    }
    return await core.workspace.write('edit', (writer) => {
      const { read, lacking, warnings, given, present } = look(writer)
      for (const personId of lacking) writer.insert('personMeans', { personId, ...read })
      return { given, present, warnings, changeSet: given > 0 ? writer.changeSet : null }
    })
  }),

  changeMeans: means.changeMeans.handler(({ input, context: { core } }) => {
    const { id, values: entered, version } = input
    const request = { id, overrides: [], ...(version === undefined ? {} : { version }) }
    return saveRecord(core, 'personMeans', request, {
      read: () => {
        const { reader } = core.workspace
        return readMeans(reader, [meansById(reader, id).personId], id, entered, core.today)
      },
      save: (writer, values) => {
        writer.update('personMeans', id, values)
        return id
      },
    })
  }),

  endMeans: means.endMeans.handler(({ input: { id, date }, context: { core } }) => {
    const present = meansById(core.workspace.reader, id)
    return endRecord(
      core,
      { kind: 'personMeans', id, date },
      present,
      ({ validFrom }) => validFrom,
      (writer) => void writer.update('personMeans', id, { validTo: date }),
    )
  }),

  takeBack: means.takeBack.handler(async ({ input, context: { core } }) => {
    const { personIds, kind, date, preview } = input
    checkEnd(null, date)
    if (preview) {
      return { changed: heldBeyond(core.workspace.reader, personIds, kind, date).length, changeSet: null }
    }
    return await core.workspace.write('end', (writer) => {
      const held = heldBeyond(writer, personIds, kind, date)
      for (const id of held) writer.update('personMeans', id, { validTo: date })
      return { changed: held.length, changeSet: held.length > 0 ? writer.changeSet : null }
    })
  }),

  removeMeans: means.removeMeans.handler(({ input, context: { core } }) =>
    core.workspace.write('delete', (writer) => {
      writer.remove('personMeans', input.id)
      return { changeSet: writer.changeSet }
    }),
  ),
}
