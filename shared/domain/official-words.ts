import type { FindingSeverity } from '#shared/domain/review/rules.ts'

/** The statuses the official service gives a presence, in the spelling of its schema. */
const statusTexts = {
  registered: ['SUCCESSFULLY REGISTERED'],
  validated: ['VALIDATED'],
  /** Registered, with remarks: not “unregistered”. */
  failed: ['FAILED'],
  cancelled: ['SUCCESSFULLY CANCELLED', 'SUCCESSFULLY CANCELED', 'CANCELLED', 'CANCELED'],
} as const
export type OfficialStatus = keyof typeof statusTexts
export const officialStatuses: readonly OfficialStatus[] = ['registered', 'validated', 'failed', 'cancelled']

/**
 * The remarks of the official schema in its spelling, mistakes included, blanks folded and without apostrophes; and how much each asks of the office.
 * What makes the presence worthless or points at another person or firm is high.
 */
const remarkSeverities = {
  'RELATED DIMONA NOT OK': 'high',
  'GIVEN INSS IS NOT THE FOUNDER OF THE COMPANY': 'medium',
  'EMPLOYER IS NOT KNOWN AS COMPANY FOUNDER': 'medium',
  'THE COMPANY DOESNT EXISTS': 'high',
  'INDEPENDANT IS NOT KNOWN AS COMPANY FOUNDER': 'medium',
  'LIMOSA ID IS NOT KNOWN': 'high',
  'LIMOSA ID IS NOT ACTIVE AT DATE': 'high',
  'NISS-BIS IS NOT KNOWN IN LIMOSA': 'high',
  'NISS-BIS IS NOT ACTIVE AT THIS DATE IN LIMOSA': 'high',
  'DUC IS NOT EXISTING': 'high',
  'DUC IS NOT ACTIVE AT THIS DATE': 'high',
  'COMPANY IS NOT KNOWN AS BUILDER OR SUBCONTRACTOR IN THIS DUC': 'high',
  'SITE IS NOT SUBJECT TO PRESENCE REGISTRATION': 'low',
  'SAME DECLARATION HAS ALREADY BEEN REGISTERED': 'info',
  'NISS IS NOT KNOW IN THE NATIONAL REGISTER': 'high',
  'EMPLOYER NOT ACTIVE': 'high',
  'THE COMPANY ID ASSOCIATED AT A NOT ACTIVE CONTRACT': 'medium',
} as const satisfies Record<string, FindingSeverity>
export type KnownRemark = keyof typeof remarkSeverities
/** A remark of the schema (its text is its code), or `other` for a text it does not list. */
export type OfficialRemark = KnownRemark | 'other'

/** Capitals, blanks folded, no apostrophes of whatever form: how official texts are compared, and the codes they are known by. */
function officialKey(text: string): string {
  return text
    .replace(/['’‘ʼ´`′]/g, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toUpperCase()
    .replace(/[.!]+$/, '')
}

const statusByText = new Map<string, OfficialStatus>(
  officialStatuses.flatMap((status) => statusTexts[status].map((text): [string, OfficialStatus] => [text, status])),
)
export const knownRemarks = Object.keys(remarkSeverities) as KnownRemark[]
const remarkByText = new Map<string, KnownRemark>(knownRemarks.map((remark) => [officialKey(remark), remark]))

/** The official status a text means, whatever its blanks and case; null for another word. */
export function readOfficialStatus(text: string): OfficialStatus | null {
  return statusByText.get(officialKey(text)) ?? null
}

/** Tells whether an official status says that the registration no longer counts. */
export function isCancelledStatus(text: string | null): boolean {
  return text !== null && readOfficialStatus(text) === 'cancelled'
}

/** One remark of a cell: what it means, and its words as stated. */
export interface ReadRemark {
  remark: OfficialRemark
  text: string
}

/**
 * The remarks of a cell, each known one by its code whatever its blanks and case; several may stand behind one another,
 * separated by `;` `,` `|` or a line break. Empty when the cell holds none.
 */
export function readOfficialRemarks(text: string | null): ReadRemark[] {
  if (text === null) return []
  const found: ReadRemark[] = []
  for (const part of text.split(/[;,|\r\n]+/)) {
    const words = part.replace(/\s+/gu, ' ').trim()
    // Dashes and zeros stand for “none” in lists that must not have empty cells.
    if (!/\p{L}/u.test(words)) continue
    const remark = remarkByText.get(officialKey(words)) ?? 'other'
    if (!found.some((known) => known.remark === remark && known.text === words)) found.push({ remark, text: words })
  }
  return found
}

/** How grave a remark is; one that the schema does not list is looked at like any other mistake. */
export function remarkSeverity(remark: OfficialRemark): FindingSeverity {
  return remark === 'other' ? 'medium' : remarkSeverities[remark]
}
