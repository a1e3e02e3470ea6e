import type { Core } from '#main/core/core.ts'
import type { RecordKind } from '#main/core/audit/record-kinds.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { CoreError } from '#main/core/errors.ts'
import { lastChange } from '#main/core/features/history/repository.ts'
import { guideOf, keysOf, stepsOf, type StepRow } from '#main/core/features/keys/repository.ts'
import { cardRules, readAnswers, readFirmAnswers, standingsOf, withNumber } from '#main/core/features/keys/standing.ts'
import type { FirmGuide, GuideStep, PersonGuide } from '#shared/contract/keys.ts'
import {
  currentAnswers,
  firmSteps,
  isActiveOn,
  isForeignFirm,
  keyWays,
  knownAnswers,
  nextFirmStep,
  stepsOf as stepsOfWay,
  toFindOut,
} from '#shared/domain/keys.ts'
import { isLanguage } from '#shared/i18n/index.ts'

/** The person behind an id: of a joined record the kept one. Throws `record-gone`. */
export function keptPerson(reader: Reader, id: number) {
  const find = (one: number) => reader.first(query.selectFrom('person').selectAll().where('id', '=', one))
  const asked = find(id)
  const person = asked?.joinedIntoId ? find(asked.joinedIntoId) : asked
  if (!person) throw new CoreError('record-gone', { kind: 'person', id })
  return person
}

/** Throws `record-gone`. */
export function listedFirm(reader: Reader, id: number) {
  const firm = reader.first(query.selectFrom('companyList').selectAll().where('id', '=', id))
  if (!firm) throw new CoreError('record-gone', { kind: 'company', id })
  return firm
}

function shownStep(reader: Reader, kind: RecordKind, row: StepRow | undefined): GuideStep['done'] {
  if (!row) return null
  const { id, doneOn, note, fileName } = row
  const change = lastChange(reader, kind, id)
  return { id, doneOn, note, fileName, by: change?.user ?? null, at: change?.at ?? null, version: change?.seq ?? 0 }
}

const languageOf = (value: string | null): PersonGuide['language'] => (isLanguage(value) ? value : null)

/** Everything about the keys of a person, judged as of today. */
export function personGuide(core: Core, askedId: number): PersonGuide {
  const { reader, today } = core.workspace
  const person = keptPerson(reader, askedId)
  const personId = person.id
  const cards = cardRules('person', today)
  const hasNumber = withNumber(reader, [personId]).has(personId)
  const guide = guideOf(reader, 'person', personId)
  const given = readAnswers(guide?.answers)
  const answers = given && currentAnswers(given, { hasNumber })
  const done = new Map(stepsOf(reader, 'person', personId).map((row) => [row.step, row]))
  const standing = standingsOf(reader, [personId], today)[0]
  return {
    personId,
    name: [person.lastName, person.firstName].filter(Boolean).join(' '),
    language: languageOf(person.language),
    birthDate: person.birthDate,
    cards: [...cards.known],
    known: knownAnswers({ ...person, hasNumber }, cards.accepted),
    answers,
    answeredOn: answers && guide ? guide.answeredOn : null,
    unsure: answers ? toFindOut(answers) : [],
    ways: (answers ? keyWays(answers, cards) : []).map((way) => ({
      ...way,
      steps: stepsOfWay(way.kind, answers ?? { number: 'unsure' }).map((step) => ({
        step,
        done: shownStep(reader, 'personStep', done.get(step)),
      })),
    })),
    keys: keysOf(reader, [personId]).map(({ personId: _personId, ...key }) => ({
      ...key,
      active: isActiveOn(key, today),
      version: lastChange(reader, 'personKey', key.id)?.seq ?? 0,
    })),
    state: standing?.state ?? 'none',
    keyKind: standing?.key?.kind ?? null,
    since: standing?.key?.since ?? null,
    appointmentOn: standing?.key?.appointmentOn ?? null,
    next: standing ? standing.next : 'guide',
  }
}

/** Everything about the way of a firm into the service. */
export function firmGuide(core: Core, companyId: number): FirmGuide {
  const { reader, today } = core.workspace
  const firm = listedFirm(reader, companyId)
  const cards = cardRules('company', today)
  const guide = guideOf(reader, 'company', companyId)
  const answers = readFirmAnswers(guide?.answers)
  const done = new Map(stepsOf(reader, 'company', companyId).map((row) => [row.step, row]))
  return {
    companyId,
    name: firm.name,
    language: languageOf(firm.language),
    foreign: isForeignFirm(firm),
    enterpriseNumber: firm.enterpriseNumber,
    cards: [...cards.known],
    accepted: [...cards.accepted],
    answers,
    answeredOn: answers && guide ? guide.answeredOn : null,
    unsure: answers ? toFindOut(answers) : [],
    ways: answers ? keyWays(answers, cards) : [],
    steps: firmSteps.map((step) => ({
      step,
      done: shownStep(reader, 'companyStep', done.get(step)),
    })) as FirmGuide['steps'],
    next: nextFirmStep(new Set(done.keys())),
  }
}
