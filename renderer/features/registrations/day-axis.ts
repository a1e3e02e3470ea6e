import type { DayLine, PictureSpan } from '#shared/contract/registrations.ts'

/** The hours a picture shows, in Brussels minutes from its midnight; both are whole hours. */
export interface DayAxis {
  from: number
  to: number
}

/** What one hour is worth in minutes. */
const hour = 60
const day = 24 * hour
/** A working day as most are. */
const usual: DayAxis = { from: 6 * hour, to: 18 * hour }
/** No picture is narrower, so that days can be compared by eye. */
const narrowest = usual.to - usual.from
/** Beyond the neighbouring days nothing belongs to this one. */
const widest: DayAxis = { from: -12 * hour, to: 48 * hour }
/** What an unfinished presence is shown for at least, so that its question mark has room. */
const openLength = 2 * hour

/** Tells whether a span lies at hours; the others concern the day as a whole and do not stretch the picture. */
export function hasHours({ kind }: PictureSpan): boolean {
  return kind !== 'day' && kind !== 'absent' && kind !== 'closed'
}

/** The hours that hold everything in the lines: 06 to 18 where that is enough, else 12 hours or more around what there is. */
export function axisOf(lines: readonly Pick<DayLine, 'spans' | 'marks'>[]): DayAxis {
  const spans = lines.flatMap((line) => line.spans.filter(hasHours))
  const marks = lines.flatMap((line) => line.marks.map(({ at }) => at))
  const first = Math.floor(Math.min(...spans.map(({ from }) => from), ...marks) / hour) * hour
  const last = Math.ceil(Math.max(...spans.map(({ from, to }) => to ?? from + openLength), ...marks) / hour) * hour
  if (first >= usual.from && last <= usual.to) return usual
  // Nothing at all gives infinities, which is the usual day too.
  if (!Number.isFinite(first) || !Number.isFinite(last)) return usual
  const from = last > usual.to ? Math.min(first - hour, last - narrowest) : Math.min(first, usual.from)
  const to = first < usual.from ? Math.max(last + hour, from + narrowest) : last
  return { from: Math.max(widest.from, from), to: Math.min(widest.to, to) }
}

/** Where a span is drawn from and to, kept inside the axis; what nothing ends runs to the end of it, 16 hours at most. */
export function drawn(span: PictureSpan, axis: DayAxis): { from: number; to: number } {
  if (!hasHours(span) && span.from <= 0 && (span.to ?? day) >= day) return axis
  const end = span.to ?? Math.min(axis.to, span.from + 16 * hour)
  return { from: Math.max(axis.from, Math.min(span.from, axis.to)), to: Math.min(axis.to, Math.max(end, axis.from)) }
}

export interface Tick {
  at: number
  /** The hour in two digits where there is room for it. */
  text: string | null
  midnight: boolean
}

/** A line for each hour and a word for as many as `width` pixels hold. */
export function ticksOf(axis: DayAxis, width: number): Tick[] {
  const hours = (axis.to - axis.from) / hour
  const step = [1, 2, 3, 4, 6, 12].find((every) => (width / hours) * every >= 30) ?? 12
  return Array.from({ length: hours + 1 }, (_, index) => {
    const at = axis.from + index * hour
    return {
      at,
      text: (at / hour) % step === 0 ? clock(at).slice(0, 2) : null,
      midnight: at % day === 0,
    }
  })
}

/** A minute of the picture as a time of day, `HH:MM`. */
export function clock(minute: number): string {
  const inDay = ((minute % day) + day) % day
  return `${String(Math.floor(inDay / hour)).padStart(2, '0')}:${String(inDay % hour).padStart(2, '0')}`
}

/** How many midnights lie between the picture's own and this minute: -1 for the day before, 1 for the day after. */
export function dayOf(minute: number): number {
  return Math.floor(minute / day)
}

/** A length of time as `h:mm`. */
export function hoursAndMinutes(minutes: number): string {
  const whole = Math.max(0, Math.round(minutes))
  return `${Math.floor(whole / hour)}:${String(whole % hour).padStart(2, '0')}`
}

/** Tells a line from the others of a picture. */
export function lineKey(line: DayLine): string {
  return [line.date, line.statedPersonId, line.personId, line.declarationId, line.workplace, line.firm].join(' ')
}

/** Tells a span from the others of a line. */
export function spanKey({ kind, from, to, label, registrationIds }: PictureSpan): string {
  return [kind, from, to, label, ...registrationIds].join(' ')
}

/** A word at a place on the line: it begins there (`start`), ends there or stands over it. */
export interface Label {
  x: number
  text: string
  anchor: 'start' | 'middle' | 'end'
}

export interface PlacedLabel extends Label {
  row: 0 | 1
}

// Closer than this two times read as one.
const labelGap = 4

/** The labels that fit side by side in two rows of `width` pixels; those for which there is no room are left out. */
export function placeLabels(labels: readonly Label[], width: number, letterWidth: number): PlacedLabel[] {
  const before = { start: 0, middle: 0.5, end: 1 }
  const right = [-Infinity, -Infinity]
  return labels
    .map((label) => {
      const length = label.text.length * letterWidth
      const wanted = label.x - length * before[label.anchor]
      const from = Math.min(Math.max(0, wanted), Math.max(0, width - length))
      return { label: { ...label, x: from + length * before[label.anchor] }, from, to: from + length }
    })
    .sort((one, other) => one.from - other.from)
    .flatMap(({ label, from, to }) => {
      const row = ([0, 1] as const).find((candidate) => from >= (right[candidate] ?? 0) + labelGap)
      if (row === undefined) return []
      right[row] = to
      return [{ ...label, row }]
    })
}
