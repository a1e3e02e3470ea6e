import type { Core } from '#main/core/core.ts'
import { CoreError, InvalidInput } from '#main/core/errors.ts'
import { linkById, linkRows } from '#main/core/features/chain/repository.ts'
import { linkItem } from '#main/core/features/labels.ts'
import type { AgreementChanges } from '#shared/contract/agreements.ts'
import { formatDate } from '#shared/domain/dates.ts'
import { fieldReader } from '#shared/domain/records.ts'
import { maximumLengths } from '#shared/domain/text.ts'
import type { Reader } from '#main/core/db/query.ts'

const fields = ['method', 'fallbackChannel', 'contractOn', 'contractReference', 'dutyPassedOn', 'informedOn'] as const

/** One link that changes, with each field as stored before and after. */
export interface ChangedLink {
  id: number
  label: string
  detail: string
  fields: { field: (typeof fields)[number]; before: string | null; after: string | null }[]
}

/** What is to be written, read as the form of a link reads it. Throws `invalid`. */
function readChanges(changes: AgreementChanges, today: string): AgreementChanges {
  const { fallbackChannel = null, contractOn = null, contractReference = null, informedOn = null } = changes
  const reader = fieldReader<string>({ fallbackChannel, contractOn, contractReference, informedOn }, { today })
  const read: AgreementChanges = {
    ...changes,
    ...(changes.fallbackChannel === undefined
      ? {}
      : { fallbackChannel: reader.text('fallbackChannel', { max: maximumLengths.reference }) }),
    ...(changes.contractReference === undefined
      ? {}
      : { contractReference: reader.text('contractReference', { max: maximumLengths.reference }) }),
    ...(changes.contractOn === undefined ? {} : { contractOn: reader.date('contractOn') }),
    ...(changes.informedOn === undefined ? {} : { informedOn: reader.date('informedOn') }),
  }
  if (informedOn !== null && informedOn > today) {
    reader.report('date-in-future', 'informedOn', 'error', { value: formatDate(informedOn) })
  }
  if (fields.every((field) => read[field] === undefined)) reader.report('required', 'changes', 'error')
  const problems = reader.problems.filter(({ severity }) => severity === 'error')
  if (problems.length > 0) throw new InvalidInput(problems)
  return read
}

/** Which links would change, and how; those that are so already are left out. Throws `record-gone`. */
function changesOf(reader: Reader, ids: readonly number[], changes: AgreementChanges): ChangedLink[] {
  const labels = new Map(linkRows(reader, ids).map((row) => [row.id, linkItem(row)]))
  return [...new Set(ids)].flatMap((id) => {
    const link = linkById(reader, id)
    if (!link) throw new CoreError('record-gone', { kind: 'chainLink', id })
    const differing = fields.flatMap((field) => {
      const after = changes[field]
      return after === undefined || after === link[field] ? [] : [{ field, before: link[field], after }]
    })
    const { label = `#${id}`, detail = '' } = labels.get(id) ?? {}
    return differing.length === 0 ? [] : [{ id, label, detail, fields: differing }]
  })
}

/** Changes what was agreed for many links in one act that can be taken back; a preview writes nothing. */
export async function changeMany(
  core: Core,
  { ids, changes, preview }: { ids: readonly number[]; changes: AgreementChanges; preview: boolean },
): Promise<{ changed: ChangedLink[]; unchanged: number; changeSet: number | null }> {
  const { workspace } = core
  const read = readChanges(changes, core.today)
  const result = (changed: ChangedLink[], changeSet: number | null) => ({
    changed,
    unchanged: new Set(ids).size - changed.length,
    changeSet,
  })
  if (preview) return result(changesOf(workspace.reader, ids, read), null)
  return await workspace.write('edit', (writer) => {
    const changed = changesOf(writer, ids, read)
    for (const { id, fields: differing } of changed) {
      writer.update('chainLink', id, Object.fromEntries(differing.map(({ field, after }) => [field, after])))
    }
    return result(changed, changed.length > 0 ? writer.changeSet : null)
  })
}
