import { texts, type Translate } from '#main/core/texts.ts'
import { addDays } from '#shared/domain/dates.ts'
import type { Language } from '#shared/i18n/index.ts'

/** A day of a calendar; nothing of it tells who is concerned. */
export interface CalendarDay {
  /**
   * `request`: last day of an open request; `followUp`: the day to ask after it; `finding`: last day of findings that have
   * no request yet.
   */
  kind: 'request' | 'followUp' | 'finding'
  /** Stays the same as long as it means the same: the number of the request, or the key of the finding or of its day. */
  key: string
  /** Brussels day. */
  date: string
  /** Number of the request; empty for findings. */
  number: string
  workplace: string
  /** How many findings it stands for. */
  count?: number
}

/** What a calendar file is made of. */
export interface CalendarData {
  /** Instant (ISO, UTC); the only time the file knows. */
  createdAt: string
  days: readonly CalendarDay[]
}

/** Deadlines as a calendar file (RFC 5545): whole days with a reminder three days before. */
export function correctionIcs({ createdAt, days }: CalendarData, language: Language): string {
  const t = texts(language)
  const stamp = `${createdAt.slice(0, 19).replaceAll(/[-:]/g, '')}Z`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Registra//Corrections//FR',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(t(($) => $.correctionDocuments.papers.ics.calendar))}`,
    ...days.flatMap((day) => eventLines(day, stamp, t)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines(day: CalendarDay, stamp: string, t: Translate): string[] {
  const { kind, key, date, number, workplace, count } = day
  const summary = t(($) => $.correctionDocuments.papers.ics[kind], { number, workplace })
  const reckoning = kind === 'followUp' ? '' : t(($) => $.correctionDocuments.papers.ics.description)
  const findings = count === undefined ? '' : t(($) => $.correctionDocuments.papers.ics.findings, { count })
  const description = [findings, reckoning].filter((part) => part !== '').join('\n')
  return [
    'BEGIN:VEVENT',
    `UID:${kind}-${encodeURIComponent(key)}@corrections.registra.invalid`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${addDays(date, 1).replaceAll('-', '')}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(t(($) => $.correctionDocuments.papers.ics.alarm, { what: summary }))}`,
    'TRIGGER:-P3D',
    'END:VALARM',
    'END:VEVENT',
  ]
}

/** Text values: backslash, semicolon, comma and line break are escaped, other control characters dropped. */
function escaped(text: string): string {
  return (
    text
      .replaceAll(/[\\;,]/g, '\\$&')
      .replaceAll(/\r\n|\r|\n/g, '\\n')
      // eslint-disable-next-line no-control-regex -- control characters are what must go
      .replaceAll(/[\u0000-\u001f\u007f]/g, ' ')
  )
}

/** Lines of at most 75 octets, the following ones begun with a blank; no character is cut in two. */
function folded(line: string): string {
  const lines: string[] = []
  let current = ''
  let room = 75
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (size > room) {
      lines.push(current)
      current = ' '
      room = 74
    }
    current += character
    room -= size
  }
  return [...lines, current].join('\r\n')
}
