import { identifierText } from '#main/core/documents/correction-items.ts'
import type { NamedPerson, NamedPlace } from '#main/core/documents/correction-types.ts'
import { beginPaper } from '#main/core/documents/correction-paper.ts'
import { localMoment, longDate } from '#main/core/documents/format.ts'
import type { Label } from '#main/core/documents/labels.ts'
import { bodyBold, Page } from '#main/core/documents/page.ts'
import { Paper } from '#main/core/documents/paper.ts'
import { addTable } from '#main/core/documents/table.ts'
import type { DocumentHead, DocumentResult } from '#main/core/documents/types.ts'
import { texts } from '#main/core/texts.ts'
import { formatDate } from '#shared/domain/dates.ts'
import type { RegistrationType } from '#shared/domain/correction/words.ts'
import type { Language } from '#shared/i18n/index.ts'

/** What the planning says of some people on a day, as an annex of a request (`number` is the request's). */
export interface PlanningExtractData extends DocumentHead {
  /** Brussels day. */
  date: string
  /** Where the planning comes from, such as the name of the file it was read from; null when kept by hand. */
  source: string | null
  rows: readonly (NamedPlace & {
    person: NamedPerson
    /** Brussels hours `HH:MM`; an `end` not after `start` is on the next day. Null when planned without hours. */
    hours: { start: string; end: string } | null
    /** An absence is planned. */
    absent?: boolean
  })[]
}

/** What a provider's log says of some people on a day, as an annex of a request. */
export interface WitnessExtractData extends DocumentHead {
  /** Brussels day. */
  date: string
  /** In order of time. */
  rows: readonly {
    /** Instant (ISO, UTC). */
    at: string
    person: NamedPerson
    type: RegistrationType
    workplace: string
    /** Name of the log's file, and the row in it. */
    file: string
    row: number | null
  }[]
  /** The files, so that anyone can compare them. */
  files: readonly { name: string; sha256: string }[]
}

/** The planned hours of a day. */
export function planningExtract(data: PlanningExtractData, language: Language): DocumentResult {
  const t = texts(language)
  const { paper, page } = begin(data, language, 'planning')
  const label = (key: 'person' | 'identifier' | 'workplace' | 'declaration' | 'hours'): Label =>
    page.labels.all((t) => t(($) => $.correctionDocuments.papers.planning[key]))
  if (data.rows.length === 0) {
    page.label(page.labels.all((t) => t(($) => $.correctionDocuments.papers.planning.nothing)))
  } else {
    addTable(page, {
      columns: [
        { label: label('person'), weight: 124 },
        { label: label('identifier'), weight: 112 },
        { label: label('workplace'), weight: 104 },
        { label: label('declaration'), weight: 92 },
        { label: label('hours'), weight: 80, style: { face: 'bold', size: 9.5 } },
      ],
      rows: data.rows.map(({ person, workplace, declaration, hours, absent }) => [
        person.name,
        identifierText(person, t),
        workplace,
        declaration ?? '',
        absent ? t(($) => $.correctionDocuments.papers.planning.absence) : hoursText(hours, language),
      ]),
      size: 9.5,
    })
  }
  const { source } = data
  if (source !== null) page.text(t(($) => $.correctionDocuments.papers.planning.source, { source }))
  page.finish()
  return paper.finish()
}

/** The events of a day as a provider's system noted them. */
export function witnessExtract(data: WitnessExtractData, language: Language): DocumentResult {
  const t = texts(language)
  const { paper, page } = begin(data, language, 'witness')
  const label = (key: 'when' | 'person' | 'event' | 'workplace' | 'file'): Label =>
    page.labels.all((t) => t(($) => $.correctionDocuments.papers.witness[key]))
  if (data.rows.length === 0) {
    page.label(page.labels.all((t) => t(($) => $.correctionDocuments.papers.witness.nothing)))
  } else {
    addTable(page, {
      columns: [
        { label: label('when'), weight: 82 },
        { label: label('person'), weight: 128 },
        { label: label('event'), weight: 66, style: { face: 'bold', size: 9.5 } },
        { label: label('workplace'), weight: 112 },
        { label: label('file'), weight: 124 },
      ],
      rows: data.rows.map(({ at, person, type, workplace, file, row }) => [
        momentText(at),
        `${person.name}\n${identifierText(person, t)}`,
        t(($) => $.correctionDocuments.type[type]),
        workplace,
        row === null ? file : `${file}\n${t(($) => $.correctionDocuments.papers.witness.row, { row })}`,
      ]),
      size: 9.5,
    })
  }
  for (const { name, sha256 } of data.files) {
    page.text(
      t(($) => $.correctionDocuments.papers.witness.hash, { file: name, hash: sha256 }),
      {
        face: 'regular',
        size: 8,
      },
    )
  }
  page.finish()
  return paper.finish()
}

function begin(
  data: DocumentHead & { date: string },
  language: Language,
  kind: 'planning' | 'witness',
): { paper: Paper; page: Page } {
  const { paper, page } = beginPaper(data, language, (t) => t(($) => $.correctionDocuments.papers[kind].title), {
    besides: ` – ${formatDate(data.date)} (${data.number})`,
  })
  page.text(longDate(data.date, language), bodyBold)
  page.label(page.labels.all((t) => t(($) => $.correctionDocuments.papers[kind].intro)))
  page.space(4)
  return { paper, page }
}

function hoursText(hours: { start: string; end: string } | null, language: Language): string {
  const t = texts(language)
  if (!hours) return t(($) => $.correctionDocuments.papers.planning.noHours)
  return hours.end > hours.start
    ? `${hours.start} – ${hours.end}`
    : t(($) => $.correctionDocuments.papers.planning.nextDay, hours)
}

/** Date and time with seconds: a log is compared to the second. */
function momentText(at: string): string {
  const { date, time } = localMoment(at)
  const seconds = at.slice(17, 19)
  return `${date} ${time}${/^\d\d$/.test(seconds) ? `:${seconds}` : ''}`
}
