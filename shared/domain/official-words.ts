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

interface Remark {
  /** Spelling of the official schema, mistakes included. */
  text: string
  /** How much the remark asks of the office. */
  severity: FindingSeverity
}

/** The remarks of the official schema. What makes the presence worthless or points at another person or firm is high. */
const remarks = {
  'dimona-not-ok': { text: 'RELATED DIMONA NOT OK', severity: 'high' },
  'person-not-founder': { text: 'GIVEN INSS IS NOT THE FOUNDER OF THE COMPANY', severity: 'medium' },
  'employer-not-founder': { text: 'EMPLOYER IS NOT KNOWN AS COMPANY FOUNDER', severity: 'medium' },
  'company-missing': { text: "THE COMPANY DOESN'T EXISTS", severity: 'high' },
  'self-employed-not-founder': { text: 'INDEPENDANT IS NOT KNOWN AS COMPANY FOUNDER', severity: 'medium' },
  'limosa-unknown': { text: 'LIMOSA ID IS NOT KNOWN', severity: 'high' },
  'limosa-inactive': { text: 'LIMOSA ID IS NOT ACTIVE AT DATE', severity: 'high' },
  'bis-unknown-limosa': { text: 'NISS-BIS IS NOT KNOWN IN LIMOSA', severity: 'high' },
  'bis-inactive-limosa': { text: 'NISS-BIS IS NOT ACTIVE AT THIS DATE IN LIMOSA', severity: 'high' },
  'declaration-missing': { text: 'DUC IS NOT EXISTING', severity: 'high' },
  'declaration-inactive': { text: 'DUC IS NOT ACTIVE AT THIS DATE', severity: 'high' },
  'company-not-in-declaration': {
    text: 'COMPANY IS NOT KNOWN AS BUILDER OR SUBCONTRACTOR IN THIS DUC',
    severity: 'high',
  },
  'site-not-subject': { text: 'SITE IS NOT SUBJECT TO PRESENCE REGISTRATION', severity: 'low' },
  'already-registered': { text: 'SAME DECLARATION HAS ALREADY BEEN REGISTERED', severity: 'info' },
  'person-unknown': { text: 'NISS IS NOT KNOW IN THE NATIONAL REGISTER', severity: 'high' },
  'employer-inactive': { text: 'EMPLOYER NOT ACTIVE', severity: 'high' },
  'contract-inactive': { text: 'THE COMPANY ID ASSOCIATED AT A NOT ACTIVE CONTRACT', severity: 'medium' },
} as const satisfies Record<string, Remark>
export type KnownRemark = keyof typeof remarks
/** A remark of the schema, or `other` for a text it does not list. */
export type OfficialRemark = KnownRemark | 'other'

/** Capitals, blanks folded, straight apostrophes: the form in which official texts are compared. */
function officialKey(text: string): string {
  return text
    .replace(/[’‘ʼ´`′]/g, "'")
    .replace(/\s+/gu, ' ')
    .trim()
    .toUpperCase()
    .replace(/[.!]+$/, '')
}

const statusByText = new Map<string, OfficialStatus>(
  officialStatuses.flatMap((status) => statusTexts[status].map((text): [string, OfficialStatus] => [text, status])),
)
export const knownRemarks = Object.keys(remarks) as KnownRemark[]
const remarkByText = new Map<string, KnownRemark>(
  knownRemarks.map((remark): [string, KnownRemark] => [officialKey(remarks[remark].text), remark]),
)

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
  return remark === 'other' ? 'medium' : remarks[remark].severity
}
