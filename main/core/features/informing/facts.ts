import type { Core } from '#main/core/core.ts'
import { query } from '#main/core/db/query.ts'
import type { SheetFacts, SheetPlace } from '#main/core/documents/sheet-types.ts'
import {
  carefulRegime,
  ownCompaniesOn,
  ownCompanyAt,
  placesByIds,
  type Place,
} from '#main/core/features/emergency/places.ts'
import { pageLanguage } from '#main/core/features/informing/languages.ts'
import { contactFor } from '#shared/domain/contact.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import type { Regime } from '#shared/domain/regime.ts'
import { isDraftNumber } from '#shared/domain/works.ts'
import { findRule, ruleValue } from '#shared/rules/index.ts'

/** A place with what its sheets say. */
export interface PlaceFacts {
  /** Null: a sheet for no place in particular. */
  place: SheetPlace | null
  declarationId: number | null
  facts: SheetFacts
  regimeKnown: boolean
}

/** How to reach the office: the own company the place concerns, whom to ask there, telephone and address. */
function contactLines(core: Core, place: Place | null, date: LocalDate): string[] {
  const { reader } = core.workspace
  const own = ownCompaniesOn(reader, date)
  const company = place === null ? own[0] : ownCompanyAt(reader, place, own, date)
  if (!company) return []
  const { phone = null, email = null } =
    reader.first(query.selectFrom('company').select(['phone', 'email']).where('id', '=', company.id)) ?? {}
  const contacts = reader.all(
    query.selectFrom('companyContact').selectAll().where('companyId', '=', company.id).orderBy('id'),
  )
  const contact = contactFor(contacts, 'registrations')
  return [company.name, contact?.name, contact?.phone ?? phone, contact?.email ?? email].filter(
    (line): line is string => typeof line === 'string' && line !== '',
  )
}

function factsFor(core: Core, regime: Regime, place: Place | null, date: LocalDate): SheetFacts {
  const page = ruleValue('own-registrations-page', regime, date)
  const { value: days, assumption } = findRule('correction-days', regime, date)
  return {
    service: page.service,
    pageFor: (tag) => page.pages[pageLanguage(tag)].replace(/^https:\/\/(?:www\.)?/, ''),
    phone: ruleValue('contact-centre-phone', regime, date).number,
    days,
    assumed: assumption,
    contact: contactLines(core, place, date),
    date,
  }
}

/** What sheets and posters say of some declarations on a day, by id; those that do not exist are left out. */
export function placeFacts(core: Core, declarationIds: Iterable<number>, date: LocalDate): Map<number, PlaceFacts> {
  const places = placesByIds(core.workspace.reader, declarationIds)
  return new Map(
    places.map((place) => {
      const { declarationId, number, workplace, address } = place
      const regime = place.regime ?? carefulRegime
      const known: PlaceFacts = {
        declarationId,
        // A place without a name is called by its number, which stands there already.
        place: {
          number: isDraftNumber(number) ? null : number,
          regime,
          workplace: workplace === number ? '' : workplace,
          address,
        },
        facts: factsFor(core, regime, place, date),
        regimeKnown: place.regime !== null,
      }
      return [declarationId, known]
    }),
  )
}

/** What a sheet says that is about no place in particular. */
export function generalFacts(core: Core, date: LocalDate): PlaceFacts {
  return { declarationId: null, place: null, facts: factsFor(core, carefulRegime, null, date), regimeKnown: true }
}
