import { sql } from 'kysely'

import type { Core } from '#main/core/core.ts'
import { query, raw, type Reader } from '#main/core/db/query.ts'
import { planningExtract, witnessExtract } from '#main/core/documents/correction-annex.ts'
import type { NamedPerson } from '#main/core/documents/correction-types.ts'
import type { DocumentHead } from '#main/core/documents/types.ts'
import { CoreError } from '#main/core/errors.ts'
import { contentOf } from '#main/core/features/attachments.ts'
import type { NewAnnex } from '#main/core/features/corrections/annexes.ts'
import { personThen } from '#main/core/features/corrections/dossier-data.ts'
import { dayLabel } from '#main/core/features/corrections/own-evidence.ts'
import { requestById, type ItemRow } from '#main/core/features/corrections/repository.ts'
import { signedForm, statementOf } from '#main/core/features/emergency/service.ts'
import { typesByCode } from '#main/core/features/registrations/codes.ts'
import { senderFor } from '#main/core/features/sender.ts'
import { texts } from '#main/core/texts.ts'
import { safeFileName } from '#main/core/file-name.ts'
import type { EvidenceKind } from '#shared/domain/correction/words.ts'
import { addDays, startOfDay, weekday } from '#shared/domain/dates.ts'

type Source = Exclude<NewAnnex['source'], 'file'>

const kinds: Record<Source, EvidenceKind> = {
  planning: 'planning',
  witness: 'device-log',
  'paper-form': 'paper-form',
  incident: 'contact-reference',
}

/** Makes an annex of what the program knows itself. `ref` is an item of the request, a form or an incident. Throws `record-gone`. */
export function makeOwnEvidence(core: Core, requestId: number, source: Source, ref: number): NewAnnex {
  const language = requestById(core.workspace.reader, requestId).language ?? 'fr'
  const made = (name: string, bytes: Buffer, mediaType = 'application/pdf'): NewAnnex => ({
    ...contentOf(bytes, mediaType),
    name: safeFileName(name),
    kind: kinds[source],
    description: null,
    source,
  })
  if (source === 'incident') {
    const { name, bytes } = statementOf(core, ref, language)
    return made(name, bytes)
  }
  if (source === 'paper-form') {
    const { name, bytes, mediaType } = signedForm(core.workspace.reader, ref)
    return made(name, bytes, mediaType)
  }
  const item = itemOf(core.workspace.reader, requestId, ref)
  const t = texts(language)
  const { bytes } = source === 'planning' ? planningOf(core, item, language) : witnessOf(core, item, language)
  const title = t(($) => $.correctionDocuments.papers[source].title)
  return made(`${title} ${dayLabel(core.workspace.reader, item.id, item.date)}.pdf`, bytes)
}

function itemOf(reader: Reader, requestId: number, id: number): ItemRow {
  const found = query.selectFrom('correctionItem').selectAll().where('id', '=', id).where('requestId', '=', requestId)
  const item = reader.first(found)
  if (!item) throw new CoreError('record-gone', { kind: 'correctionItem', id })
  return item
}

function nobody(id: number): never {
  throw new CoreError('record-gone', { kind: 'person', id })
}

/** What stands at the head of an extract. */
function headOf(core: Core, { requestId }: ItemRow): DocumentHead {
  const { number, senderId } = requestById(core.workspace.reader, requestId)
  return { number, createdAt: core.clock(), sender: senderFor(core.workspace, senderId) }
}

function personOf(reader: Reader, item: ItemRow): NamedPerson {
  return personThen(reader, item.personId, item.date, item.declarationId).person ?? nobody(item.personId ?? 0)
}

/** Where and when the person of an item was planned that day. */
function planningOf(core: Core, item: ItemRow, language: Parameters<typeof planningExtract>[1]): { bytes: Buffer } {
  const { reader } = core.workspace
  const person = personOf(reader, item)
  const planned = query
    .selectFrom('assignment as a')
    .innerJoin('declarationList as d', 'd.id', 'a.declarationId')
    .select(['a.weekdays', 'a.startTime', 'a.endTime', 'd.number as declaration', 'd.workplace'])
    .where('a.personId', '=', item.personId ?? 0)
    .where('a.validFrom', '<=', item.date)
    .where((where) => where.or([where('a.validTo', 'is', null), where('a.validTo', '>=', item.date)]))
    .orderBy('a.startTime')
    .orderBy('a.id')
  const rows = reader
    .all(planned)
    .filter(({ weekdays }) => weekdays.includes(String(weekday(item.date))))
    .map(({ startTime, endTime, declaration, workplace }) => ({
      person,
      workplace: workplace ?? declaration,
      declaration,
      hours: startTime === null || endTime === null ? null : { start: startTime, end: endTime },
    }))
  return planningExtract({ ...headOf(core, item), date: item.date, source: null, rows }, language)
}

interface Noted {
  at: number
  type: 0 | 1 | 2
  line: number
  workplace: string | null
  fileName: string
  sha256: string
}

/** What the provider's log noted of the person of an item, from its day to noon of the next. */
function witnessOf(core: Core, item: ItemRow, language: Parameters<typeof witnessExtract>[1]): { bytes: Buffer } {
  const { reader } = core.workspace
  const person = personOf(reader, item)
  const from = Date.parse(startOfDay(item.date)) / 1000
  const to = Date.parse(startOfDay(addDays(item.date, 1))) / 1000 + 12 * 3600
  const statement = sql<Noted>`
    select w.at, w.type, w.line, d.label as workplace, b.fileName, b.sha256 from witnessEvent w
    join statedPerson p on p.id = w.statedPersonId left join statedDeclaration d on d.id = w.statedDeclarationId
    join importBatch b on b.id = w.batchId
    where p.personId = ${item.personId} and w.at >= ${from} and w.at < ${to} and b.undoneAt is null order by w.at, w.id`
  const noted = reader.all(raw(statement))
  const files = new Map(noted.map(({ fileName, sha256 }) => [sha256, { name: fileName, sha256 }]))
  const rows = noted.map(({ at, type, line, workplace, fileName }) => ({
    at: new Date(at * 1000).toISOString(),
    person,
    type: typesByCode[type],
    workplace: workplace ?? '',
    file: fileName,
    row: line,
  }))
  return witnessExtract({ ...headOf(core, item), date: item.date, rows, files: [...files.values()] }, language)
}
