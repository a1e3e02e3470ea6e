import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { CoreError } from '#main/core/errors.ts'
import { seenOn, type SeenPerson } from '#main/core/features/chain/seen.ts'
import { chainFacts } from '#main/core/features/chain/service.ts'
import { toldOn, toldState } from '#main/core/features/chain/told.ts'
import { declarationHead } from '#main/core/features/chain/tree.ts'
import { numbersOn, numberThen } from '#main/core/features/companies/numbers.ts'
import { companyLabels, labelOf } from '#main/core/features/labels.ts'
import { peopleDue, type DuePerson } from '#main/core/features/planning/service.ts'
import { coveredSpans } from '#main/core/features/registrations/codes.ts'
import type { PresentAnswer, PresentFirm, PresentPerson } from '#shared/contract/chain-present.ts'
import { chainAsOf, flattenChain, type ChainNode } from '#shared/domain/chain.ts'
import { brusselsTime, within, type LocalDate } from '#shared/domain/dates.ts'
import { maskIdentifier } from '#shared/domain/identifiers.ts'
import { serviceOf } from '#shared/domain/regime.ts'
import { compareNames, fold } from '#shared/domain/text.ts'

/** The Brussels hour and minute of an epoch second. */
const clock = (at: number): string => brusselsTime(new Date(at * 1000).toISOString()).slice(0, 5)

/** First IN and last OUT of a day; an IN that no OUT follows leaves the end open. */
function seenHours({ events, later }: SeenPerson): PresentPerson['seen'] {
  const first = events.find(({ type }) => type === 1)
  const moves = events.filter(({ type }) => type !== 0)
  const last = moves.at(-1)
  const after = last?.type === 1 ? later.find(({ type }) => type !== 0) : undefined
  const out = last?.type === 2 ? last : after?.type === 2 ? after : undefined
  return {
    firstIn: first ? clock(first.at) : null,
    lastOut: out ? clock(out.at) : null,
    outNextDay: out !== undefined && out === after,
    receipts: events.filter(({ receipt }) => receipt !== null).length,
    registrations: events.length,
  }
}

/** Open findings of a day at a declaration by stated person; those of an overlap belong to no place and count too. */
function findingsOn(reader: Reader, declarationId: number, date: LocalDate): Map<number, number> {
  const stated = query.selectFrom('statedDeclaration').select('id').where('declarationId', '=', declarationId)
  const rows = query
    .selectFrom('finding')
    .select(['statedPersonId'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('date', '=', date)
    .where('state', '=', 'open')
    .where((eb) => eb.or([eb('statedDeclarationId', 'in', stated), eb('statedDeclarationId', '=', 0)]))
    .groupBy('statedPersonId')
  return new Map(reader.all(rows).map(({ statedPersonId, count }) => [statedPersonId, count]))
}

/** Stated forms of known people, since findings name those. */
function statedIdsOf(reader: Reader, personIds: readonly number[]): Map<number, number[]> {
  const rows = query.selectFrom('statedPerson').select(['id', 'personId']).where('personId', 'in', idList(personIds))
  const ids = Map.groupBy(reader.all(rows), ({ personId }) => personId ?? 0)
  return new Map([...ids].map(([personId, stated]) => [personId, stated.map(({ id }) => id)]))
}

/** The people seen, then those planned and not seen; each list by firm and name. */
function peopleOf(
  reader: Reader,
  declarationId: number,
  date: LocalDate,
  seen: readonly SeenPerson[],
  due: readonly DuePerson[],
): Omit<PresentPerson, 'place'>[] {
  const findings = findingsOn(reader, declarationId, date)
  const stated = statedIdsOf(
    reader,
    due.map(({ personId }) => personId),
  )
  const counted = (ids: readonly number[]): number => ids.reduce((sum, id) => sum + (findings.get(id) ?? 0), 0)
  const planned = new Set(due.map(({ personId }) => personId))
  const present = new Set(seen.map(({ personId }) => personId))
  const there = seen.map((person) => ({
    key: person.key,
    personId: person.personId,
    person: person.label,
    identifier: person.identifier === '' ? null : maskIdentifier(person.identifier),
    companyId: person.companyId,
    firm: person.firm,
    firmFrom: person.firmFrom,
    planned: person.personId !== null && planned.has(person.personId),
    seen: seenHours(person),
    findings: counted(person.statedIds),
  }))
  const missing = due
    .filter(({ personId }) => !present.has(personId))
    .map((person) => ({
      key: `p${person.personId}`,
      personId: person.personId,
      person: `${person.lastName} ${person.firstName ?? ''}`.trim(),
      identifier: person.identifier === null ? null : maskIdentifier(person.identifier.value),
      companyId: person.employerId,
      firm: person.employerName ?? '',
      firmFrom: person.employerId === null ? ('none' as const) : ('employment' as const),
      planned: true,
      seen: null,
      findings: counted(stated.get(person.personId) ?? []),
    }))
  const byFirm = (first: { firm: string; person: string }, second: { firm: string; person: string }): number =>
    compareNames(first.firm, second.firm) || compareNames(first.person, second.person)
  return [...there.sort(byFirm), ...missing.sort(byFirm)]
}

/** Each node with the firms above it, from its direct employer to the top. */
function linesUp(roots: readonly ChainNode[]): { node: ChainNode; above: number[] }[] {
  const above = new Map<ChainNode, number[]>()
  return flattenChain(roots).map((node) => {
    const own = above.get(node) ?? []
    for (const child of node.children) above.set(child, [node.companyId, ...own])
    return { node, above: own }
  })
}

/**
 * Who was at a declaration’s workplaces on a Brussels calendar day, for whom, and who had been told to register: everybody
 * registered or planned there, every firm with a place in the chain that day, and the firms that were there without one.
 * Numbers of people are masked. Throws `record-gone`.
 */
export function presentOn(reader: Reader, declarationId: number, date: LocalDate): PresentAnswer {
  const declaration = declarationHead(reader, declarationId)
  const facts = chainFacts(reader, declarationId)
  if (!facts) throw new CoreError('record-gone', { kind: 'declaration', id: declarationId })
  const standing = facts.links.filter(({ from, to }) => within(date, from, to))
  const tree = chainAsOf(facts.links, facts.declaration.declarantIds, date)
  const placed = linesUp(tree.roots)
  const places = Map.groupBy(placed, ({ node }) => node.companyId)
  const people = peopleOf(
    reader,
    declarationId,
    date,
    seenOn(reader, declarationId, date),
    peopleDue(reader, declarationId, date),
  ).map((person) => ({ ...person, place: person.companyId !== null && places.has(person.companyId) }))

  const firmKey = ({ companyId, firm }: { companyId: number | null; firm: string }): string =>
    companyId === null ? `s${fold(firm)}` : `c${companyId}`
  const byFirm = Map.groupBy(people, firmKey)
  const told = toldOn(
    reader,
    declarationId,
    standing.map(({ id, contractorId }) => ({ id, contractorId })),
    date,
  )
  const known = new Set([...places.keys(), ...people.flatMap(({ companyId }) => companyId ?? [])])
  const ids = new Set([...known, ...facts.links.map(({ employerId }) => employerId)])
  const labels = companyLabels(reader, ids)
  const numbers = numbersOn(reader, ids, date)
  const name = (id: number): string => labelOf(labels, id).label
  const firmOf = (key: string, companyId: number | null, label: string): PresentFirm => {
    const own = companyId === null ? [] : (places.get(companyId) ?? [])
    const members = byFirm.get(key) ?? []
    const tiers = own.flatMap(({ node }) => node.tier ?? [])
    const evidence = companyId === null ? [] : (told.get(companyId) ?? [])
    const declares = tiers.includes(0)
    return {
      companyId,
      company: label,
      number: companyId === null ? null : numberThen(numbers, companyId),
      tier: tiers.length === 0 ? null : Math.min(...tiers),
      place: own.length > 0,
      lines: own
        .filter(({ above }) => above.length > 0)
        .map(({ above }) => above.map((id) => ({ companyId: id, company: name(id) }))),
      planned: members.filter(({ planned }) => planned).length,
      seen: members.filter(({ seen }) => seen !== null).length,
      told: evidence,
      toldState: declares ? 'own' : toldState(evidence),
    }
  }
  const firms = [
    ...[...known].map((id) => firmOf(`c${id}`, id, name(id))),
    ...[...byFirm].flatMap(([key, [first]]) =>
      first && first.companyId === null && first.firm !== '' ? [firmOf(key, null, first.firm)] : [],
    ),
  ].sort(
    (first, second) =>
      (first.tier ?? Infinity) - (second.tier ?? Infinity) || compareNames(first.company, second.company) || 0,
  )
  const services = declaration.regime === null ? null : serviceOf(declaration.regime)
  return {
    declaration,
    date,
    covered: coveredSpans(reader).some(
      ({ service, from, to }) => (services === null || service === services) && within(date, from, to),
    ),
    people,
    firms,
  }
}
