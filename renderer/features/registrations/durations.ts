import { hoursAndMinutes } from '#renderer/features/registrations/day-axis.ts'

// The region (Belgium) decides how numbers are written, and two places stay two: columns of hours are read from the right.
const decimals = new Intl.NumberFormat('fr-BE', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** Minutes as hours with two decimals, as payroll programs take them: `7,08`. */
export function decimalHours(minutes: number): string {
  return decimals.format(minutes / 60)
}

/** Minutes in both ways of writing them: `7:05` and `7,08`. */
export function bothHours(minutes: number): { clock: string; decimal: string } {
  return { clock: hoursAndMinutes(minutes), decimal: decimalHours(minutes) }
}
