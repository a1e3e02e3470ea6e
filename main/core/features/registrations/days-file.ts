import type { Core } from '#main/core/core.ts'
import { exportRows, type About } from '#main/core/features/export.ts'
import { dayLines, type DaysWish } from '#main/core/features/registrations/days.ts'
import type { CellValue, WriteColumn } from '#main/core/sheets/write.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import type { DayLine } from '#shared/contract/registrations.ts'
import { formatDate, formatInstant } from '#shared/domain/dates.ts'
import type { Language } from '#shared/i18n/index.ts'

/** Clock time `HH:MM` of minutes from a midnight, whatever the day. */
function clock(minutes: number): string {
  const ofDay = ((minutes % 1440) + 1440) % 1440
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`
}

/** A duration as `h:mm`. */
function hoursMinutes(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

const decimalHours = (minutes: number): number => Math.round((minutes / 60) * 100) / 100

/** The first IN and the last OUT of a line, in its minutes. */
function ends({ marks }: DayLine): { first: number | null; last: number | null } {
  const ins = marks.filter(({ kind }) => kind === 'in').map(({ at }) => at)
  const outs = marks.filter(({ kind }) => kind === 'out' || kind === 'orphan').map(({ at }) => at)
  return {
    first: ins.length === 0 ? null : Math.min(...ins),
    last: outs.length === 0 ? null : Math.max(...outs),
  }
}

/** Every IN with its OUT, and what lacks one, in the order of time; without any, why. */
function stays(line: DayLine, t: Translate): string {
  const pairs = line.spans.flatMap(({ kind, from, to }): [number, string][] => {
    if (kind === 'present') return [[from, `${clock(from)}–${clock(to ?? from)}`]]
    if (kind === 'open') return [[from, `${clock(from)}–… (${t(($) => $.documents.days.noOut)})`]]
    return []
  })
  const orphans = line.marks
    .filter(({ kind }) => kind === 'orphan')
    .map(({ at }): [number, string] => [at, `…–${clock(at)} (${t(($) => $.documents.days.noIn)})`])
  const all = [...pairs, ...orphans].toSorted(([first], [second]) => first - second).map(([, text]) => text)
  if (all.length > 0) return all.join(', ')
  const has = (kind: DayLine['spans'][number]['kind']): boolean => line.spans.some((span) => span.kind === kind)
  if (has('day')) return t(($) => $.documents.days.present)
  if (has('absent')) return t(($) => $.documents.days.absent)
  if (has('closed')) return t(($) => $.documents.days.closed)
  return t(($) => $.documents.days.planned)
}

/** Minutes of the clock between presences of one shift. */
const breaks = (line: DayLine): number =>
  line.spans.reduce((sum, { kind, from, to }) => (kind === 'break' && to !== null ? sum + to - from : sum), 0)

function row(line: DayLine, ofPlace: boolean, t: Translate): CellValue[] {
  const { first, last } = ends(line)
  const { minutes } = line
  const pauses = breaks(line)
  return [
    line.date,
    ...(ofPlace ? [line.firm, line.person] : [line.workplace, line.firm]),
    first === null ? null : clock(first),
    last === null ? null : clock(last),
    stays(line, t),
    minutes === null || pauses === 0 ? null : hoursMinutes(pauses),
    minutes === null ? null : hoursMinutes(minutes),
    minutes === null ? null : decimalHours(minutes),
  ]
}

function columns(ofPlace: boolean, t: Translate): WriteColumn[] {
  const text = (heading: string, width?: number): WriteColumn => ({
    heading,
    kind: 'text',
    ...(width === undefined ? {} : { width }),
  })
  const [firm, person, workplace] = [
    text(
      t(($) => $.documents.days.firm),
      28,
    ),
    text(
      t(($) => $.documents.days.person),
      28,
    ),
    text(
      t(($) => $.documents.days.workplace),
      28,
    ),
  ]
  return [
    { heading: t(($) => $.documents.days.date), kind: 'date' },
    ...(ofPlace ? [firm, person] : [workplace, firm]),
    { heading: t(($) => $.documents.days.first), kind: 'time' },
    { heading: t(($) => $.documents.days.last), kind: 'time' },
    text(
      t(($) => $.documents.days.stays),
      40,
    ),
    { ...text(t(($) => $.documents.days.breaks)), align: 'right' },
    { ...text(t(($) => $.documents.days.total)), align: 'right' },
    { heading: t(($) => $.documents.days.decimal), kind: 'decimal' },
  ]
}

/** What is asked for beside whose days. */
export interface DaysFileWish extends DaysWish {
  format: 'pdf' | 'xlsx' | 'csv'
  language: Language
}

/** Writes who was there when (a workplace), or where somebody was (a person), with hours as `h:mm` and decimal, and offers it. */
export async function daysFile(core: Core, wish: DaysFileWish, name: string): Promise<OfferedFileToken> {
  const { from, to, format, language } = wish
  const t = texts(language)
  const ofPlace = wish.declarationId !== undefined
  const lines = dayLines(core.workspace.reader, wish)
  const rows = lines.map((line) => row(line, ofPlace, t))
  const minutes = lines.reduce((sum, line) => sum + (line.minutes ?? 0), 0)
  const total = t(($) => $.documents.days.sum)
  if (format === 'pdf' && minutes > 0) {
    rows.push([total, null, null, null, null, null, null, hoursMinutes(minutes), decimalHours(minutes)])
  }
  const period =
    from === to
      ? t(($) => $.documents.days.ofDay, { name, date: formatDate(from) })
      : t(($) => $.documents.days.of, { name, from: formatDate(from), to: formatDate(to) })
  const title = `${t(($) => $.documents.days.title)} – ${name}`
  const about: About = {
    name: t(($) => $.documents.list.about),
    head: [t(($) => $.documents.list.fact), t(($) => $.documents.list.value)],
    facts: [
      [t(($) => $.documents.list.exportedAt), formatInstant(core.clock())],
      [t(($) => $.documents.list.filter), period],
      [total, hoursMinutes(minutes)],
    ],
  }
  const order = { title, format, language, search: '', filterTexts: [period] }
  return await exportRows(core, order, { columns: columns(ofPlace, t), rows, about })
}
