import { query, type Reader } from '#main/core/db/query.ts'
import { companyLabels, declarationLabels, labelOf, personLabels } from '#main/core/features/labels.ts'
import { sentAbout, type PersonPart } from '#main/core/features/people/person-references.ts'
import { formsOfParts, goingBack, joinOf, partsToSeparate } from '#main/core/features/people/separate.ts'
import type { SeparatePart, SeparatePreview } from '#shared/contract/people-join.ts'
import { maskIdentifier } from '#shared/domain/identifiers.ts'

type Shown = Pick<SeparatePart, 'label' | 'validFrom' | 'validTo'>

const undated = (label: string): Shown => ({ label, validFrom: null, validTo: null })

/** A part as the list of what may go names it; numbers of people are masked. */
function shown(reader: Reader, { kind, id }: PersonPart): Shown {
  const row = reader.first(
    query
      .selectFrom(kind as 'person')
      .selectAll()
      .where('id', '=', id),
  )
  const values = { ...row } as Record<string, unknown>
  const text = (field: string): string | null => (typeof values[field] === 'string' ? values[field] : null)
  const number = (field: string): number => (typeof values[field] === 'number' ? values[field] : 0)
  const dates = { validFrom: text('validFrom'), validTo: text('validTo') }
  switch (kind) {
    case 'personIdentifier':
      return { label: maskIdentifier(text('value') ?? ''), ...dates }
    case 'employment':
      return { label: labelOf(companyLabels(reader, [number('companyId')]), number('companyId')).label, ...dates }
    case 'assignment': {
      const declarationId = number('declarationId')
      const { label, detail } = labelOf(declarationLabels(reader, [declarationId]), declarationId)
      return { label: detail === '' ? label : detail, ...dates }
    }
    case 'absence':
      return { label: text('reason') ?? '', ...dates }
    case 'personAlias': {
      const companyId = number('companyId')
      const firm = companyId === 0 ? text('firmText') : labelOf(companyLabels(reader, [companyId]), companyId).label
      return undated([text('nameKey'), firm].filter(Boolean).join(' · '))
    }
    case 'paper':
      return { label: text('reference') ?? '', validFrom: text('issuedOn'), validTo: text('expiresOn') }
    case 'correctionItem': {
      const requestId = number('requestId')
      const request = query.selectFrom('correctionRequest').select('number').where('id', '=', requestId)
      return { label: reader.first(request)?.number ?? '', validFrom: text('date'), validTo: text('date') }
    }
    case 'correctionRequest':
      return undated(text('number') ?? '')
    case 'personKey':
      return { label: text('kind') ?? '', validFrom: text('since'), validTo: text('endedOn') }
    case 'personStep':
      return { label: text('note') ?? text('fileName') ?? '', validFrom: text('doneOn'), validTo: text('doneOn') }
    case 'personGuide':
      return { label: '', validFrom: text('answeredOn'), validTo: text('answeredOn') }
    case 'person':
      return undated([text('lastName'), text('firstName')].filter(Boolean).join(' '))
    default:
      return { label: `#${id}`, ...dates }
  }
}

/** What separating a joined record would give back to it, what could go beside, and what has to stay. */
export function separatePreview(reader: Reader, joinedId: number): SeparatePreview {
  const join = joinOf(reader, joinedId)
  const all = partsToSeparate(reader, join)
  const seen = new Set<string>()
  const parts = all.filter(({ kind, id }) => !seen.has(`${kind} ${id}`) && seen.add(`${kind} ${id}`))
  const came = parts.filter((part) => part.came)
  return {
    kept: labelOf(personLabels(reader, [join.holderId]), join.holderId),
    joined: { id: joinedId, label: join.name, detail: '' },
    at: join.at,
    by: join.by,
    parts: parts.map((part) => ({ kind: part.kind, id: part.id, came: part.came, ...shown(reader, part) })),
    restored: goingBack(reader, join).flatMap(({ kind, before }) =>
      Object.keys(before).map((field) => ({ kind, field })),
    ),
    staying: sentAbout(reader, join.holderId, formsOfParts(reader, join, came)),
  }
}
