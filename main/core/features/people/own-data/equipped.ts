import { query } from '#main/core/db/query.ts'
import type { OwnSection } from '#main/core/documents/own-data.ts'
import { section, word, type Asked } from '#main/core/features/people/own-data/held.ts'
import type { Texts } from '#shared/i18n/index.ts'

/** Papers, keys, means and what the person was told. Who told it is left out: that is about somebody else. */
export function equippedSections(asked: Asked): OwnSection[] {
  return [
    papers(asked),
    guide(asked),
    keys(asked),
    steps(asked),
    means(asked),
    arrangements(asked),
    sheets(asked),
    briefings(asked),
    holds(asked),
  ]
}

function papers({ reader, personId, words }: Asked): OwnSection {
  const held = query
    .selectFrom('paper as p')
    .innerJoin('paperKind as k', 'k.id', 'p.kindId')
    .select(['k.code', 'k.name', 'p.issuedOn', 'p.expiresOn', 'p.reference', 'p.note', 'p.fileName', 'p.verifiedOn'])
    .where('p.personId', '=', personId)
    .orderBy('p.id')
  const rows = reader
    .all(held)
    .map((paper) => [
      paper.name ?? word(words.papers.kinds, paper.code),
      paper.issuedOn,
      paper.expiresOn,
      paper.reference,
      paper.note,
      paper.fileName,
      paper.verifiedOn,
    ])
  return section(
    'papers',
    ['document', ['issuedOn', 'date'], ['expiresOn', 'date'], 'reference', 'note', 'file', ['verifiedOn', 'date']],
    rows,
  )
}

function guide({ reader, personId, words }: Asked): OwnSection {
  const held = query.selectFrom('personGuide').select(['answers', 'answeredOn']).where('personId', '=', personId)
  const rows = reader
    .all(held.orderBy('id'))
    .flatMap(({ answers, answeredOn }) =>
      Object.entries(JSON.parse(answers) as Record<string, unknown>).map(([question, answer]) => [
        answeredOn,
        word(words.keys.questions, question),
        typeof answer === 'string' ? answerWord(words, question, answer) : JSON.stringify(answer),
      ]),
    )
  return section('guide', [['answeredDay', 'date'], 'question', 'answer'], rows)
}

/** A card is told by its country, or by what there is instead. */
function answerWord(words: Texts, question: string, answer: string): string | null {
  return word(question === 'card' ? words.keys.cards : words.keys.words, answer)
}

function keys({ reader, personId, words }: Asked): OwnSection {
  const { keys: kinds, keyStates } = words.ownData.words
  const held = query.selectFrom('personKey').selectAll().where('personId', '=', personId).orderBy('id')
  const rows = reader
    .all(held)
    .map(({ kind, state, since, appointmentOn, note }) => [
      word(kinds, kind),
      word(keyStates, state),
      since,
      appointmentOn,
      note,
    ])
  return section('keys', ['key', 'state', ['since', 'date'], ['appointmentOn', 'date'], 'note'], rows)
}

function steps({ reader, personId, words }: Asked): OwnSection {
  const held = query.selectFrom('personStep').selectAll().where('personId', '=', personId).orderBy('id')
  const rows = reader
    .all(held)
    .map(({ step, doneOn, note, fileName }) => [doneOn, word(words.keys.steps, step), note, fileName])
  return section('steps', [['doneOn', 'date'], 'step', 'note', 'file'], rows)
}

function means({ reader, personId, words }: Asked): OwnSection {
  const held = query
    .selectFrom('personMeans as m')
    .leftJoin('declarationList as d', 'd.id', 'm.declarationId')
    .select(['m.kind', 'm.reference', 'd.number', 'd.workplace', 'm.validFrom', 'm.validTo', 'm.note'])
    .where('m.personId', '=', personId)
    .orderBy('m.id')
  const rows = reader
    .all(held)
    .map((one) => [
      word(words.ownData.words.means, one.kind),
      one.reference,
      one.number,
      one.workplace,
      one.validFrom,
      one.validTo,
      one.note,
    ])
  return section(
    'means',
    ['means', 'reference', 'declaration', 'workplace', ['from', 'date'], ['to', 'date'], 'note'],
    rows,
  )
}

/** Arrangements that name the person; those for everybody from a firm are not about him. */
function arrangements({ reader, personId, words }: Asked): OwnSection {
  const held = query
    .selectFrom('toolArrangement as a')
    .innerJoin('company as c', 'c.id', 'a.companyId')
    .innerJoin('company as u', 'u.id', 'a.userFirmId')
    .select(['c.name as firm', 'u.name as userFirm', 'a.way', 'a.validFrom', 'a.validTo', 'a.note', 'a.fileName'])
    .where('a.personId', '=', personId)
    .orderBy('a.id')
  const rows = reader
    .all(held)
    .map((one) => [
      one.firm,
      one.userFirm,
      word(words.ownData.words.arrangements, one.way),
      one.validFrom,
      one.validTo,
      one.note,
      one.fileName,
    ])
  return section('arrangements', ['firm', 'userFirm', 'way', ['from', 'date'], ['to', 'date'], 'note', 'file'], rows)
}

function sheets({ reader, personId, words }: Asked): OwnSection {
  const held = query
    .selectFrom('startSheet as s')
    .leftJoin('declarationList as d', 'd.id', 's.declarationId')
    .select(['s.printedAt', 's.language', 'd.number', 'd.workplace'])
    .where('s.personId', '=', personId)
    .orderBy('s.id')
  const rows = reader
    .all(held)
    .map(({ printedAt, language, number, workplace }) => [
      printedAt,
      word(words.shell.languages, language),
      number,
      workplace,
    ])
  return section('sheets', [['printedAt', 'instant'], 'language', 'declaration', 'workplace'], rows)
}

function briefings({ reader, personId, words }: Asked): OwnSection {
  const held = query
    .selectFrom('briefing as b')
    .leftJoin('declarationList as d', 'd.id', 'b.declarationId')
    .select(['b.onDate', 'b.way', 'b.language', 'd.number', 'd.workplace', 'b.note', 'b.fileName'])
    .where('b.personId', '=', personId)
    .orderBy('b.onDate')
    .orderBy('b.id')
  const rows = reader
    .all(held)
    .map((one) => [
      one.onDate,
      word(words.ownData.words.briefings, one.way),
      word(words.shell.languages, one.language),
      one.number,
      one.workplace,
      one.note,
      one.fileName,
    ])
  return section('briefings', [['date', 'date'], 'way', 'language', 'declaration', 'workplace', 'note', 'file'], rows)
}

/** Why his data stay whatever their age. */
function holds({ reader, personId, words }: Asked): OwnSection {
  const held = query.selectFrom('hold').selectAll().where('personId', '=', personId).orderBy('id')
  const rows = reader
    .all(held)
    .map(({ ground, reason, since, until }) => [word(words.privacy.holds.grounds, ground), reason, since, until])
  return section('holds', ['kind', 'reason', ['from', 'date'], ['to', 'date']], rows)
}
