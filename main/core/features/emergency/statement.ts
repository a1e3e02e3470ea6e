import type { Core } from '#main/core/core.ts'
import { outageStatement } from '#main/core/documents/outage-statement.ts'
import type { OutageOutcome } from '#main/core/documents/types.ts'
import { attachmentsOf, referenceOf } from '#main/core/features/emergency/incident-view.ts'
import {
  causeOf,
  incidentById,
  noteIncident,
  placesOf,
  stateOf,
  stepsOf,
} from '#main/core/features/emergency/incidents.ts'
import { ownCompaniesOn, ownCompanyAt } from '#main/core/features/emergency/places.ts'
import { stepTexts } from '#main/core/features/emergency/step-texts.ts'
import { senderOf } from '#main/core/features/sender.ts'
import { texts } from '#main/core/texts.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import type { OutageOutcomeKind } from '#shared/domain/outage.ts'
import type { Language } from '#shared/i18n/index.ts'

const outcomes: Record<OutageOutcomeKind, OutageOutcome> = {
  'not-applicable': 'notApplicable',
  'registered-after-all': 'registered',
  exempt: 'exempt',
  'paper-form': 'paperForm',
}

/** Offers the statement of an incident, and notes that it was made. */
export async function offerStatement(core: Core, incidentId: number, language: Language): Promise<OfferedFileToken> {
  const { name, bytes } = statementOf(core, incidentId, language)
  await core.workspace.write('emergency', (writer) => noteIncident(writer, incidentId, { act: 'statement', language }))
  return core.transfers.offer(name, bytes)
}

/** The statement of an incident: what failed, what was tried and when, the result, the reference, the annexes. */
export function statementOf(core: Core, incidentId: number, language: Language): { name: string; bytes: Buffer } {
  const { workspace } = core
  const { reader } = workspace
  const incident = incidentById(reader, incidentId)
  const steps = stepsOf(reader, incidentId)
  const state = stateOf(incident, steps)
  const places = placesOf(reader, incidentId)
  const own = ownCompaniesOn(reader, incident.date)
  const [first] = places
  const company = first && ownCompanyAt(reader, first, own, incident.date)
  const t = texts(language)
  const { bytes } = outageStatement(
    {
      number: incident.number,
      createdAt: core.clock(),
      sender: { ...senderOf(workspace), ...(company && { name: company.name, number: company.number }) },
      regime: incident.regime,
      date: incident.date,
      workplaces: places.map(({ workplace, address, number }) => ({
        name: workplace,
        address,
        declarationNumber: number,
      })),
      cause: causeOf(state),
      outageHour: incident.outageHour,
      outcome: state.outcome ? outcomes[state.outcome.kind] : 'open',
      description: incident.description,
      steps: steps.map((step) => ({ at: step.at, by: step.by, ...stepTexts(step, t) })),
      reference: referenceOf(incident),
      annexes: attachmentsOf(reader, incidentId).map(({ name, size, sha256 }) => ({ name, sha256, bytes: size })),
    },
    [language],
  )
  return { name: `${incident.number} ${t(($) => $.emergency.files.statement)}.pdf`, bytes }
}
