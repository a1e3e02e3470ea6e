import { formatNumber } from '#renderer/ui/format.ts'

// The region (Belgium) decides how numbers are written, and two places stay two: columns of hours are read from the right.
const decimals = new Intl.NumberFormat('fr-BE', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** Minutes as hours with two decimals, as payroll programs take them: `7,08`. */
export function decimalHours(minutes: number): string {
  return decimals.format(minutes / 60)
}

/** Minutes as hours and minutes: `7:05`, `39 094:38`. */
export function clockHours(minutes: number): string {
  const whole = Math.round(minutes)
  return `${formatNumber(Math.floor(whole / 60))}:${String(whole % 60).padStart(2, '0')}`
}
