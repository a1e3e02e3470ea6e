import type { LocalDate } from '#shared/domain/local-date.ts'
import type { Method } from '#shared/domain/method.ts'
import type { PaperState } from '#shared/domain/paper.ts'

/** What a link’s agreement can lack (`domain/chain.md`, a link of the chain, documents per contractor), the most pressing first. */
export const agreementLacks = [
  'method',
  'fallback',
  'contract',
  'contract-paper',
  'method-paper',
  'duty',
  'informed',
] as const
export type AgreementLack = (typeof agreementLacks)[number]

/** Whom a clause is written for: a firm, a self-employed person, a temp agency. */
export const clauseVariants = ['firm', 'self-employed', 'agency'] as const
export type ClauseVariant = (typeof clauseVariants)[number]

/** What is known of a link’s agreement on a day. */
export interface AgreementFacts {
  method: Method | null
  fallbackChannel: string | null
  contractOn: string | null
  contractReference: string | null
  dutyPassedOn: 'yes' | 'no' | null
  informedOn: string | null
  contractPaper: PaperState
  methodPaper: PaperState
}

const isBlank = (text: string | null): boolean => text === null || text.trim() === ''
const isGone = (state: PaperState): boolean => state === 'missing' || state === 'expired'
const isLater = (day: LocalDate | null, date: LocalDate): boolean => day !== null && day > date

/**
 * What a link’s agreement lacks on a Brussels day. A contract counts as known by its date or its reference, and from its date
 * on; the declarant counts as informed from that day on. A paper that is still to be checked is there.
 */
export function lacksOf(facts: AgreementFacts, date: LocalDate): AgreementLack[] {
  const { contractOn, informedOn } = facts
  const lacking: Record<AgreementLack, boolean> = {
    method: facts.method === null,
    fallback: isBlank(facts.fallbackChannel),
    contract: (contractOn === null && isBlank(facts.contractReference)) || isLater(contractOn, date),
    'contract-paper': isGone(facts.contractPaper),
    'method-paper': isGone(facts.methodPaper),
    duty: facts.dutyPassedOn === null,
    informed: informedOn === null || isLater(informedOn, date),
  }
  return agreementLacks.filter((lack) => lacking[lack])
}
