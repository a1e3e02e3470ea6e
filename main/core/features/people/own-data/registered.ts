import { sql } from 'kysely'

import { query, raw } from '#main/core/db/query.ts'
import type { ServiceCode, TypeCode } from '#main/core/db/tables/registrations.ts'
import type { OwnSection } from '#main/core/documents/own-data.ts'
import { section, word, type Asked } from '#main/core/features/people/own-data/held.ts'
import { servicesByCode, typesByCode } from '#main/core/features/registrations/codes.ts'
import type { CellValue } from '#main/core/sheets/write.ts'
import { brusselsTime } from '#shared/domain/dates.ts'
import { formatPersonNumber } from '#shared/domain/identifiers.ts'

/** What was registered under the person's numbers and names, what a provider noted, and what the review found. */
export function registeredSections(asked: Asked): OwnSection[] {
  return [registered(asked, 'registrations'), registered(asked, 'providerLog'), findings(asked)]
}

interface Row {
  date: string
  at: number
  service: ServiceCode
  type: TypeCode
  declaration: string | null
  workplace: string | null
  firm: string | null
  identifier: string
  name: string
  receipt: number | null
  channel: string | null
  status: string | null
  remark: string | null
  fileName: string | null
  line: number
  marks: string | null
}

/** Each row as it came: nobody else is named in it. What was said beside it follows, the latest last. */
function registered({ reader, personId, words }: Asked, key: 'registrations' | 'providerLog'): OwnSection {
  const official = key === 'registrations'
  const table = sql.table(official ? 'registration' : 'witnessEvent')
  const late = official ? sql`(select receipt from registrationReceipt where registrationId = r.id)` : sql`null`
  const marks = official
    ? sql`(select group_concat(m.kind || coalesce(char(31) || coalesce(m.note, m.status), ''), char(30))
        from registrationMark m where m.registrationId = r.id)`
    : sql`null`
  const rows = sql<Row>`
    select r.date, r.at, r.service, r.type, d.number as declaration, d.label as workplace, c.label as firm,
      s.identifier, rtrim(w.lastName || ' ' || w.firstName) as name, coalesce(r.receipt, ${late}) as receipt,
      n.channel, n.status, n.remark, b.fileName, r.line, ${marks} as marks
    from statedPerson s join ${table} r on r.statedPersonId = s.id
    join statedName w on w.id = r.statedNameId
    left join statedDeclaration d on d.id = r.statedDeclarationId
    left join statedCompany c on c.id = r.statedCompanyId
    left join statedNote n on n.id = r.statedNoteId
    left join importBatch b on b.id = r.batchId
    where s.personId = ${personId} order by r.at, r.id`
  const { types, services, marks: kinds } = words.registrations
  const beside = (text: string | null): string | null =>
    text
      ?.split('\u001e')
      .map((mark) =>
        mark
          .split('\u001f')
          .map((part, index) => (index === 0 ? word(kinds, part) : part))
          .join(': '),
      )
      .join('; ') ?? null
  const told = reader
    .all(raw(rows))
    .map((row): CellValue[] => [
      row.date,
      row.type === 0 ? null : brusselsTime(new Date(row.at * 1000).toISOString()).slice(0, 8),
      word(types, typesByCode[row.type]),
      word(services, servicesByCode[row.service])?.split(' ')[0] ?? null,
      row.declaration,
      row.workplace === row.declaration ? null : row.workplace,
      row.firm,
      [row.identifier === '' ? '' : formatPersonNumber(row.identifier), row.name].filter(Boolean).join(' '),
      row.receipt === null ? null : String(row.receipt),
      row.channel,
      row.status,
      row.remark,
      beside(row.marks),
      [row.fileName, row.line].filter((part) => part !== null && part !== '').join(', '),
    ])
  return section(
    key,
    [
      ['date', 'date'],
      ['time', 'time'],
      'type',
      'service',
      'declaration',
      'workplace',
      'firm',
      'statedAs',
      'receipt',
      'channel',
      'status',
      'remark',
      'beside',
      'source',
    ],
    told,
  )
}

function findings({ reader, personId, words }: Asked): OwnSection {
  const forms = query.selectFrom('statedPerson').select('id').where('personId', '=', personId)
  const found = query
    .selectFrom('finding')
    .select(['date', 'rule', 'declaration', 'workplace', 'firm', 'state', 'reason', 'note', 'deadline'])
    .where('statedPersonId', 'in', forms)
    .orderBy('date')
    .orderBy('id')
  const rows = reader
    .all(found)
    .map((one) => [
      one.date,
      words.review.rules[one.rule].name,
      one.declaration,
      one.workplace === one.declaration ? null : one.workplace,
      one.firm,
      word(words.findings.states, one.state),
      word(words.review.reasons, one.reason),
      one.note,
      one.deadline,
    ])
  return section(
    'findings',
    [['date', 'date'], 'rule', 'declaration', 'workplace', 'firm', 'state', 'reason', 'note', ['deadline', 'date']],
    rows,
  )
}
