import { prepareAll } from '#main/core/features/emergency/batch.ts'
import { contactFacts } from '#main/core/features/emergency/contact.ts'
import { formHandlers } from '#main/core/features/emergency/form-handlers.ts'
import { incidentHandlers } from '#main/core/features/emergency/incident-handlers.ts'
import { makePack } from '#main/core/features/emergency/pack.ts'
import { inFormOrder } from '#main/core/features/emergency/people.ts'
import { findPlaces } from '#main/core/features/emergency/place-view.ts'
import { carefulRegime, demandDay, ownCompaniesOn, placeById } from '#main/core/features/emergency/places.ts'
import { peopleDue } from '#main/core/features/planning/service.ts'
import { readSettings } from '#main/core/features/settings/repository.ts'
import { crossing, procedures } from '#main/core/procedures.ts'
import { maskIdentifier } from '#shared/domain/identifiers.ts'
import { regimes } from '#shared/domain/regime.ts'

const { emergency } = procedures

export const emergencyHandlers = {
  places: emergency.places.handler(({ input, context }) =>
    findPlaces(context.core.workspace.reader, demandDay(input.date), input.search),
  ),

  due: emergency.due.handler(({ input, context }) => {
    const { reader } = context.core.workspace
    const { declarationId } = placeById(reader, input.declarationId)
    const own = new Set(ownCompaniesOn(reader, demandDay(input.date)).map(({ id }) => id))
    return inFormOrder(peopleDue(reader, declarationId, input.date), own).map((person) => ({
      personId: person.personId,
      name: `${person.lastName} ${person.firstName ?? ''}`.trim(),
      identifier: person.identifier && maskIdentifier(person.identifier.value),
      employer: person.employerName,
      tier: person.tier,
      startTime: person.startTime,
      endTime: person.endTime,
    }))
  }),

  ...formHandlers,
  ...incidentHandlers,

  contact: emergency.contact.handler(({ input, context }) => {
    const regime = regimes.find((known) => known === input.regime) ?? carefulRegime
    const { contactCentreHours } = readSettings(context.core.workspace.reader)
    return contactFacts(regime, demandDay(input.date), contactCentreHours, context.core.clock())
  }),

  pack: emergency.pack.handler(({ input, context, signal }) =>
    crossing(context.core, makePack(context.core, input, signal)),
  ),

  prepareAll: emergency.prepareAll.handler(({ input, context, signal }) =>
    crossing(context.core, prepareAll(context.core, input, signal)),
  ),
}
