import type { Insertable } from 'kysely'

import type { FindingTable } from '#main/core/db/tables/registrations.ts'
import type { Names } from '#main/core/features/findings/names.ts'
import type { StatedForm } from '#main/core/features/findings/subjects.ts'
import { midnight } from '#main/core/features/findings/window.ts'
import { serviceCodes } from '#main/core/features/registrations/codes.ts'
import { brusselsTime, instantOf, type LocalDate } from '#shared/domain/dates.ts'
import { maskIdentifier } from '#shared/domain/identifiers.ts'
import type { Found, ReviewEvent } from '#shared/domain/review/facts.ts'
import { correctionDeadline } from '#shared/domain/review/limits.ts'

/** What of a stored finding follows from its subject; the rest (id, state, decision, when it was found) it has by itself. */
export type FindingContent = Omit<
  Insertable<FindingTable>,
  'id' | 'state' | 'reason' | 'note' | 'decisionId' | 'foundAt'
>

/** Answers kept: a review asks for the same few days and hours a hundred thousand times. */
function remembered<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    let value = known.get(key)
    if (value === undefined) {
      if (known.size > 20_000) known.clear()
      value = find(key)
      known.set(key, value)
    }
    return value
  }
}

const deadlines = {
  ciao: remembered((date: LocalDate) => correctionDeadline('ciao', date)),
  checkinatwork: remembered((date: LocalDate) => correctionDeadline('checkinatwork', date)),
}
/** Brussels hour of an hour since the epoch: its clock only ever differs by full hours. */
const localHour = remembered((hour: number) => Number(brusselsTime(instantOf(hour * 3_600_000)).slice(0, 2)))

/** Local hour of what a finding is about; null for a day without a time. */
function hourOf({ at, date, eventIds, service }: Found): number | null {
  const timeless = eventIds.length === 0 ? at === midnight(date) : service === 'checkinatwork'
  return timeless ? null : localHour(Math.floor(at / 3600))
}

/** The row that shows a finding. `first` is the first event it rests on, if any. */
export function contentOf(
  found: Found,
  form: StatedForm,
  first: ReviewEvent | undefined,
  names: Names,
): FindingContent {
  const place = names.place(found.statedDeclarationId)
  const firm =
    found.companyId === null ? names.statedCompany(first?.statedCompanyId ?? null) : names.company(found.companyId)
  const deadline = deadlines[found.service](found.date)
  return {
    rule: found.rule,
    severity: found.severity,
    service: serviceCodes[found.service],
    statedPersonId: form.id,
    statedDeclarationId: found.statedDeclarationId,
    date: found.date,
    fingerprint: found.fingerprint,
    explained: found.explained,
    deadline,
    params: JSON.stringify(found.params),
    hour: hourOf(found),
    at: found.at,
    personId: form.personId,
    person: form.label,
    personKey: form.labelKey,
    identifier: form.identifier === '' ? null : maskIdentifier(form.identifier),
    declarationId: place.declarationId,
    declaration: place.number,
    workplace: place.label,
    workplaceKey: place.key,
    companyId: found.companyId,
    firm: firm.label,
    firmKey: firm.key,
  }
}
