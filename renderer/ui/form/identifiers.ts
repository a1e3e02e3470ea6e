import { formatEnterpriseNumber } from '#shared/domain/enterprise-number.ts'
import { formatPersonNumber } from '#shared/domain/person-number.ts'

/** The kinds of number that are written in groups. */
export type IdentifierKind = 'enterprise' | 'national' | 'establishment' | 'declaration' | 'vat' | 'other'

/** A number in its usual groups once it is complete; otherwise as it was typed, without outer spaces. */
export function groupIdentifier(kind: IdentifierKind, typed: string): string {
  const text = typed.trim()
  const digits = text.replace(/[\s.\-/]/g, '')
  if (!/^\d+$/.test(digits)) return text
  // An enterprise number was written with nine digits before a zero was put in front.
  if (kind === 'enterprise' && digits.length === 9) return formatEnterpriseNumber(`0${digits}`)
  if ((kind === 'enterprise' || kind === 'establishment') && digits.length === 10) return formatEnterpriseNumber(digits)
  if (kind === 'national' && digits.length === 11) return formatPersonNumber(digits)
  return text
}
