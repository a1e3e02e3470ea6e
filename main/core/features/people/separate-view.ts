import { query, type Reader } from '#main/core/db/query.ts'
import { companyLabels, declarationLabels, labelOf, personLabels } from '#main/core/features/labels.ts'
import { sentAbout, type PersonPart } from '#main/core/features/people/person-references.ts'
import { formsOfParts, goingBack, joinOf, partsToSeparate } from '#main/core/features/people/separate.ts'
import type { SeparatePart, SeparatePreview } from '#shared/contract/people-join.ts'
import { maskIdentifier } from '#shared/domain/identifiers.ts'

type Shown = Pick<SeparatePart, 'label' | 'code' | 'validFrom' | 'validTo'>

const named = (label: string): Shown => ({ label, code: null, validFrom: null, validTo: null })

/** The stored columns of a part, read by name. */
class Columns {
  readonly #row: Record<string, unknown>

  constructor(reader: Reader, { kind, id }: PersonPart) {
    const row = query
      .selectFrom(kind as 'person')
      .selectAll()
      .where('id', '=', id)
    this.#row = { ...reader.first(row) }
  }

  text(name: string): string | null {
    const value = this.#row[name]
    return typeof value === 'string' ? value : null
  }

  id(name: string): number {
    const value = this.#row[name]
    return typeof value === 'number' ? value : 0
  }

  /** A coded value, with the days on which it holds. */
  coded(code: string, label: string | null = null): Shown {
    return {
      label: label ?? '',
      code: this.text(code),
      validFrom: this.text('validFrom'),
      validTo: this.text('validTo'),
    }
  }

  /** What happened on a day. */
  on(day: string, code: string | null, label: string | null): Shown {
    const date = this.text(day)?.slice(0, 10) ?? null
    return { label: label ?? '', code: code === null ? null : this.text(code), validFrom: date, validTo: date }
  }
}

/** A part as the list of what may go names it; numbers of people are masked. */
function shown(reader: Reader, part: PersonPart): Shown {
  const row = new Columns(reader, part)
  const company = (column: string): string => labelOf(companyLabels(reader, [row.id(column)]), row.id(column)).label
  const place = (): string | null => {
    const declarationId = row.id('declarationId')
    if (declarationId === 0) return null
    const { label, detail } = labelOf(declarationLabels(reader, [declarationId]), declarationId)
    return detail === '' ? label : detail
  }
  const dates = { code: null, validFrom: row.text('validFrom'), validTo: row.text('validTo') }
  switch (part.kind) {
    case 'personIdentifier':
      return { label: maskIdentifier(row.text('value') ?? ''), ...dates }
    case 'employment':
      return { label: company('companyId'), ...dates }
    case 'assignment':
      return { label: place() ?? '', ...dates }
    case 'absence':
      return { label: row.text('reason') ?? '', ...dates }
    case 'personAlias': {
      const firm = row.id('companyId') === 0 ? row.text('firmText') : company('companyId')
      return named([row.text('nameKey'), firm].filter(Boolean).join(' · '))
    }
    case 'paper': {
      const kinds = query.selectFrom('paperKind').select(['code', 'name']).where('id', '=', row.id('kindId'))
      const kind = reader.first(kinds)
      const label = [kind?.name, row.text('reference')].filter(Boolean).join(' · ')
      return { label, code: kind?.code ?? null, validFrom: row.text('issuedOn'), validTo: row.text('expiresOn') }
    }
    case 'correctionItem': {
      const request = query.selectFrom('correctionRequest').select('number').where('id', '=', row.id('requestId'))
      return row.on('date', null, reader.first(request)?.number ?? null)
    }
    case 'correctionRequest':
      return named(row.text('number') ?? '')
    case 'personKey':
      return { ...row.coded('kind'), validFrom: row.text('since'), validTo: row.text('endedOn') }
    case 'hold':
      return {
        label: row.text('reason') ?? '',
        code: row.text('ground'),
        validFrom: row.text('since'),
        validTo: row.text('until'),
      }
    case 'personGuide':
      return row.on('answeredOn', null, null)
    case 'personStep':
      return row.on('doneOn', 'step', null)
    case 'personMeans':
      return row.coded('kind', [row.text('reference'), place()].filter(Boolean).join(' · '))
    case 'toolArrangement':
      return row.coded('way', `${company('companyId')} · ${company('userFirmId')}`)
    case 'startSheet':
      return row.on('printedAt', null, place())
    case 'briefing':
      return row.on('onDate', 'way', place())
    case 'person':
      return named([row.text('lastName'), row.text('firstName')].filter(Boolean).join(' '))
    default:
      return { label: `#${part.id}`, ...dates }
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
