import type { Reader } from '#main/core/db/query.ts'
import { saysMethod, type JudgedFirm } from '#main/core/features/duties/matrix.ts'
import { weekOf } from '#main/core/features/duties/places.ts'
import { evidenceAt } from '#main/core/features/duties/repository.ts'
import { lastChange } from '#main/core/features/history/repository.ts'
import { companyLabels, labelOf } from '#main/core/features/labels.ts'
import { paperStandings } from '#main/core/features/papers/service.ts'
import { lastReminders } from '#main/core/features/reminders/service.ts'
import type { DutyEvidence } from '#shared/contract/duties.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import type { Duty } from '#shared/domain/duties.ts'

/** The last reminder to register every day that the firm had been sent: it shows that the firm was told, and decides nothing. */
function reminderEvidence(reader: Reader, companyId: number, date: LocalDate): DutyEvidence[] {
  const sent = lastReminders(reader, [companyId], date).get(companyId)?.['daily-registration']
  return sent ? [{ kind: 'reminder', reminderId: sent.id, on: sent.sentOn, title: sent.number }] : []
}

function systemEvidence(reader: Reader, { place, firm }: JudgedFirm, date: LocalDate): DutyEvidence[] {
  const papers = paperStandings(reader, firm.links, date).filter(saysMethod)
  const employers = companyLabels(
    reader,
    firm.links.map(({ employerId }) => employerId),
  )
  const items: DutyEvidence[] = []
  for (const link of firm.links) {
    const { id: linkId, employerId, method, fallbackChannel, from, to } = link
    const employer = labelOf(employers, employerId).label
    items.push({ kind: 'link', linkId, employer, method, fallbackChannel, from, to })
    for (const paper of papers) {
      const { paperId, companyId, code, state, expiresOn } = paper
      if (paper.linkId !== linkId || code === null) continue
      items.push({ kind: 'paper', paperId, linkId, companyId, code, state, expiresOn })
    }
  }
  if (firm.own && firm.links.length === 0) {
    for (const alternative of place.alternatives) items.push({ kind: 'alternative', ...alternative })
  }
  return items
}

function dataEvidence({ facts, days, window }: JudgedFirm): DutyEvidence[] {
  const { seen, planned, open } = facts.data
  const [from] = days
  const items: DutyEvidence[] = []
  if (from !== undefined) {
    items.push({ kind: 'registrations', from, to: days.at(-1) ?? from, days: days.length, seen, planned })
  }
  const count = open.reduce((sum, day) => sum + day.count, 0)
  if (count > 0) items.push({ kind: 'findings', from: open[0]?.date ?? window.from, to: window.to, count })
  return items
}

/** What the people of the firm have, or were told; nothing where nobody is planned or was seen. */
function peopleEvidence({ people }: JudgedFirm, date: LocalDate, duty: 'means' | 'informed'): DutyEvidence[] {
  if (people === null) return []
  const { people: count, fits, unknown, misfit, without, informed, inWeek } = people
  const { from, to } = inWeek ? weekOf(date) : { from: date, to: date }
  if (duty === 'informed') return [{ kind: 'briefings', people: count, informed, from, to }]
  return [{ kind: 'means', people: count, fits, unknown, misfit, without, from, to }]
}

/** Everything the four duties of a firm rest on, each duty with its own, the deciding piece first. */
export function evidenceOf(reader: Reader, judged: JudgedFirm, date: LocalDate): Record<Duty, DutyEvidence[]> {
  const { place, firm } = judged
  const items: Record<Duty, DutyEvidence[]> = {
    system: systemEvidence(reader, judged, date),
    data: dataEvidence(judged),
    means: peopleEvidence(judged, date, 'means'),
    informed: peopleEvidence(judged, date, 'informed'),
  }
  const { declarationId } = place
  const noted = evidenceAt(reader, [declarationId]).filter(({ companyId }) => companyId === firm.companyId)
  const newest = noted.toSorted((first, second) =>
    first.onDate < second.onDate ? 1 : first.onDate > second.onDate ? -1 : second.id - first.id,
  )
  for (const row of newest) {
    // What was noted for later days is not known on this one.
    if (row.onDate > date) continue
    const { deciding } = judged.duties[row.duty]
    const change = lastChange(reader, 'dutyEvidence', row.id)
    const item: DutyEvidence = {
      kind: 'recorded',
      id: row.id,
      state: row.state,
      onDate: row.onDate,
      validUntil: row.validUntil,
      note: row.note,
      fileName: row.fileName,
      deciding: deciding?.source === 'recorded' && deciding.id === row.id,
      valid: row.validUntil === null || row.validUntil >= date,
      by: change?.user ?? null,
      at: change?.at ?? null,
      version: change?.seq ?? 0,
    }
    if (item.deciding) items[row.duty].unshift(item)
    else items[row.duty].push(item)
  }
  items.data.push(...reminderEvidence(reader, firm.companyId, date))
  return items
}
