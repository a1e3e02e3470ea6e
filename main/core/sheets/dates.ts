/** What a number format shows of a serial number. */
export interface DateFormat {
  date: boolean
  time: boolean
  /** `[h]:mm` and its kin: hours that do not stop at 24. */
  elapsed: boolean
}

const day = 86_400_000

/** Reads a number format (English codes, as files store them); `null` when it is not one for dates or times. */
export function dateFormat(format: string | undefined): DateFormat | null {
  if (format === undefined || format === '' || format === 'General' || format === '@') return null
  const section = format
    .replace(/"[^"]*"/g, '')
    .replace(/[\\_*]./g, '')
    .split(';', 1)[0]
  if (section === undefined) return null
  const elapsed = /\[(?:h+|m+|s+)\]/i.test(section)
  const codes = section.replace(/\[[^\]]*\]/g, '').toLowerCase()
  if (/general|e[+-]/.test(codes)) return null
  const time = elapsed || /[hs]|am\/pm|a\/p/.test(codes)
  const date = /[dy]/.test(codes.replace(/am\/pm|a\/p/g, '')) || (/m/.test(codes) && !time)
  return date || time ? { date, time, elapsed } : null
}

/** A serial number as local ISO text. */
export interface LocalMoment {
  kind: 'date' | 'time' | 'datetime'
  text: string
}

/**
 * Turns a spreadsheet's serial number into local ISO text, rounded to the second: days since 1899-12-30 (with the leap day
 * of 1900 that never was left out), or since 1904-01-01. `null` when the number is no date: negative, beyond the year
 * 9999, day 60 of 1900.
 */
export function serialMoment(serial: number, format: DateFormat, since1904: boolean): LocalMoment | null {
  if (!Number.isFinite(serial) || serial < 0 || serial >= 2_958_466) return null
  const seconds = Math.round(serial * 86_400)
  if (format.elapsed) return { kind: 'time', text: clock(seconds) }
  const days = Math.floor(seconds / 86_400)
  const rest = seconds - days * 86_400
  if (days === 0 && !since1904) return format.time ? { kind: 'time', text: clock(rest) } : null
  if (days === 0 && format.time && !format.date) return { kind: 'time', text: clock(rest) }
  if (days === 60 && !since1904) return null
  const epoch = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30)
  const date = new Date(epoch + days * day).toISOString().slice(0, 10)
  if (rest === 0 && format.date && !format.time) return { kind: 'date', text: date }
  return { kind: 'datetime', text: `${date}T${clock(rest)}` }
}

/** The serial number of a local date (`YYYY-MM-DD`) and time (seconds of the day) in the 1900 system. */
export function serialOf(date: string, seconds = 0): number {
  const days = Math.round((Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / day)
  return days + seconds / 86_400
}

function clock(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
