import type { Core } from '#main/core/core.ts'
import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { CoreError, InvalidInput } from '#main/core/errors.ts'
import { linkById, linkRows, type StoredLink } from '#main/core/features/chain/repository.ts'
import { namedProblems } from '#main/core/features/chain/rules.ts'
import { chainFacts } from '#main/core/features/chain/service.ts'
import { shownLink } from '#main/core/features/chain/tree.ts'
import { companyLabels, labelOf } from '#main/core/features/labels.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { LinkRow } from '#shared/contract/chain.ts'
import { checkMove, planMove, type ChainMove } from '#shared/domain/chain-move.ts'
import { isValidLocalDate, type LocalDate } from '#shared/domain/dates.ts'
import type { Problem } from '#shared/domain/problem.ts'

interface Wish {
  id: number
  directEmployerId: number | null
  date: LocalDate
  below: 'along' | 'stay'
}

/** What a wish comes to as things stand. Throws `record-gone`. */
function judged(reader: Reader, wish: Wish): { problems: Problem[]; move: ChainMove | null; below: LinkRow[] } {
  const { id, directEmployerId, date, below: how } = wish
  const stored = linkById(reader, id)
  const facts = stored && chainFacts(reader, stored.declarationId)
  const link = facts?.links.find((other) => other.id === id)
  if (!facts || !link) throw new CoreError('record-gone', { kind: 'chainLink', id })
  const problem = (code: Problem['code'], field: string, params?: Problem['params']): Problem[] => [
    { code, field, severity: 'error', ...(params && { params }) },
  ]
  if (!isValidLocalDate(date)) {
    return { problems: problem('not-a-date', 'date', { value: date }), move: null, below: [] }
  }
  if (directEmployerId === null) {
    return { problems: problem('required', 'directEmployerId'), move: null, below: [] }
  }
  const labels = companyLabels(reader, [
    directEmployerId,
    ...facts.links.flatMap(({ contractorId, employerId }) => [contractorId, employerId]),
  ])
  if (!labels.has(directEmployerId)) {
    return { problems: problem('not-found', 'directEmployerId', { value: directEmployerId }), move: null, below: [] }
  }
  const request = { date, employerId: directEmployerId, below: how }
  const move = planMove(link, facts.links, request)
  const named = { ...facts, companyName: (companyId: number) => labelOf(labels, companyId).label }
  const problems = checkMove(link, facts.links, request, facts.declaration)
  const rows = linkRows(
    reader,
    move.below.map((other) => other.id),
  )
  return { problems: namedProblems(problems, directEmployerId, named), move, below: rows.map(shownLink) }
}

/** Writes a move in one change set: what another one begins anew keeps method, fallback and agency, not its contract. */
function writeMove(writer: RecordWriter, move: ChainMove): void {
  const ids = [...move.begun.map(({ copyOf }) => copyOf.id), ...move.changed.map(({ link }) => link.id)]
  const stored = new Map(
    writer
      .all(
        query
          .selectFrom('chainLink')
          .selectAll()
          .where('id', 'in', ids.length > 0 ? ids : [0]),
      )
      .map((link): [number, StoredLink] => [link.id, link]),
  )
  for (const { link, to } of move.ended) writer.update('chainLink', link.id, { validTo: to })
  for (const { link, employerId, to } of move.changed) {
    writer.update('chainLink', link.id, { directEmployerId: employerId, validTo: to })
  }
  for (const { copyOf, employerId, from, to } of move.begun) {
    const { id: _id, ...values } = stored.get(copyOf.id) as StoredLink
    const same = employerId === values.directEmployerId
    const anew = { informedOn: null, contractOn: null, contractReference: null, dutyPassedOn: null }
    writer.insert('chainLink', {
      ...values,
      ...(same ? {} : anew),
      directEmployerId: employerId,
      validFrom: from,
      validTo: to,
    })
  }
}

/** Moves a link to another direct employer, or with `preview` only tells what would come of it. Throws `invalid`. */
export async function moveLink(core: Core, wish: Wish & { preview: boolean }) {
  if (wish.preview) {
    const { problems, move, below } = judged(core.workspace.reader, wish)
    return { problems, below, whole: move !== null && move.ended.length === 0, changeSet: null }
  }
  return await core.workspace.write('edit', (writer) => {
    // Judged inside the transaction: what was true at the preview may have changed since.
    const { problems, move, below } = judged(writer, wish)
    if (problems.length > 0 || move === null) throw new InvalidInput(problems)
    writeMove(writer, move)
    return { problems, below, whole: move.ended.length === 0, changeSet: writer.changeSet }
  })
}
