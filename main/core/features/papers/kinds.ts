import type { Selectable } from 'kysely'

import type { Core } from '#main/core/core.ts'
import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { PaperKindTable } from '#main/core/db/tables/papers.ts'
import { CoreError } from '#main/core/errors.ts'
import { versionOf } from '#main/core/features/history/repository.ts'
import type { Draft } from '#main/core/features/records.ts'
import type { Translate } from '#main/core/texts.ts'
import type { PaperKindInput, PaperKindRow } from '#shared/contract/papers.ts'
import { fieldReader } from '#shared/domain/records.ts'
import { readPaperKind } from '#shared/domain/paper-words.ts'
import { fold, quoteValue } from '#shared/domain/text.ts'

export type PaperKind = Selectable<PaperKindTable>

export function paperKindsOf(reader: Reader): PaperKind[] {
  return reader.all(query.selectFrom('paperKind').selectAll().orderBy('id'))
}

/** Throws `record-gone`. */
export function kindById(reader: Reader, id: number): PaperKind {
  const found = reader.first(query.selectFrom('paperKind').selectAll().where('id', '=', id))
  if (!found) throw new CoreError('record-gone', { kind: 'paperKind', id })
  return found
}

/** The name of a kind in a language; the office’s own kinds have one name in all. */
export function kindLabel({ code, name }: Pick<PaperKind, 'code' | 'name'>, t: Translate): string {
  return code === null ? (name ?? '') : t(($) => $.papers.kinds[code])
}

/** The kinds as their page shows them. */
export function shownKinds(reader: Reader): PaperKindRow[] {
  const counts = reader.all(
    query
      .selectFrom('paper')
      .select(['kindId', query.fn.countAll<number>().as('n')])
      .groupBy('kindId'),
  )
  const papers = new Map(counts.map(({ kindId, n }) => [kindId, n]))
  return paperKindsOf(reader).map((kind) => ({
    ...kind,
    required: kind.required === 1,
    expires: kind.expires === 1,
    papers: papers.get(kind.id) ?? 0,
    version: versionOf(reader, 'paperKind', kind.id),
  }))
}

/** A kind as it is to be stored: a shipped one keeps its name and subject, an own one has a name that no other kind goes by. */
export function readKind(core: Core, id: number | null, input: PaperKindInput): Draft<Omit<PaperKind, 'id' | 'code'>> {
  const { reader, today } = core.workspace
  const flags = { required: input.required ? 1 : 0, expires: input.expires ? 1 : 0 } as const
  const stored = id === null ? null : kindById(reader, id)
  if (stored?.code != null) return { values: { name: stored.name, subject: stored.subject, ...flags }, problems: [] }
  const fields = fieldReader<string>({ name: input.name }, { today })
  const name = fields.text('name', { required: true })
  if (name !== null) {
    const others = paperKindsOf(reader).filter((kind) => kind.id !== id && kind.name !== null)
    const taken = readPaperKind(name) !== null || others.some((kind) => fold(kind.name ?? '') === fold(name))
    if (taken) fields.report('paper-kind-known', 'name', 'error', { value: quoteValue(name) })
  }
  const held = query
    .selectFrom('paper')
    .select('id')
    .limit(1)
    .where('kindId', '=', id ?? 0)
  if (stored !== null && stored.subject !== input.subject && reader.first(held)) {
    fields.report('paper-kind-held', 'subject', 'error')
  }
  return { values: name === null ? null : { name, subject: input.subject, ...flags }, problems: fields.problems }
}

/** Writes a checked kind and returns its id. */
export function saveKind(writer: RecordWriter, id: number | null, values: Omit<PaperKind, 'id' | 'code'>): number {
  if (id === null) return writer.insert('paperKind', { code: null, ...values })
  writer.update('paperKind', id, values)
  return id
}

/** Deletes a kind of the office’s own; throws `paper-kind-shipped`, and `in-use` while there are papers of it. */
export function removeKind(writer: RecordWriter, id: number): void {
  if (kindById(writer, id).code !== null) throw new CoreError('paper-kind-shipped')
  writer.remove('paperKind', id)
}
