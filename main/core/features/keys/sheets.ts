import { setImmediate } from 'node:timers/promises'

import type { Core } from '#main/core/core.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import {
  firmKeySheets,
  personKeySheets,
  type FirmSheetData,
  type PersonSheetData,
  type SheetWay,
} from '#main/core/documents/key-sheet.ts'
import { guideOf, keysOf, stepsOf } from '#main/core/features/keys/repository.ts'
import { cardRules, readAnswers, readFirmAnswers, withNumber } from '#main/core/features/keys/standing.ts'
import { keptPerson, listedFirm } from '#main/core/features/keys/view.ts'
import { countryName } from '#main/core/features/labels.ts'
import { senderOf } from '#main/core/features/sender.ts'
import { texts } from '#main/core/texts.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import {
  currentAnswers,
  firmSteps,
  isActiveOn,
  keyWays,
  leadingKey,
  stepFacts,
  stepsOf as stepsOfWay,
  toFindOut,
  type AccessPage,
  type CardRules,
  type KeyAnswers,
} from '#shared/domain/keys.ts'
import { isLanguage, type Language } from '#shared/i18n/index.ts'
import { pageAddress, pageRule } from '#shared/rules/access.ts'
import { findRule, ruleValue } from '#shared/rules/index.ts'

/** Where nobody has answered: every way is shown, and what is to be found out. */
const unanswered: KeyAnswers = {
  card: 'unsure',
  phone: 'unsure',
  recognised: 'unsure',
  number: 'unsure',
  email: 'unsure',
}

/** How to reach the office: its own company’s name, telephone and e-mail address. */
export function officeContact(core: Core): string {
  const { reader, name } = core.workspace
  const own = reader.first(
    query.selectFrom('companyList').select(['name', 'phone', 'email']).where('roleOwn', '=', 1).orderBy('id').limit(1),
  )
  return [own?.name ?? name, own?.phone, own?.email].filter(Boolean).join(' · ')
}

/** What all sheets of one print share. */
function common(core: Core) {
  const { today } = core.workspace
  return {
    number: '',
    createdAt: core.clock(),
    sender: senderOf(core.workspace),
    contact: officeContact(core),
    checkedOn: findRule('access-page-worker', null, today).checkedOn,
  }
}

function pagesFor(steps: Iterable<keyof typeof stepFacts>, language: Language, today: LocalDate) {
  const pages = new Set<AccessPage>()
  for (const step of steps) {
    const { page } = stepFacts[step]
    if (page !== null) pages.add(page)
  }
  return [...pages].map((page) => ({ page, url: pageAddress(ruleValue(pageRule(page), null, today), language).url }))
}

function sheetWays(answers: KeyAnswers, cards: CardRules, done: ReadonlyMap<string, LocalDate>): SheetWay[] {
  const ways = keyWays(answers, cards).flatMap(({ state, kind, ...way }) =>
    state === 'no'
      ? []
      : [
          {
            ...way,
            kind,
            state,
            steps: stepsOfWay(kind, answers).map((step) => ({ step, doneOn: done.get(step) ?? null })),
          },
        ],
  )
  const rank = (way: SheetWay): number => (way.recommended ? 0 : way.state === 'fits' ? 1 : 2)
  return ways.toSorted((one, other) => rank(one) - rank(other))
}

const countriesOf = (codes: readonly string[], language: Language): string =>
  codes.map((code) => countryName(code, language)).join(', ')

function doneSteps(reader: Reader, of: 'person' | 'company', id: number): Map<string, LocalDate> {
  return new Map(stepsOf(reader, of, id).map(({ step, doneOn }) => [step, doneOn]))
}

/** What the sheet of a person says; `language` null: in the person’s own, else French. */
export function personSheetData(core: Core, askedId: number, language: Language | null): PersonSheetData {
  const { reader, today } = core.workspace
  const person = keptPerson(reader, askedId)
  const listed = reader.first(query.selectFrom('personList').select('employer').where('id', '=', person.id))
  const into = language ?? (isLanguage(person.language) ? person.language : 'fr')
  const cards = cardRules('person', today)
  const given = readAnswers(guideOf(reader, 'person', person.id)?.answers) ?? unanswered
  const answers = currentAnswers(given, { hasNumber: withNumber(reader, [person.id]).has(person.id) })
  const ways = sheetWays(answers, cards, doneSteps(reader, 'person', person.id))
  const key = leadingKey(keysOf(reader, [person.id]), today)
  const works = key !== null && isActiveOn(key, today)
  return {
    ...common(core),
    language: into,
    name: [person.lastName, person.firstName].filter(Boolean).join(' '),
    employer: listed?.employer ?? null,
    active: works && key.since !== null ? { kind: key.kind, since: key.since } : null,
    appointmentOn: works ? null : (key?.appointmentOn ?? null),
    countries: countriesOf(cards.accepted, into),
    unsure: toFindOut(answers),
    ways,
    pages: pagesFor(
      ways.flatMap(({ steps }) => steps.map(({ step }) => step)),
      into,
      today,
    ),
  }
}

/** What the sheet of a foreign firm says; `language` null: in the firm’s own, else French. */
export function firmSheetData(core: Core, companyId: number, language: Language | null): FirmSheetData {
  const { reader, today } = core.workspace
  const firm = listedFirm(reader, companyId)
  const into = language ?? (isLanguage(firm.language) ? firm.language : 'fr')
  const cards = cardRules('company', today)
  const answers = readFirmAnswers(guideOf(reader, 'company', companyId)?.answers) ?? unanswered
  const done = doneSteps(reader, 'company', companyId)
  const ways = sheetWays(answers, cards, new Map())
  return {
    ...common(core),
    language: into,
    name: firm.name,
    enterpriseNumber: firm.enterpriseNumber,
    foreignVat: firm.foreignVat,
    countries: countriesOf(cards.accepted, into),
    workerCountries: countriesOf(cards.known, into),
    unsure: toFindOut(answers),
    ways,
    steps: firmSteps.map((step) => ({ step, doneOn: done.get(step) ?? null })),
    pages: pagesFor([...firmSteps, ...ways.flatMap(({ steps }) => steps.map(({ step }) => step))], into, today),
  }
}

/** The sheets of some people in one file. The file’s name tells a person’s name only when there is one, and never a number. */
export async function personSheets(
  core: Core,
  ids: readonly number[],
  language: Language | null,
  signal: AbortSignal | undefined,
): Promise<OfferedFileToken> {
  await core.workspace.freshenLists()
  const sheets = ids.map((id) => personSheetData(core, id, language))
  const name = texts(sheets[0]?.language ?? 'fr')(($) => $.keys.sheet.fileName)
  // Others are served between two sheets; a caller that gave up stops them.
  const { bytes } = await personKeySheets(sheets, breathing(signal))
  return core.transfers.offer(fileName(name, sheets, core.workspace.today), bytes)
}

/** The sheets of some firms in one file. */
export async function firmSheets(
  core: Core,
  ids: readonly number[],
  language: Language | null,
  signal: AbortSignal | undefined,
): Promise<OfferedFileToken> {
  await core.workspace.freshenLists()
  const sheets = ids.map((id) => firmSheetData(core, id, language))
  const name = texts(sheets[0]?.language ?? 'fr')(($) => $.keys.sheet.firmFileName)
  const { bytes } = await firmKeySheets(sheets, breathing(signal))
  return core.transfers.offer(fileName(name, sheets, core.workspace.today), bytes)
}

function breathing(signal: AbortSignal | undefined): () => Promise<void> {
  return async () => {
    await setImmediate()
    signal?.throwIfAborted()
  }
}

function fileName(title: string, sheets: readonly { name: string }[], today: LocalDate): string {
  const about = sheets.length === 1 ? (sheets[0]?.name ?? '') : String(sheets.length)
  return `${title} ${about} ${today}.pdf`
}
