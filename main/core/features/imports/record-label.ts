import type { RecordKind } from '#main/core/audit/record-kinds.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { companyLabels, declarationLabels, labelOf, personLabels } from '#main/core/features/labels.ts'

/** A record as a person names it; never with a complete number of a person. */
export function recordLabel(reader: Reader, kind: RecordKind, id: number): string {
  switch (kind) {
    case 'company':
      return labelOf(companyLabels(reader, [id]), id).label
    case 'declaration':
      return labelOf(declarationLabels(reader, [id]), id).label
    case 'person':
      return labelOf(personLabels(reader, [id]), id).label
    case 'assignment': {
      const due = reader.first(query.selectFrom('assignment').selectAll().where('id', '=', id))
      if (!due) return `#${id}`
      const person = recordLabel(reader, 'person', due.personId)
      return `${person} · ${recordLabel(reader, 'declaration', due.declarationId)}`
    }
    case 'chainLink': {
      const link = reader.first(query.selectFrom('chainLink').selectAll().where('id', '=', id))
      if (!link) return `#${id}`
      const contractor = recordLabel(reader, 'company', link.contractorId)
      return `${contractor} · ${recordLabel(reader, 'declaration', link.declarationId)}`
    }
    case 'absence': {
      const away = reader.first(query.selectFrom('absence').select('personId').where('id', '=', id))
      return away ? recordLabel(reader, 'person', away.personId) : `#${id}`
    }
    case 'closure': {
      const closed = reader.first(query.selectFrom('closure').select('declarationId').where('id', '=', id))
      return closed ? recordLabel(reader, 'declaration', closed.declarationId) : `#${id}`
    }
    case 'correctionRequest': {
      const request = reader.first(query.selectFrom('correctionRequest').select('number').where('id', '=', id))
      return request?.number ?? `#${id}`
    }
    case 'reminder': {
      const reminder = reader.first(query.selectFrom('reminder').select('number').where('id', '=', id))
      return reminder?.number ?? `#${id}`
    }
    case 'contractorPayment': {
      const payment = reader.first(query.selectFrom('contractorPayment').selectAll().where('id', '=', id))
      return payment ? `${recordLabel(reader, 'company', payment.companyId)} · ${payment.invoiceNumber}` : `#${id}`
    }
    case 'withholdingCheck': {
      const check = reader.first(query.selectFrom('withholdingCheck').select('companyId').where('id', '=', id))
      return check ? recordLabel(reader, 'company', check.companyId) : `#${id}`
    }
    case 'dutyEvidence': {
      const evidence = reader.first(query.selectFrom('dutyEvidence').selectAll().where('id', '=', id))
      if (!evidence) return `#${id}`
      const firm = recordLabel(reader, 'company', evidence.companyId)
      return `${firm} · ${recordLabel(reader, 'declaration', evidence.declarationId)}`
    }
    case 'paper': {
      const paper = reader.first(query.selectFrom('paperList').select('holder').where('id', '=', id))
      return paper?.holder ?? `#${id}`
    }
    case 'paperKind': {
      const kind = reader.first(query.selectFrom('paperKind').select('name').where('id', '=', id))
      return kind?.name ?? `#${id}`
    }
    case 'personKey':
    case 'personGuide':
    case 'personStep':
    case 'personMeans':
    case 'startSheet':
    case 'briefing': {
      const about = reader.first(query.selectFrom(kind).select('personId').where('id', '=', id))
      return about ? recordLabel(reader, 'person', about.personId) : `#${id}`
    }
    case 'hold': {
      const held = reader.first(query.selectFrom('hold').selectAll().where('id', '=', id))
      if (held?.personId) return recordLabel(reader, 'person', held.personId)
      if (held?.companyId) return recordLabel(reader, 'company', held.companyId)
      if (held?.declarationId) return recordLabel(reader, 'declaration', held.declarationId)
      return held?.requestId ? recordLabel(reader, 'correctionRequest', held.requestId) : `#${id}`
    }
    case 'sheetLanguage': {
      const language = reader.first(query.selectFrom('sheetLanguage').select('name').where('id', '=', id))
      return language?.name ?? `#${id}`
    }
    case 'companyGuide':
    case 'companyStep':
    case 'toolArrangement': {
      const about = reader.first(query.selectFrom(kind).select('companyId').where('id', '=', id))
      return about ? recordLabel(reader, 'company', about.companyId) : `#${id}`
    }
    case 'workplaceDevice': {
      const device = reader.first(query.selectFrom('workplaceDevice').select('declarationId').where('id', '=', id))
      return device ? recordLabel(reader, 'declaration', device.declarationId) : `#${id}`
    }
    case 'reminderSending':
    case 'declarationPartner':
    case 'worksReport':
    case 'findingCare':
    case 'correctionItem':
    case 'correctionAnnex':
    case 'registrationMark':
    case 'findingDecision':
    case 'companyNumber':
    case 'companyContact':
    case 'workplace':
    case 'personIdentifier':
    case 'employment':
    case 'personAlias':
    case 'personJoin':
    case 'personDistinct':
      return `#${id}`
  }
}
