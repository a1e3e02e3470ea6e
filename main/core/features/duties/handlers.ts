import type { Core } from '#main/core/core.ts'
import { CoreError, InvalidInput } from '#main/core/errors.ts'
import { arrivedAttachment, attachmentBytes, type AttachmentContent } from '#main/core/features/attachments.ts'
import { evidenceOf } from '#main/core/features/duties/evidence.ts'
import { currentFirms, type JudgedFirm } from '#main/core/features/duties/matrix.ts'
import { reportFile } from '#main/core/features/duties/report.ts'
import {
  addEvidence,
  changeEvidence,
  evidenceById,
  type EvidenceValues,
} from '#main/core/features/duties/repository.ts'
import { readEvidence, unknownPlaces } from '#main/core/features/duties/rules.ts'
import { countDuties, matrixPage, narrowed, shownFirm } from '#main/core/features/duties/view.ts'
import { demandDay } from '#main/core/features/emergency/places.ts'
import { saveRecord } from '#main/core/features/records.ts'
import { procedures } from '#main/core/procedures.ts'
import type { DutyDetails, DutyScope, EvidenceInput } from '#shared/contract/duties.ts'
import { duties as dutyNames } from '#shared/domain/duties.ts'
import type { Problem } from '#shared/domain/problem.ts'

const { duties } = procedures

function firmsOf(core: Core, { date, declarationId, companyId, active }: DutyScope): JudgedFirm[] {
  return currentFirms(core.workspace.reader, { date: demandDay(date), declarationId, companyId, active })
}

async function fileOf(core: Core, file: { token: string; name: string } | null): Promise<AttachmentContent | null> {
  return file === null ? null : await arrivedAttachment(core, file)
}

/** The values as they are to be stored; throws `invalid`. */
function demanded(core: Core, input: EvidenceInput, hasFile: boolean, more: Problem[]): EvidenceValues {
  const { values, problems } = readEvidence(input, hasFile, core.workspace.today)
  const errors = [...problems, ...more].filter(({ severity }) => severity === 'error')
  if (values === null || errors.length > 0) throw new InvalidInput(errors)
  return values
}

export const dutyHandlers = {
  list: duties.list.handler(async ({ input, context: { core } }) => {
    await core.workspace.freshenLists()
    const all = firmsOf(core, input)
    const firms = narrowed(all, input.only)
    return { ...matrixPage(firms, input.offset, input.limit), firms: firms.length, counts: countDuties(all) }
  }),

  firms: duties.firms.handler(({ input, context: { core } }) =>
    narrowed(firmsOf(core, input), input.only).map(({ place, firm }) => ({
      declarationId: place.declarationId,
      companyId: firm.companyId,
      company: firm.company,
    })),
  ),

  get: duties.get.handler(({ input, context: { core } }): DutyDetails => {
    const { declarationId, companyId, date } = input
    const { reader } = core.workspace
    const all = firmsOf(core, { declarationId, companyId: null, active: false, date, only: 'all' })
    const judged = all.find(({ firm }) => firm.companyId === companyId)
    // It had a place in the chain when the list was drawn, and has none on this day.
    if (!judged) throw new CoreError('duty-without-place')
    const evidence = evidenceOf(reader, judged, date)
    const shown = shownFirm(judged)
    const withEvidence = dutyNames.map((duty) => [duty, { ...shown.duties[duty], evidence: evidence[duty] }])
    return { ...shown, date, duties: Object.fromEntries(withEvidence) as DutyDetails['duties'] }
  }),

  record: duties.record.handler(async ({ input, context: { core } }) => {
    const { places, duties: named, values: entered, file } = input
    const content = await fileOf(core, file)
    const result = await core.workspace.write('edit', (writer) => {
      const values = demanded(core, entered, content !== null, unknownPlaces(writer, places))
      return { added: addEvidence(writer, places, named, values, content), changeSet: writer.changeSet }
    })
    if (file !== null) core.transfers.discard(file.token)
    return result
  }),

  change: duties.change.handler(async ({ input, context: { core } }) => {
    const { id, values: entered, file, version } = input
    const { workspace } = core
    const content = await fileOf(core, file)
    const request = { id, overrides: [], ...(version === undefined ? {} : { version }) }
    const result = await saveRecord(core, 'dutyEvidence', request, {
      read: () => {
        const { sha256 } = evidenceById(workspace.reader, id)
        return readEvidence(entered, content !== null || sha256 !== null, workspace.today)
      },
      save: (writer, values) => changeEvidence(writer, id, values, content),
    })
    if (file !== null) core.transfers.discard(file.token)
    return result
  }),

  remove: duties.remove.handler(({ input, context: { core } }) =>
    core.workspace.write('delete', (writer) => {
      writer.remove('dutyEvidence', input.id)
      return { changeSet: writer.changeSet }
    }),
  ),

  evidenceFile: duties.evidenceFile.handler(({ input, context: { core } }) => {
    const { reader } = core.workspace
    const { sha256, fileName } = evidenceById(reader, input.id)
    const bytes = sha256 === null ? undefined : attachmentBytes(reader, sha256)
    if (bytes === undefined || fileName === null) throw new CoreError('file-gone')
    return core.transfers.offer(fileName, bytes)
  }),

  report: duties.report.handler(({ input, context }) => reportFile(context.core, input)),
}
