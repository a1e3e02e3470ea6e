import { longDate } from '#main/core/documents/format.ts'
import type { ContactCentre, OutageCause, Sender } from '#main/core/documents/types.ts'
import { causeOf, placesOf, stateOf, stepsOf } from '#main/core/features/emergency/incidents.ts'
import type { IncidentRow, StepRow } from '#main/core/features/emergency/incidents.ts'
import { ownCompaniesOn, ownCompanyAt } from '#main/core/features/emergency/places.ts'
import type { Place } from '#main/core/features/emergency/places.ts'
import { stepTexts } from '#main/core/features/emergency/step-texts.ts'
import type { Reader } from '#main/core/db/query.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import type { WorkspaceSettings } from '#shared/contract/settings.ts'
import { brusselsDate, brusselsTime, weekday, type LocalDate } from '#shared/domain/dates.ts'
import { formatEnterpriseNumber } from '#shared/domain/identifiers.ts'
import type { Regime } from '#shared/domain/regime.ts'
import type { Language } from '#shared/i18n/index.ts'
import { findRule, ruleValue } from '#shared/rules/index.ts'

type OpeningHours = WorkspaceSettings['contactCentreHours']

/** The telephone menus whose keys are known. */
export function knownMenus(regime: Regime, date: LocalDate): { language: Language; keys: string[] }[] {
  const { menuKeys } = ruleValue('contact-centre-phone', regime, date)
  return (['fr', 'nl', 'de'] as const).flatMap((language) => {
    const keys = menuKeys[language]
    return keys === null ? [] : [{ language, keys: [...keys] }]
  })
}

/** Whether the contact centre answers at an instant, as far as the office has entered its hours; null when it has not. */
export function isOpenAt(hours: OpeningHours, instant: string): boolean | null {
  if (hours.length === 0) return null
  const day = String(weekday(brusselsDate(instant)))
  const time = brusselsTime(instant).slice(0, 5)
  return hours.some(({ weekdays, from, to }) => weekdays.includes(day) && time >= from && time < to)
}

/** How to reach the contact centre, and what that knowledge rests on. */
export interface Contact {
  phone: string
  menus: { language: Language; keys: string[] }[]
  openNow: boolean | null
  formAddress: string
  assumption: boolean
  source: string
  checkedOn: LocalDate
}

/** What the guide shows of the contact centre on a day and at an instant (`domain/emergency.md`, The call). */
export function contactFacts(regime: Regime, date: LocalDate, hours: OpeningHours, now: string): Contact {
  const rule = findRule('contact-centre-phone', regime, date)
  return {
    phone: ruleValue('contact-centre-phone', regime, date).number,
    menus: knownMenus(regime, date),
    openNow: isOpenAt(hours, now),
    formAddress: ruleValue('contact-centre-form', regime, date).url,
    assumption: rule.assumption,
    source: rule.source,
    checkedOn: rule.checkedOn,
  }
}

/** The same for paper, the hours as a line of text. */
export function contactForPaper(
  regime: Regime,
  date: LocalDate,
  hours: OpeningHours,
  language: Language,
): ContactCentre {
  const t = texts(language)
  const stretches = hours.map(({ weekdays, from, to }) => {
    const days = weekdays.split('').map((day) => t(($) => $.emergency.hours.days[day as '1']))
    return t(($) => $.emergency.hours.stretch, { days: days.join(', '), from, to })
  })
  return {
    phone: ruleValue('contact-centre-phone', regime, date).number,
    menus: knownMenus(regime, date),
    openingHours: stretches.length === 0 ? null : stretches.join('; '),
    formAddress: ruleValue('contact-centre-form', regime, date).url,
  }
}

/** What the text for the contact form is made of; what is null or empty is left out, or left to fill in. */
interface ContactFacts {
  regime: Regime
  date: LocalDate | null
  hour: string | null
  company: Pick<Sender, 'name' | 'number'> | undefined
  places: readonly Place[]
  cause: OutageCause | null
  description: string | null
  steps: readonly StepRow[]
}

/**
 * The text to paste into the contact form: only what the office has entered, nothing about people. The words of the
 * office are quoted as they are.
 */
export function contactTextOf(reader: Reader, incident: IncidentRow, language: Language): string {
  const steps = stepsOf(reader, incident.id)
  const state = stateOf(incident, steps)
  const places = placesOf(reader, incident.id)
  const own = ownCompaniesOn(reader, incident.date)
  const [first] = places
  return composeContactText(
    {
      regime: incident.regime,
      date: incident.date,
      hour: incident.outageHour,
      company: first ? ownCompanyAt(reader, first, own, incident.date) : own[0],
      places,
      cause: causeOf(state),
      description: incident.description,
      // The guide's own questions about the place and the fault are no attempts; who was asked and what was tried is.
      steps: steps.filter(({ question, answer }) => isAttempt(question, answer)),
    },
    language,
  )
}

function isAttempt(question: string, answer: string): boolean {
  return (question === 'provider' && answer !== 'not-used') || (question === 'channels' && answer !== 'no-more')
}

/** Writes the text from its facts. */
export function composeContactText(facts: ContactFacts, language: Language): string {
  const t = texts(language)
  const service = ruleValue('official-service', facts.regime, facts.date ?? '9999-12-31').name
  const { company, date, hour, cause, description, steps } = facts
  const paragraphs = [
    [t(($) => $.emergency.contactText.greeting)],
    [t(($) => $.emergency.contactText.intro, { service })],
    [
      ...(company ? companyLines(company, t) : []),
      ...(date === null ? [] : [t(($) => $.emergency.contactText.date, { date: longDate(date, language) })]),
      ...(hour === null ? [] : [t(($) => $.emergency.contactText.hour, { hour })]),
      ...facts.places.flatMap((place) => placeLines(place, t)),
      ...(cause === null
        ? []
        : [t(($) => $.emergency.contactText.cause, { cause: t(($) => $.documents.cause[cause]) })]),
      ...(description === null ? [] : [t(($) => $.emergency.contactText.description, { description })]),
    ],
    steps.length === 0
      ? []
      : [
          t(($) => $.emergency.contactText.tried),
          ...steps.map((step) => {
            const time = brusselsTime(step.at).slice(0, 5)
            const { what, result } = stepTexts(step, t)
            // A question would read oddly before its answer in a letter.
            const tried = step.question === 'provider' ? t(($) => $.emergency.contactText.provider) : what
            return t(($) => $.emergency.contactText.step, { time, what: tried, result })
          }),
        ],
    [t(($) => $.emergency.contactText.request)],
    [t(($) => $.emergency.contactText.closing), ...(company ? [company.name] : [])],
  ]
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

function companyLines(company: Pick<Sender, 'name' | 'number'>, t: Translate): string[] {
  const { name, number } = company
  return [
    t(($) => $.emergency.contactText.company, { name }),
    ...(number === null
      ? []
      : [t(($) => $.emergency.contactText.companyNumber, { number: formatEnterpriseNumber(number) })]),
  ]
}

function placeLines({ workplace, address, number }: Place, t: Translate): string[] {
  const place = [workplace, address].filter((part) => part !== null).join(', ')
  return [t(($) => $.emergency.contactText.place, { place }), t(($) => $.emergency.contactText.declaration, { number })]
}
