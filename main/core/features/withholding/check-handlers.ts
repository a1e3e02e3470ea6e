import type { Core } from '#main/core/core.ts'
import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { page } from '#main/core/db/grid.ts'
import { query } from '#main/core/db/query.ts'
import { CoreError } from '#main/core/errors.ts'
import {
  arrivedAttachment,
  attachmentBytes,
  keepAttachment,
  type AttachmentContent,
} from '#main/core/features/attachments.ts'
import { exportGrid, type Present } from '#main/core/features/export.ts'
import { versionOf } from '#main/core/features/history/repository.ts'
import { companyLabels, labelOf } from '#main/core/features/labels.ts'
import { listIds, listPage, mostSuggestions, removeRecords, saveRecord } from '#main/core/features/records.ts'
import {
  checkById,
  checkGrid,
  paymentsOn,
  shownCheck,
  type CheckListRow,
} from '#main/core/features/withholding/repository.ts'
import { readCheckInput, type CheckValues } from '#main/core/features/withholding/rules.ts'
import { procedures } from '#main/core/procedures.ts'
import type { LookupItem } from '#shared/contract/list.ts'
import type { CheckInput } from '#shared/contract/withholding.ts'
import { formatDate } from '#shared/domain/dates.ts'

const { checks, checkFile } = procedures.withholding

function reading(core: Core, input: CheckInput) {
  const { reader, today } = core.workspace
  return readCheckInput(input, { today, hasCompany: (id) => companyLabels(reader, [id]).size > 0 })
}

type KeptFile = { sha256: string | null; fileName: string | null }

/** Throws `check-in-use` where payments rest on a check: only a file that was missing may still come to it. */
function refuseUsed(writer: RecordWriter, id: number, values: CheckValues, file: KeptFile): void {
  if (paymentsOn(writer, id) === 0) return
  const stored = checkById(writer, id)
  const same = Object.entries(values).every(([name, value]) => stored[name as keyof CheckValues] === value)
  const sameFile = stored.sha256 === null || stored.sha256 === file.sha256
  if (!same || !sameFile) throw new CoreError('check-in-use', { date: formatDate(stored.checkedOn) })
}

function keptFile(
  writer: RecordWriter,
  id: number | null,
  input: CheckInput,
  content: AttachmentContent | null,
): KeptFile {
  if (content) return { sha256: keepAttachment(writer, content), fileName: content.name }
  if (id === null || input.fileName === null) return { sha256: null, fileName: null }
  const { sha256, fileName } = checkById(writer, id)
  return { sha256, fileName }
}

/** Codes as the list on the screen writes them. */
const present: Present = (field, row, t) => {
  const value = row[field]
  if (field === 'result') return t(($) => $.withholding.results[value as 'clear'])
  if (field === 'nsso' || field === 'tax' || field === 'selfEmployed') {
    return t(($) => $.withholding.answers[value as 'yes'])
  }
  return undefined
}

function item({ id, company, checkedOn }: CheckListRow): LookupItem {
  return { id, label: company, detail: formatDate(checkedOn) }
}

function itemsById(core: Core, ids: readonly number[]): LookupItem[] {
  const rows = query
    .selectFrom('withholdingCheckList')
    .selectAll()
    .where('id', 'in', [...ids])
  return core.workspace.reader.all(rows.orderBy('id')).map(item)
}

export const checkHandlers = {
  list: checks.list.handler(({ input, context }) => listPage(context.core, checkGrid, input, shownCheck)),
  ids: checks.ids.handler(({ input, context }) => listIds(context.core, checkGrid, input)),
  get: checks.get.handler(({ input: { id }, context }) => {
    const { reader } = context.core.workspace
    const { sha256: _sha256, ...check } = checkById(reader, id)
    const { companyId } = check
    return {
      ...check,
      companyItem: labelOf(companyLabels(reader, [companyId]), companyId),
      payments: paymentsOn(reader, id),
      version: versionOf(reader, 'withholdingCheck', id),
    }
  }),
  check: checks.check.handler(({ input, context }) => reading(context.core, input.values).problems),
  save: checks.save.handler(async ({ input, context: { core } }) => {
    const { id, values: given } = input
    const content = given.file ? await arrivedAttachment(core, given.file) : null
    const saved = await saveRecord(core, 'withholdingCheck', input, {
      read: () => reading(core, given),
      save: (writer, values) => {
        const file = keptFile(writer, id, given, content)
        if (id === null) return writer.insert('withholdingCheck', { ...values, ...file })
        refuseUsed(writer, id, values, file)
        writer.update('withholdingCheck', id, { ...values, ...file })
        return id
      },
    })
    if (given.file) core.transfers.discard(given.file.token)
    return saved
  }),
  remove: checks.remove.handler(({ input, context: { core } }) =>
    removeRecords(
      core,
      input.ids,
      (writer, id) => writer.remove('withholdingCheck', id),
      (ids) => itemsById(core, ids),
    ),
  ),
  lookup: checks.lookup.handler(({ input, context }) => {
    if (input.ids) return itemsById(context.core, input.ids)
    const scope = { search: input.text, filters: [], sort: null }
    return page<CheckListRow>(context.core.workspace.reader, checkGrid, scope, 0, mostSuggestions).map(item)
  }),
  export: checks.export.handler(({ input, context }) => exportGrid(context.core, checkGrid, input, present)),
}

/** The file kept with a check, under its name. Throws `record-gone`. */
export const checkFileHandler = checkFile.handler(({ input: { id }, context: { core } }) => {
  const { reader } = core.workspace
  const { sha256, fileName } = checkById(reader, id)
  const bytes = sha256 === null ? undefined : attachmentBytes(reader, sha256)
  if (!bytes || fileName === null) throw new CoreError('record-gone', { kind: 'withholdingCheck', id })
  return core.transfers.offer(fileName, bytes)
})
