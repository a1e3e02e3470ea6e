import type { ChainFacts } from '#main/core/features/chain/service.ts'
import type { LinkInput } from '#shared/contract/chain.ts'
import { addDays, comparePeriods, firstUncovered, formatDate, type LocalDate } from '#shared/domain/dates.ts'
import { checkLink, type ChainLink, type ProposedLink } from '#shared/domain/chain.ts'
import type { Problem } from '#shared/domain/problem.ts'
import { fieldReader } from '#shared/domain/records.ts'
import { maximumLengths } from '#shared/domain/text.ts'

/** What the rules of a link need to know of the rest of the workspace. */
export interface LinkFacts extends ChainFacts {
  today: LocalDate
  companyName: (id: number) => string
}

/** A link with everything it refers to. */
export interface LinkValues extends LinkInput {
  declarationId: number
  contractorId: number
  directEmployerId: number
}

/** Fields of `checkLink` under the names of the form. */
const formFields: Record<string, string> = {
  start: 'validFrom',
  end: 'validTo',
  directEmployer: 'directEmployerId',
  contractor: 'contractorId',
}

function isSamePlace(link: ChainLink, proposed: ProposedLink): boolean {
  return (
    link.contractorId === proposed.contractorId &&
    link.employerId === proposed.employerId &&
    link.from === proposed.from &&
    link.to === proposed.to
  )
}

/** Links whose employer has a place on all their days now and would lose it once `replaced` becomes `replacement` (or goes). */
export function linksLeftHanging(
  replaced: ChainLink,
  replacement: ProposedLink | null,
  { links, declaration }: ChainFacts,
): ChainLink[] {
  const company = replaced.contractorId
  if (declaration.declarantIds.includes(company)) return []
  const placesNow = links.filter(({ contractorId }) => contractorId === company)
  const placesThen = placesNow.filter(({ id }) => id !== replaced.id)
  const stays = replacement?.contractorId === company ? [replacement] : []
  return links.filter(
    (below) =>
      below.employerId === company &&
      below.id !== replaced.id &&
      firstUncovered(below, placesNow) === null &&
      firstUncovered(below, [...placesThen, ...stays]) !== null,
  )
}

function hangingProblem(hanging: readonly ChainLink[], placesThen: ProposedLink | null, facts: LinkFacts): Problem {
  const names = [...new Set(hanging.map(({ contractorId }) => facts.companyName(contractorId)))].slice(0, 5).join(', ')
  const [first] = hanging
  const gap = first && placesThen ? firstUncovered(first, [placesThen]) : (first ?? null)
  const from = gap?.from ? formatDate(gap.from) : '…'
  return { code: 'links-hanging-below', field: 'validTo', severity: 'warning', params: { from, names } }
}

/** The days on which a firm has a place in the chain, as people read them. */
function placesOf(companyId: number, { links }: ChainFacts): string {
  const places = links.filter(({ contractorId }) => contractorId === companyId).sort(comparePeriods)
  const shown = (date: LocalDate | null): string => (date === null ? '…' : formatDate(date))
  return places.map(({ from, to }) => `${shown(from)} – ${shown(to)}`).join(', ')
}

/**
 * Problems of `checkLink` under the field names of the form. An employer without a place is called by its name, with the
 * days on which it has one (`employer-without-place`), or is said to have none at all (`employer-not-in-chain`).
 */
export function namedProblems(
  problems: readonly Problem[],
  employerId: number,
  facts: ChainFacts & Pick<LinkFacts, 'companyName'>,
): Problem[] {
  return problems.map((problem): Problem => {
    const field = problem.field === null ? null : (formFields[problem.field] ?? problem.field)
    if (problem.code !== 'employer-link-missing') return { ...problem, field }
    const firm = Number(problem.params?.['employerId'] ?? employerId)
    const places = placesOf(firm, facts)
    const params = { ...problem.params, firm: facts.companyName(firm), places }
    return { ...problem, field, code: places === '' ? 'employer-not-in-chain' : 'employer-without-place', params }
  })
}

/**
 * Everything wrong with a link at its place in the chain, under the field names of the form (`domain/chain.md`, a link of
 * the chain). An employer without a place on some of the days is an `error`, except when the link stood there before:
 * an imported gap must not stop other corrections.
 * @param id the link that is replaced; null for a new one
 */
export function checkLinkInput(link: LinkValues, id: number | null, facts: LinkFacts): Problem[] {
  const proposed: ProposedLink = {
    id,
    contractorId: link.contractorId,
    employerId: link.directEmployerId,
    from: link.validFrom,
    to: link.validTo,
  }
  const replaced = facts.links.find((other) => other.id === id)
  const stoodBefore = replaced !== undefined && isSamePlace(replaced, proposed)
  const found = checkLink(proposed, facts.links, facts.declaration).map((problem): Problem => {
    // An end beyond the declaration’s may be waiting for its extension; nobody can have begun before the works.
    const early = problem.code === 'outside-declaration' && problem.field === 'start'
    const stops = (problem.code === 'employer-link-missing' || early) && !stoodBefore
    return stops ? { ...problem, severity: 'error' } : problem
  })
  const problems = namedProblems(found, proposed.employerId, facts)
  if (replaced && !stoodBefore) {
    const hanging = linksLeftHanging(replaced, proposed, facts)
    if (hanging.length > 0) problems.push(hangingProblem(hanging, proposed, facts))
  }
  return problems
}

/** Days on which the chain of a declaration changes: something begins, or has ended the day before. In order. */
export function daysOfChange(links: readonly ChainLink[]): LocalDate[] {
  // Many links end on the same few days: each day after is reckoned once.
  const begins = new Set(links.map(({ from }) => from))
  const after = [...new Set(links.map(({ to }) => to))].map((to) => (to === null ? null : addDays(to, 1)))
  return [...new Set([...begins, ...after])].filter((day) => day !== null).sort()
}

/**
 * A link as it is to be stored, null while something it refers to is missing, and everything wrong with it.
 * @param factsOf what is known of the chain of a declaration; undefined when it does not exist
 */
export function readLinkInput(
  input: LinkInput,
  id: number | null,
  today: LocalDate,
  factsOf: (declarationId: number) => LinkFacts | undefined,
): { values: LinkValues | null; problems: Problem[] } {
  const { validFrom, validTo, informedOn, fallbackChannel, contractOn, contractReference } = input
  const texts = { validFrom, validTo, informedOn, fallbackChannel, contractOn, contractReference }
  const reader = fieldReader<string>(texts, { today })
  const values = {
    ...input,
    validFrom: reader.date('validFrom'),
    validTo: reader.date('validTo'),
    informedOn: reader.date('informedOn'),
    fallbackChannel: reader.text('fallbackChannel', { max: maximumLengths.reference }),
    contractOn: reader.date('contractOn'),
    contractReference: reader.text('contractReference', { max: maximumLengths.reference }),
  }
  const { declarationId, contractorId, directEmployerId } = input
  for (const [field, value] of Object.entries({ declarationId, contractorId, directEmployerId })) {
    if (value === null) reader.report('required', field, 'error')
  }
  const unread = reader.problems.some(({ severity }) => severity === 'error')
  if (unread || declarationId === null || contractorId === null || directEmployerId === null) {
    return { values: null, problems: reader.problems }
  }
  const facts = factsOf(declarationId)
  if (!facts) {
    reader.report('not-found', 'declarationId', 'error', { value: declarationId })
    return { values: null, problems: reader.problems }
  }
  const complete: LinkValues = { ...values, declarationId, contractorId, directEmployerId }
  return { values: complete, problems: [...reader.problems, ...checkLinkInput(complete, id, facts)] }
}
