import { sql } from 'kysely'

import { raw } from '#main/core/db/query.ts'
import type { OwnSection } from '#main/core/documents/own-data.ts'
import { section, word, type Asked } from '#main/core/features/people/own-data/held.ts'

/** What was asked to be corrected, what was sent, and the paper forms that name the person. */
export function requestSections(asked: Asked): OwnSection[] {
  return [items(asked), letters(asked), forms(asked)]
}

interface Item {
  date: string
  number: string
  state: string
  declaration: string | null
  workplace: string | null
  action: string
  reason: string | null
  reasonText: string | null
  addressee: string
  firm: string | null
  sentOn: string | null
  answeredOn: string | null
  outcome: string | null
}

/** Points about the person, or that ask for a registration to be made the person's; whoever else they concern is not told. */
function items({ reader, ids, words }: Asked): OwnSection {
  const statement = sql<Item>`
    select i.date, q.number, q.state, d.number as declaration, d.workplace, i.action, i.reason, i.reasonText, q.addressee,
      c.name as firm, q.sentOn, q.answeredOn, i.outcome
    from correctionItem i join correctionRequest q on q.id = i.requestId
    left join declarationList d on d.id = i.declarationId left join company c on c.id = q.addresseeCompanyId
    where i.personId in ${ids} or i.requestedPersonId in ${ids} order by i.date, i.id`
  const { actions, reasons, states, addressees } = words.corrections
  const rows = reader
    .all(raw(statement))
    .map((item) => [
      item.date,
      item.number,
      word(states, item.state),
      item.declaration,
      item.workplace,
      word(actions, item.action),
      [word(reasons, item.reason), item.reasonText].filter(Boolean).join(': '),
      item.firm ?? word(addressees, item.addressee),
      item.sentOn,
      item.answeredOn,
      item.outcome === null ? null : word(states, item.outcome),
    ])
  return section(
    'corrections',
    [
      ['date', 'date'],
      'number',
      'state',
      'declaration',
      'workplace',
      'action',
      'reason',
      'addressee',
      ['sentOn', 'date'],
      ['answeredOn', 'date'],
      'outcome',
    ],
    rows,
  )
}

/** Requests that went out, with the document that was sent or received. */
function letters({ reader, ids, words }: Asked): OwnSection {
  const statement = sql<{
    at: string
    number: string
    step: string
    name: string
    addressee: string
    firm: string | null
  }>`
    select e.at, q.number, e.step, e.name, q.addressee, c.name as firm
    from correctionEvent e join correctionRequest q on q.id = e.requestId
    left join company c on c.id = q.addresseeCompanyId
    where e.name is not null and (q.addresseePersonId in ${ids} or q.id in (
      select requestId from correctionItem where personId in ${ids} or requestedPersonId in ${ids}))
    order by e.id`
  const rows = reader
    .all(raw(statement))
    .map(({ at, number, name, addressee, firm }) => [
      at,
      number,
      name,
      firm ?? word(words.corrections.addressees, addressee),
    ])
  return section('letters', [['when', 'instant'], 'number', 'document', 'addressee'], rows)
}

interface FormLine {
  date: string
  number: string
  version: number
  line: number
  declaration: string | null
  workplace: string | null
  outcome: string | null
  note: string | null
  createdAt: string
}

function forms({ reader, ids, words }: Asked): OwnSection {
  const statement = sql<FormLine>`
    select f.date, f.number, f.version, l.line, d.number as declaration, d.workplace, l.outcome, l.note, f.createdAt
    from emergencyLine l join emergencyForm f on f.id = l.formId left join declarationList d on d.id = f.declarationId
    where l.personId in ${ids} or l.printedPersonId in ${ids} order by f.date, f.id, l.line`
  const rows = reader
    .all(raw(statement))
    .map((line) => [
      line.date,
      line.number,
      line.version,
      line.line,
      line.declaration,
      line.workplace,
      word(words.emergency.lineOutcomes, line.outcome),
      line.note,
      line.createdAt,
    ])
  return section(
    'forms',
    [
      ['date', 'date'],
      'form',
      ['version', 'integer'],
      ['line', 'integer'],
      'declaration',
      'workplace',
      'outcome',
      'note',
      ['printedAt', 'instant'],
    ],
    rows,
  )
}
