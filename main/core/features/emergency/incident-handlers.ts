import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import type { Core } from '#main/core/core.ts'
import { arrivedAttachment } from '#main/core/features/attachments.ts'
import { attach, offerAttachment } from '#main/core/features/emergency/attached.ts'
import { contactTextOf } from '#main/core/features/emergency/contact.ts'
import { showIncident, summariseIncident } from '#main/core/features/emergency/incident-view.ts'
import {
  appendStep,
  checkStep,
  ensureOpen,
  findIncidents,
  incidentById,
  noteIncident,
  noteReference,
  openIncident,
  updateIncident,
  type IncidentRow,
} from '#main/core/features/emergency/incidents.ts'
import { offerStatement } from '#main/core/features/emergency/statement.ts'
import { procedures } from '#main/core/procedures.ts'
import type { Incident } from '#shared/contract/emergency.ts'
import { trimmed } from '#shared/domain/text.ts'
import { ruleValue } from '#shared/rules/index.ts'

const { emergency } = procedures

/** Changes an incident that is still open and shows it. Throws `record-gone`, `incident-closed`. */
async function change(
  core: Core,
  id: number,
  work: (writer: RecordWriter, incident: IncidentRow) => void,
): Promise<Incident> {
  await core.workspace.write('emergency', (writer) => {
    const incident = incidentById(writer, id)
    ensureOpen(incident)
    work(writer, incident)
  })
  return showIncident(core.workspace.reader, id)
}

/** The procedures about incidents: the guide's log, its outcome and its proof. */
export const incidentHandlers = {
  incidents: emergency.incidents.handler(({ input, context }) => {
    const { reader } = context.core.workspace
    return findIncidents(reader, input.openOnly, input.limit).map((row) => summariseIncident(reader, row))
  }),

  incident: emergency.incident.handler(({ input, context }) => showIncident(context.core.workspace.reader, input.id)),

  start: emergency.start.handler(async ({ input, context }) => {
    const { workspace } = context.core
    const id = await workspace.write('emergency', (writer) =>
      openIncident(writer, input.declarationIds, input.date, input.outageHour),
    )
    return showIncident(workspace.reader, id)
  }),

  answer: emergency.answer.handler(({ input, context }) => {
    const step = { ...input, note: trimmed(input.note) }
    checkStep(step)
    return change(context.core, input.incidentId, (writer, { id }) => appendStep(writer, id, step))
  }),

  describe: emergency.describe.handler(({ input, context }) =>
    change(context.core, input.incidentId, (writer, incident) => {
      const { outageHour } = input
      updateIncident(writer, incident, { description: trimmed(input.description), outageHour })
    }),
  ),

  setReference: emergency.setReference.handler(({ input, context }) =>
    change(context.core, input.incidentId, (writer, incident) => {
      const { number, channel } = input
      noteReference(writer, incident, { number, channel, agent: trimmed(input.agent) })
    }),
  ),

  attach: emergency.attach.handler(async ({ input, context }) => {
    const content = await arrivedAttachment(context.core, input.file)
    return await change(context.core, input.incidentId, (writer, { id }) => {
      attach(writer, { incidentId: id }, content, trimmed(input.description))
      noteIncident(writer, id, { act: 'attached', name: content.name, sha256: content.sha256 })
    })
  }),

  attachment: emergency.attachment.handler(({ input, context }) => offerAttachment(context.core, input.attachmentId)),

  close: emergency.close.handler(async ({ input, context }) => {
    const { workspace } = context.core
    await workspace.write('emergency', (writer) => {
      const incident = incidentById(writer, input.incidentId)
      if ((incident.closedAt !== null) === input.closed) return
      updateIncident(writer, incident, { closedAt: input.closed ? writer.stamp.at : null })
    })
    return showIncident(workspace.reader, input.incidentId)
  }),

  statement: emergency.statement.handler(({ input, context }) =>
    offerStatement(context.core, input.incidentId, input.language),
  ),

  contactText: emergency.contactText.handler(({ input, context }) => {
    const { reader } = context.core.workspace
    const incident = incidentById(reader, input.incidentId)
    return {
      text: contactTextOf(reader, incident, input.language),
      formAddress: ruleValue('contact-centre-form', incident.regime, incident.date).url,
    }
  }),
}
