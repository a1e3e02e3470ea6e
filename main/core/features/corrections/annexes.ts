import { sql, type RawBuilder } from 'kysely'

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import type { Core } from '#main/core/core.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { CoreError } from '#main/core/errors.ts'
import {
  arrivedAttachment,
  attachmentBytes,
  keepAttachment,
  largestAttachment,
  type AttachmentContent,
} from '#main/core/features/attachments.ts'
import {
  annexesOf,
  noteEvent,
  refuseFrozen,
  requestById,
  type AnnexRow,
} from '#main/core/features/corrections/repository.ts'
import { readSettings } from '#main/core/features/settings/repository.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import type { CorrectionAnnex } from '#shared/contract/corrections.ts'
import { isFrozen, isOpen } from '#shared/domain/correction/states.ts'
import type { EvidenceKind } from '#shared/domain/correction/words.ts'

/** The annexes of a request as the page shows them. */
export function shownAnnexes(reader: Reader, requestId: number): CorrectionAnnex[] {
  return shown(reader, annexesOf(reader, requestId)).map(({ number: _number, ...annex }) => annex)
}

function shown(reader: Reader, annexes: readonly AnnexRow[]): (CorrectionAnnex & { number: string })[] {
  const hashes = JSON.stringify(annexes.map(({ sha256 }) => sha256))
  const bytes = query
    .selectFrom('attachment')
    .select(['sha256', 'mediaType', 'size'])
    .where('sha256', 'in', listOf(hashes))
  const facts = new Map(reader.all(bytes).map((one) => [one.sha256, one]))
  const uses = query
    .selectFrom('correctionAnnex as a')
    .innerJoin('correctionRequest as q', 'q.id', 'a.requestId')
    .select(['a.sha256', 'a.requestId', 'q.number'])
    .where('a.sha256', 'in', listOf(hashes))
    .orderBy('q.id')
  const users = Map.groupBy(reader.all(uses), ({ sha256 }) => sha256)
  return annexes.map(({ requestId, position: _position, supersededById, ...annex }) => {
    const all = users.get(annex.sha256) ?? []
    const others = all.filter((use) => use.requestId !== requestId).map(({ number }) => number)
    return {
      ...annex,
      mediaType: facts.get(annex.sha256)?.mediaType ?? '',
      size: facts.get(annex.sha256)?.size ?? 0,
      superseded: supersededById !== null,
      alsoIn: [...new Set(others)],
      number: all.find((use) => use.requestId === requestId)?.number ?? '',
    }
  })
}

/** Texts as one parameter of a statement. */
const listOf = (texts: string): RawBuilder<string> => sql<string>`(select value from json_each(${texts}))`

/** Annexes of all requests, each content once, newest first. */
export function knownAnnexes(reader: Reader, search: string, limit: number): (CorrectionAnnex & { number: string })[] {
  let ids = query
    .selectFrom('correctionAnnex')
    .select((select) => select.fn.max('id').as('id'))
    .groupBy('sha256')
    .orderBy('id', 'desc')
    .limit(limit)
  if (search.trim() !== '') ids = ids.where('name', 'like', `%${search.trim().replaceAll(/[%_]/g, '')}%`)
  const wanted = reader.all(ids).map(({ id }) => id)
  const rows = query.selectFrom('correctionAnnex').selectAll().where('id', 'in', idList(wanted)).orderBy('id', 'desc')
  return shown(reader, reader.all(rows))
}

/** Most bytes of one annex, and of all annexes of a request as the office has set it. */
export function annexLimits(reader: Reader): { each: number; request: number } {
  return { each: largestAttachment, request: readSettings(reader).annexMegabytes * 1_000_000 }
}

/** A new annex of a request: what it is and where its bytes come from. */
export interface NewAnnex extends Pick<AttachmentContent, 'sha256' | 'name' | 'mediaType' | 'bytes'> {
  kind: EvidenceKind
  description: string | null
  source: AnnexRow['source']
}

/**
 * Adds annexes to a request; bytes that it holds already are left out and named. After sending, evidence can still be added
 * or superseded until the answer, never taken away, and the history says so. Throws `attachment-total` beyond what a request
 * may hold.
 */
export function addAnnexes(
  writer: RecordWriter,
  requestId: number,
  annexes: readonly NewAnnex[],
): { added: number[]; known: string[] } {
  const request = requestById(writer, requestId)
  if (!isOpen(request.state)) refuseFrozen(request)
  const present = shownAnnexes(writer, requestId)
  const hashes = new Set(present.map(({ sha256 }) => sha256))
  const { request: most } = annexLimits(writer)
  let total = present.reduce((sum, { size }) => sum + size, 0)
  let position = annexesOf(writer, requestId).reduce((last, annex) => Math.max(last, annex.position), -1)
  const known: string[] = []
  const added: number[] = []
  for (const annex of annexes) {
    if (hashes.has(annex.sha256)) {
      known.push(annex.name)
      continue
    }
    total += annex.bytes.length
    if (total > most) throw new CoreError('attachment-total', { name: annex.name, limit: Math.floor(most / 1_000_000) })
    hashes.add(annex.sha256)
    position += 1
    const { sha256, name, kind, description, source } = annex
    keepAttachment(writer, annex)
    const { at: addedAt, user: addedBy } = writer.stamp
    const id = writer.insert('correctionAnnex', {
      requestId,
      position,
      sha256,
      name,
      kind,
      description,
      source,
      supersededById: null,
      addedAt,
      addedBy,
    })
    added.push(id)
    if (isFrozen(request.state)) noteEvent(writer, request, { step: 'note', state: request.state, sha256, name })
  }
  return { added, known }
}

/** Puts a new annex in the place of an older one of the same request, which stays to be seen. */
export function supersede(writer: RecordWriter, id: number, byId: number): void {
  const annex = annexById(writer, id)
  if (annex.requestId !== annexById(writer, byId).requestId)
    throw new CoreError('record-gone', { kind: 'correctionAnnex', id })
  writer.update('correctionAnnex', id, { supersededById: byId })
}

type Refused = { name: string; code: string; params: Record<string, string | number> }

/** Reads uploaded files; those that cannot be kept are named with the reason, the others go on. */
export async function readFiles(
  core: Core,
  files: readonly { token: string; name: string }[],
): Promise<{ contents: AttachmentContent[]; refused: Refused[] }> {
  const contents: AttachmentContent[] = []
  const refused: Refused[] = []
  for (const file of files) {
    try {
      contents.push(await arrivedAttachment(core, file))
    } catch (error) {
      if (!(error instanceof CoreError)) throw error
      refused.push({ name: file.name, code: error.code, params: error.params })
    }
  }
  return { contents, refused }
}

/** An annex; throws `record-gone`. */
export function annexById(reader: Reader, id: number): AnnexRow {
  const annex = reader.first(query.selectFrom('correctionAnnex').selectAll().where('id', '=', id))
  if (!annex) throw new CoreError('record-gone', { kind: 'correctionAnnex', id })
  return annex
}

/** The bytes of an annex under the name it has. */
export function offerAnnex(core: Core, id: number): OfferedFileToken {
  const { reader } = core.workspace
  const annex = annexById(reader, id)
  const bytes = attachmentBytes(reader, annex.sha256)
  if (!bytes) throw new CoreError('record-gone', { kind: 'correctionAnnex', id })
  return core.transfers.offer(annex.name, bytes)
}

/** Takes an annex off a draft; its bytes stay while something else refers to them. */
export function removeAnnex(writer: RecordWriter, id: number): void {
  const annex = annexById(writer, id)
  refuseFrozen(requestById(writer, annex.requestId))
  writer.remove('correctionAnnex', id)
}

/** Puts the annexes of a request in an order; those not named follow in theirs. */
export function orderAnnexes(writer: RecordWriter, requestId: number, ids: readonly number[]): void {
  refuseFrozen(requestById(writer, requestId))
  const place = new Map(ids.map((id, index) => [id, index]))
  const annexes = annexesOf(writer, requestId)
  const ordered = annexes.toSorted(
    (one, other) => (place.get(one.id) ?? ids.length) - (place.get(other.id) ?? ids.length),
  )
  for (const [position, { id }] of ordered.entries()) writer.update('correctionAnnex', id, { position })
}
