import { createHash } from 'node:crypto'

import { sql } from 'kysely'

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, raw, type Writer } from '#main/core/db/query.ts'
import { CoreError } from '#main/core/errors.ts'
import {
  blocks,
  gatherPerson,
  personTable,
  type PersonLine,
  type Subject,
} from '#main/core/features/privacy/erase/gather.ts'
import { leftoversOf, mentionsIn, namesOf, type Names } from '#main/core/features/privacy/erase/mentions.ts'
import { runner } from '#main/core/features/privacy/plan/held.ts'
import {
  filesInUse,
  removeForms,
  removeRequests,
  removeUnnamedFiles,
} from '#main/core/features/privacy/purge/papers.ts'
import {
  eraseAccess,
  eraseNames,
  erasePeople,
  forgetForms,
  forgetPeople,
  membersOf,
} from '#main/core/features/privacy/purge/people.ts'
import { keepErasure } from '#main/core/features/privacy/purge/protocol.ts'
import { permitted } from '#main/core/features/privacy/purge/purge.ts'
import {
  choose,
  eraseOwners,
  idsOf,
  removeFindings,
  removeRowsOfFiles,
  settleRows,
} from '#main/core/features/privacy/purge/rows.ts'
import type { ErasureLine, ErasureSignature } from '#shared/contract/erasures.ts'
import { allMayGoFrom, outcomeOf, pseudonymOf, type ErasedKind, type Outcome } from '#shared/domain/erasing.ts'
import type { DueKind, RetentionYears } from '#shared/domain/retention.ts'

/** What would become of somebody's data. */
export interface ErasurePreview {
  outcome: Outcome
  /** The first local date on which the rest may go; null when that is not known, or nothing stays. */
  until: string | null
  lines: ErasureLine[]
  fingerprint: string
}

export interface PersonErasureOrder extends ErasureSignature {
  personId: number
  years: RetentionYears
  /** Of the preview that was signed. */
  fingerprint: string
}

const plainLine = (kind: ErasedKind | 'imports', removed: number, stays: ErasureLine['stays'] = []): ErasureLine => ({
  kind,
  years: null,
  keptFrom: null,
  removed,
  stays,
})

function countOf(writer: Writer, rows: ReturnType<typeof sql>): number {
  return writer.first(raw(sql<{ n: number }>`select count(*) as n from (${rows})`))?.n ?? 0
}

/** What has no years of its own: it goes at once, unless nothing may go; names and employments serve what stays. */
function besides(
  writer: Writer,
  { people }: Subject,
  names: Names,
  outcome: Outcome,
  until: string | null,
): ErasureLine[] {
  const mine = idList(people)
  const count = (table: string, column = 'personId'): number =>
    countOf(writer, sql`select id from ${sql.table(table)} where ${sql.ref(column)} in ${mine}`)
  const access = ['personKey', 'personGuide', 'personStep', 'personMeans', 'toolArrangement']
  const found = {
    identity: people.length,
    employments: count('employment'),
    names: count('personAlias') + count('personJoin', 'keptId'),
    access: access.reduce((sum, table) => sum + count(table), 0),
    trail: countOf(writer, sql`select seq from auditEntry where ownerKind = 'person' and ownerId in ${mine}`),
    imports: leftoversOf(writer, names).reduce((sum, { ids }) => sum + ids.length, 0),
  }
  const goes: Record<keyof typeof found, boolean> = {
    identity: outcome === 'erased' || outcome === 'pseudonymised',
    employments: outcome === 'erased',
    names: outcome === 'erased' || outcome === 'pseudonymised',
    access: outcome !== 'blocked',
    trail: outcome !== 'blocked',
    imports: outcome !== 'blocked',
  }
  const lines = (Object.keys(found) as (keyof typeof found)[])
    .filter((kind) => found[kind] > 0)
    .map((kind) =>
      goes[kind]
        ? plainLine(kind, found[kind])
        : plainLine(kind, 0, [{ reason: 'years', count: found[kind], until: outcome === 'blocked' ? null : until }]),
    )
  const mentioned = mentionsIn(writer, names, people)
  return mentioned === 0
    ? lines
    : [...lines, plainLine('mentions', 0, [{ reason: 'free-text', count: mentioned, until: null }])]
}

function subjectOf(
  store: Writer,
  { personId, years }: Pick<PersonErasureOrder, 'personId' | 'years'>,
  today: string,
): Subject {
  const person = store.first(query.selectFrom('person').selectAll().where('id', '=', personId))
  if (!person || person.joinedIntoId !== null) throw new CoreError('record-gone', { kind: 'person', id: personId })
  return { people: membersOf(store, personId), years, today }
}

interface Judged extends ErasurePreview {
  subject: Subject
  names: Names
  dated: PersonLine[]
}

/** Nothing goes while somebody is blocked: what would have gone stays for that reason. */
function keptBack(line: ErasureLine, blocked: ErasureLine['stays']): ErasureLine {
  const { removed, stays } = line
  const [why] = blocked
  if (removed === 0 || !why) return line
  const others = stays.filter(({ reason }) => reason !== why.reason)
  const already = stays.find(({ reason }) => reason === why.reason)?.count ?? 0
  return { ...line, removed: 0, stays: [...others, { ...why, count: already + removed }] }
}

function judge(store: Writer, order: Pick<PersonErasureOrder, 'personId' | 'years'>, today: string): Judged {
  const subject = subjectOf(store, order, today)
  const dated = gatherPerson(store, subject)
  const blocked = blocks(store, subject).map((reason) => ({ reason, count: 1, until: null }))
  const facts = [...dated, { kind: 'identity' as const, stays: blocked }]
  const outcome = outcomeOf(facts)
  const until = allMayGoFrom(facts)
  const names = namesOf(store, subject.people)
  const rest = besides(store, subject, names, outcome, until)
  const lines: ErasureLine[] = [
    ...dated.filter(({ removed, stays }) => removed > 0 || stays.length > 0),
    ...rest.map((line) => (line.kind === 'identity' && blocked.length > 0 ? { ...line, stays: blocked } : line)),
  ].map((line) => (outcome === 'blocked' ? keptBack(line, blocked) : line))
  // Handing over his own data first adds to the trail, and changes nothing of what goes.
  const signed = lines.filter(({ kind }) => kind !== 'trail' && kind !== 'mentions')
  const fingerprint = createHash('sha256')
    .update(JSON.stringify({ personId: order.personId, today, outcome, signed }))
    .digest('hex')
  return { outcome, until, lines, fingerprint, subject, names, dated }
}

/** Tells what would become of somebody's data; changes nothing. Throws `record-gone`. */
export function previewErasure(
  store: Writer,
  order: Pick<PersonErasureOrder, 'personId' | 'years'>,
  today: string,
): ErasurePreview {
  const { outcome, until, lines, fingerprint } = judge(store, order, today)
  return { outcome, until, lines, fingerprint }
}

function removeDated(writer: RecordWriter, dated: readonly PersonLine[]): void {
  const going = (kind: DueKind): ReturnType<typeof sql> => sql`select id from ${personTable(kind)} where reason = ''`
  removeRequests(writer, idsOf(writer, going('corrections')))
  const day = dated.find(({ kind }) => kind === 'forms')?.keptFrom ?? ''
  removeForms(writer, going('forms'), day)
  eraseOwners(writer, 'paper', idsOf(writer, going('papers')))
  writer.erase('briefing', idsOf(writer, going('briefings')))
  writer.erase('startSheet', idsOf(writer, going('sheets')))
  writer.erase('assignment', idsOf(writer, going('planning')))
  writer.erase('absence', idsOf(writer, going('absences')))
  for (const [kind, table] of [
    ['witness', 'witnessEvent'],
    ['registrations', 'registration'],
  ] as const) {
    choose(writer.into(table), going(kind))
    removeRowsOfFiles(writer, table, () => undefined)
  }
  removeFindings(writer, going('findings'))
}

function removeLeftoversOf(writer: RecordWriter, names: Names): void {
  for (const { table, ids } of leftoversOf(writer, names)) {
    runner(writer.into(table))(sql`delete from ${sql.table(table)} where id in ${idList(ids)}`)
  }
}

const noContact = { birthDate: null, language: null, nationality: null, identityCountry: null, sheetLanguage: null }

/** Remarks and scans beside what stays: no law asks for them. */
function removeRemarks(writer: RecordWriter, people: readonly number[], scans: boolean): void {
  const mine = idList(people)
  for (const id of idsOf(writer, sql`select id from absence where personId in ${mine} and reason is not null`)) {
    writer.overwrite('absence', id, { reason: null })
  }
  for (const id of idsOf(writer, sql`select id from briefing where personId in ${mine}`)) {
    writer.overwrite('briefing', id, scans ? { note: null, sha256: null, fileName: null } : { note: null })
  }
}

/** Puts a pseudonym in the place of name and numbers; what stays goes on belonging to the record. */
function pseudonymise(writer: RecordWriter, people: readonly number[], personId: number): void {
  eraseNames(writer, people)
  writer.erase(
    'personIdentifier',
    idsOf(writer, sql`select id from personIdentifier where personId in ${idList(people)}`),
  )
  writer.erase(
    'person',
    people.filter((id) => id !== personId),
  )
  const name = { lastName: pseudonymOf(personId), firstName: null, provisional: 1 } as const
  writer.overwrite('person', personId, { ...noContact, ...name })
  forgetForms(writer, people)
}

/**
 * Erases one person as far as nothing asks for keeping him, in the caller's transaction, exactly as the signed preview says, or not
 * at all. The key of the record's past is destroyed in every case. Throws `purge-changed`, `erase-blocked`, `record-gone`.
 */
export function erasePerson(
  writer: RecordWriter,
  order: PersonErasureOrder,
  today: string,
): { id: number; removed: number } {
  const { personId, years, fingerprint, ...signature } = order
  const { outcome, lines, subject, names, dated, ...judged } = judge(
    writer.into('purgePermit'),
    { personId, years },
    today,
  )
  if (judged.fingerprint !== fingerprint) throw new CoreError('purge-changed')
  if (outcome === 'blocked') throw new CoreError('erase-blocked')
  const { people } = subject
  const files = filesInUse(writer)
  permitted(writer, () => {
    removeDated(writer, dated)
    removeLeftoversOf(writer, names)
    eraseAccess(writer, people)
    if (outcome === 'erased') erasePeople(writer, [personId])
    else {
      removeRemarks(writer, people, outcome === 'pseudonymised')
      if (outcome === 'pseudonymised') pseudonymise(writer, people, personId)
      else writer.overwrite('person', personId, noContact)
      forgetPeople(writer, people)
    }
  })
  settleRows(writer)
  const about = { kind: 'person' as const, personId, outcome, today, fingerprint, lines }
  const id = keepErasure(writer, signature, { ...about, files: removeUnnamedFiles(writer, files) })
  // In the record's own history, under a key of its own: when and by whom, and no name.
  writer.note('person', personId, { kind: 'person', id: personId }, { act: 'erased', outcome, erasure: id })
  return { id, removed: lines.reduce((sum, { removed }) => sum + removed, 0) }
}
