import {
  comparisonOf,
  lastDayText,
  personLines,
  placeLines,
  reasonText,
} from '#main/core/documents/correction-items.ts'
import type { CorrectionDossierItem } from '#main/core/documents/correction-types.ts'
import { addFacts, type Fact } from '#main/core/documents/facts.ts'
import { beginPaper } from '#main/core/documents/correction-paper.ts'
import { fileSize, localMoment } from '#main/core/documents/format.ts'
import type { Label } from '#main/core/documents/labels.ts'
import { Page } from '#main/core/documents/page.ts'
import { addTable } from '#main/core/documents/table.ts'
import type { DocumentHead, DocumentResult } from '#main/core/documents/types.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import { formatDate } from '#shared/domain/dates.ts'
import type { CorrectionStep } from '#shared/domain/correction/states.ts'
import type {
  AddresseeKind,
  CorrectionChannel,
  CorrectionOrigin,
  CorrectionState,
  EvidenceKind,
} from '#shared/domain/correction/words.ts'
import type { Language } from '#shared/i18n/index.ts'

/** A step of a request's life. */
export interface HistoryStep {
  /** Instant (ISO, UTC) at which it was noted. */
  at: string
  by: string
  step: CorrectionStep | 'create' | 'dossier' | 'note'
  state: CorrectionState
  /** The Brussels day it is about. */
  onDate: string | null
  channel: CorrectionChannel | null
  reference: string | null
  note: string | null
  document: { name: string; sha256: string } | null
}

/** An annex as it came and went. */
export interface HistoryAnnex {
  name: string
  kind: EvidenceKind
  size: number
  sha256: string
  addedAt: string
  addedBy: string
  /** Name of the annex that stands in its place since. */
  supersededBy: string | null
}

/** Everything that happened to a request; `number` is the request's, `createdAt` when this document was made. */
export interface CorrectionHistoryData extends DocumentHead {
  state: CorrectionState
  kind: AddresseeKind
  addresseeName: string
  origin: CorrectionOrigin
  /** When and by whom the request was begun. */
  begun: { at: string; by: string }
  responsible: string | null
  followUpOn: string | null
  deadline: string | null
  sentOn: string | null
  reference: string | null
  follows: string | null
  followedBy: readonly string[]
  explanation: string | null
  lateReason: string | null
  noEvidenceReason: string | null
  reportedOn: string | null
  reportText: string | null
  items: readonly (CorrectionDossierItem & { outcome: 'accepted' | 'refused' | null })[]
  /** Oldest first. */
  steps: readonly HistoryStep[]
  annexes: readonly HistoryAnnex[]
}

/** The complete history of a request, for whoever checks it later. */
export function correctionHistory(data: CorrectionHistoryData, language: Language): DocumentResult {
  const t = texts(language)
  const { paper, page } = beginPaper(data, language, (t) => t(($) => $.correctionDocuments.papers.history.title), {
    besides: ` ${data.number}`,
  })
  const { labels } = page
  page.heading(labels.all((t) => t(($) => $.correctionDocuments.papers.history.facts)))
  addFacts(page, facts(data, page, t))
  addItems(page, data, t)
  addSteps(page, data, t)
  addAnnexes(page, data, language)
  page.finish()
  return paper.finish()
}

type HistoryKey =
  | 'state'
  | 'origin'
  | 'created'
  | 'responsible'
  | 'followUp'
  | 'sent'
  | 'deadline'
  | 'reference'
  | 'follows'
  | 'followedBy'
  | 'late'
  | 'noEvidence'
  | 'reported'

function facts(data: CorrectionHistoryData, page: Page, t: Translate): Fact[] {
  const { begun, reportedOn, reportText } = data
  const fact = (key: HistoryKey, content: string | null): Fact[] =>
    content === null || content.trim() === ''
      ? []
      : [{ label: page.labels.all((t) => t(($) => $.correctionDocuments.papers.history[key])), content }]
  const date = (day: string | null): string | null => (day === null ? null : formatDate(day))
  const addressee = `${data.kind === 'nsso' ? t(($) => $.correctionDocuments.nsso) : data.addresseeName}${
    data.kind === 'nsso' ? '' : ` (${t(($) => $.correctionDocuments.papers.addressee[data.kind])})`
  }`
  const explanation = data.explanation?.trim() ?? ''
  return [
    ...fact(
      'state',
      t(($) => $.correctionDocuments.papers.state[data.state]),
    ),
    { label: page.labels.all((t) => t(($) => $.correctionDocuments.letter.addressee)), content: addressee },
    ...fact(
      'origin',
      t(($) => $.correctionDocuments.papers.history.origins[data.origin]),
    ),
    ...fact('created', byText(begun.at, begun.by, t)),
    ...fact('responsible', data.responsible),
    ...fact('followUp', date(data.followUpOn)),
    ...fact('deadline', date(data.deadline)),
    ...fact('sent', date(data.sentOn)),
    ...fact('reference', data.reference),
    ...fact('follows', data.follows),
    ...fact('followedBy', data.followedBy.join(', ')),
    ...fact('reported', reportedOn === null ? null : [formatDate(reportedOn), reportText ?? ''].join('\n').trim()),
    ...fact('late', data.lateReason),
    ...fact('noEvidence', data.noEvidenceReason),
    ...(explanation === ''
      ? []
      : [
          {
            label: page.labels.all((t) => t(($) => $.correctionDocuments.letter.explanation)),
            content: explanation,
          },
        ]),
  ]
}

function byText(at: string, name: string, t: Translate): string {
  const { date, time } = localMoment(at)
  return t(($) => $.correctionDocuments.papers.history.by, { when: `${date} ${time}`, name })
}

function addItems(page: Page, { items }: CorrectionHistoryData, t: Translate): void {
  const { labels } = page
  page.heading(labels.all((t) => t(($) => $.correctionDocuments.papers.history.items)))
  const label = (key: 'number' | 'person' | 'where' | 'registered' | 'requested'): Label =>
    labels.all((t) => t(($) => $.correctionDocuments.items[key]))
  addTable(page, {
    columns: [
      { label: label('number'), weight: 22 },
      { label: label('person'), weight: 104 },
      { label: label('where'), weight: 120 },
      { label: label('registered'), weight: 88 },
      { label: label('requested'), weight: 100 },
      { label: labels.all((t) => t(($) => $.correctionDocuments.papers.history.outcome)), weight: 78 },
    ],
    rows: items.map((item, index) => {
      const { registered, requested } = comparisonOf(item, t, true)
      const outcome = t(($) => $.correctionDocuments.papers.outcome[item.outcome ?? 'open'])
      return [
        String(index + 1),
        personLines(item, t).join('\n'),
        [...placeLines(item, t, '\n'), lastDayText(item, t, '\n')].join('\n'),
        registered.join('\n'),
        [...requested, reasonText(item, t)].join('\n'),
        outcome,
      ]
    }),
    size: 9,
  })
}

function addSteps(page: Page, { steps }: CorrectionHistoryData, t: Translate): void {
  const { labels } = page
  page.heading(labels.all((t) => t(($) => $.correctionDocuments.papers.history.steps)))
  if (steps.length === 0) {
    page.label(labels.all((t) => t(($) => $.correctionDocuments.papers.history.noSteps)))
    return
  }
  const label = (key: 'when' | 'what' | 'who' | 'details'): Label =>
    labels.all((t) => t(($) => $.correctionDocuments.papers.history[key]))
  addTable(page, {
    columns: [
      { label: label('when'), weight: 62 },
      { label: label('what'), weight: 110, style: { face: 'bold', size: 9 } },
      { label: label('who'), weight: 84 },
      { label: label('details'), weight: 256 },
    ],
    rows: steps.map((step) => {
      const { date, time } = localMoment(step.at)
      return [
        `${date}\n${time}`,
        t(($) => $.correctionDocuments.papers.step[step.step]),
        step.by,
        stepDetails(step, t).join('\n'),
      ]
    }),
    size: 9,
  })
}

function stepDetails({ onDate, channel, reference, note, document }: HistoryStep, t: Translate): string[] {
  const facts = [
    onDate === null ? '' : t(($) => $.correctionDocuments.papers.history.on, { date: formatDate(onDate) }),
    channel === null
      ? ''
      : t(($) => $.correctionDocuments.papers.history.via, {
          channel: t(($) => $.correctionDocuments.papers.channel[channel]),
        }),
    reference ? t(($) => $.correctionDocuments.papers.history.stepReference, { reference }) : '',
  ].filter((part) => part !== '')
  return [
    facts.join(', '),
    note?.trim() ?? '',
    ...(document
      ? [
          t(($) => $.correctionDocuments.papers.history.document, { name: document.name }),
          t(($) => $.correctionDocuments.papers.history.hash, { hash: `\n${halves(document.sha256)}` }),
        ]
      : []),
  ].filter((part) => part !== '')
}

function addAnnexes(page: Page, { annexes }: CorrectionHistoryData, language: Language): void {
  const { labels } = page
  const t = texts(language)
  page.heading(labels.all((t) => t(($) => $.correctionDocuments.papers.history.annexes)))
  if (annexes.length === 0) {
    page.label(labels.all((t) => t(($) => $.correctionDocuments.papers.history.noAnnexes)))
    return
  }
  addTable(page, {
    columns: [
      { label: labels.all((t) => t(($) => $.correctionDocuments.annexes.file)), weight: 150 },
      { label: labels.all((t) => t(($) => $.correctionDocuments.papers.history.added)), weight: 104 },
      { label: labels.all((t) => t(($) => $.correctionDocuments.papers.history.annexState)), weight: 102 },
      {
        label: labels.all((t) => t(($) => $.correctionDocuments.annexes.hash)),
        weight: 156,
        style: { face: 'regular', size: 7.5 },
      },
    ],
    rows: annexes.map(({ name, kind, size, sha256, addedAt, addedBy, supersededBy }) => [
      `${t(($) => $.correctionDocuments.evidence[kind])}\n${name}\n${fileSize(size, language)}`,
      byText(addedAt, addedBy, t),
      supersededBy === null
        ? t(($) => $.correctionDocuments.papers.history.current)
        : t(($) => $.correctionDocuments.papers.history.superseded, { name: supersededBy }),
      halves(sha256),
    ]),
    size: 9,
  })
}

/** A checksum in two halves of equal length, which are easier to compare than a broken line. */
function halves(sha256: string): string {
  return `${sha256.slice(0, 32)}\n${sha256.slice(32)}`
}
