import type { Core } from '#main/core/core.ts'
import { CoreError } from '#main/core/errors.ts'
import { arrivedAttachment, attachmentBytes, type AttachmentContent } from '#main/core/features/attachments.ts'
import { endRecord } from '#main/core/features/ending.ts'
import { agenciesOn, agencyList, agencyOn, pairId, usedPeople } from '#main/core/features/means/agencies.ts'
import {
  addArrangements,
  arrangementById,
  arrangementsOf,
  changeArrangement,
  partyProblems,
  readArrangement,
} from '#main/core/features/means/arrangements.ts'
import { dayOf, exportMemory, matchingRows } from '#main/core/features/means/memory-list.ts'
import { demanded } from '#main/core/features/means/refusing.ts'
import { saveRecord } from '#main/core/features/records.ts'
import { procedures } from '#main/core/procedures.ts'
import type { AgencyRow } from '#shared/contract/means.ts'

const { means } = procedures

async function fileOf(core: Core, file: { token: string; name: string } | null): Promise<AttachmentContent | null> {
  return file === null ? null : await arrivedAttachment(core, file)
}

/** The pairs a firm takes part in, or a person belongs to. */
function pairsOf(core: Core, companyId: number | null, personId: number | null): AgencyRow[] {
  const { reader } = core.workspace
  const rows = agenciesOn(reader, core.today)
  if (companyId !== null) return rows.filter((row) => row.companyId === companyId || row.userFirmId === companyId)
  const own = new Set(
    usedPeople(reader, core.today)
      .filter((one) => one.personId === personId)
      .map((one) => pairId(one.companyId, one.userFirmId)),
  )
  return rows.filter(({ id }) => own.has(id))
}

export const agencyHandlers = {
  agencies: {
    list: means.agencies.list.handler(async ({ input, context: { core } }) => {
      await core.workspace.freshenLists()
      const rows = matchingRows(agencyList, agenciesOn(core.workspace.reader, dayOf(input, core.today)), input)
      return { rows: rows.slice(input.offset, input.offset + input.limit), total: rows.length }
    }),
    ids: means.agencies.ids.handler(({ input, context: { core } }) =>
      matchingRows(agencyList, agenciesOn(core.workspace.reader, dayOf(input, core.today)), input).map(({ id }) => id),
    ),
    export: means.agencies.export.handler(async ({ input, context: { core } }) => {
      await core.workspace.freshenLists()
      return await exportMemory(core, input, agencyList, agenciesOn(core.workspace.reader, dayOf(input, core.today)))
    }),
  },

  agency: means.agency.handler(({ input, context: { core } }) => agencyOn(core.workspace.reader, input.id, input.date)),

  arrangementsOf: means.arrangementsOf.handler(async ({ input: { companyId, personId }, context: { core } }) => {
    await core.workspace.freshenLists()
    const { reader } = core.workspace
    const pairs = pairsOf(core, companyId, personId)
    if (companyId !== null) {
      return { pairs, arrangements: arrangementsOf(reader, { firmId: companyId }, core.today) }
    }
    // What holds for everybody who comes from there holds for the person too.
    const general = pairs.flatMap((pair) =>
      pair.userFirmId === null
        ? []
        : arrangementsOf(reader, { companyId: pair.companyId, userFirmId: pair.userFirmId }, core.today),
    )
    const own = personId === null ? [] : arrangementsOf(reader, { personId }, core.today)
    const concerning = [...own, ...general.filter((one) => one.personId === null)]
    return { pairs, arrangements: concerning }
  }),

  partiesOf: means.partiesOf.handler(({ input, context: { core } }) => {
    const wanted = new Set(input.ids)
    return agenciesOn(core.workspace.reader, input.date).flatMap(({ id, companyId, userFirmId, agency, userFirm }) =>
      userFirmId === null || !wanted.has(id)
        ? []
        : [{ companyId, userFirmId, personId: null, label: `${agency} → ${userFirm ?? ''}` }],
    )
  }),

  arrange: means.arrange.handler(async ({ input, context: { core } }) => {
    const { parties, values: entered, file } = input
    const content = await fileOf(core, file)
    const result = await core.workspace.write('edit', (writer) => {
      const { values, problems } = readArrangement(entered, core.today)
      const read = demanded(values, problems)
      const found = partyProblems(writer, parties, read, null)
      demanded(read, found)
      const added = addArrangements(writer, parties, read, content)
      return { added, warnings: found.filter(({ severity }) => severity === 'warning'), changeSet: writer.changeSet }
    })
    if (file !== null) core.transfers.discard(file.token)
    return result
  }),

  changeArrangement: means.changeArrangement.handler(async ({ input, context: { core } }) => {
    const { id, values: entered, file, version } = input
    const content = await fileOf(core, file)
    const request = { id, overrides: [], ...(version === undefined ? {} : { version }) }
    const result = await saveRecord(core, 'toolArrangement', request, {
      read: () => {
        const { reader } = core.workspace
        const stored = arrangementById(reader, id)
        const { values, problems } = readArrangement(entered, core.today)
        const more = values === null ? [] : partyProblems(reader, [stored], values, id)
        return { values, problems: [...problems, ...more] }
      },
      save: (writer, values) => changeArrangement(writer, id, values, content),
    })
    if (file !== null) core.transfers.discard(file.token)
    return result
  }),

  endArrangement: means.endArrangement.handler(({ input: { id, date }, context: { core } }) => {
    const present = arrangementById(core.workspace.reader, id)
    return endRecord(
      core,
      { kind: 'toolArrangement', id, date },
      present,
      ({ validFrom }) => validFrom,
      (writer) => void writer.update('toolArrangement', id, { validTo: date }),
    )
  }),

  removeArrangement: means.removeArrangement.handler(({ input, context: { core } }) =>
    core.workspace.write('delete', (writer) => {
      writer.remove('toolArrangement', input.id)
      return { changeSet: writer.changeSet }
    }),
  ),

  arrangementFile: means.arrangementFile.handler(({ input, context: { core } }) => {
    const { reader } = core.workspace
    const { sha256, fileName } = arrangementById(reader, input.id)
    const bytes = sha256 === null ? undefined : attachmentBytes(reader, sha256)
    if (bytes === undefined || fileName === null) throw new CoreError('file-gone')
    return core.transfers.offer(fileName, bytes)
  }),
}
