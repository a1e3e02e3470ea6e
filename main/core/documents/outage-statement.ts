import { addFacts, type Fact } from '#main/core/documents/facts.ts'
import { fileSize, localMoment, longDate } from '#main/core/documents/format.ts'
import { labelsIn, type Labels } from '#main/core/documents/labels.ts'
import { bodyBold, Page } from '#main/core/documents/page.ts'
import { Paper } from '#main/core/documents/paper.ts'
import { addTable } from '#main/core/documents/table.ts'
import type { DocumentLanguages, DocumentResult, OutageStatementData } from '#main/core/documents/types.ts'
import { texts } from '#main/core/texts.ts'
import { formatDate } from '#shared/domain/dates.ts'

/** The statement of an incident: what failed, what was tried and when, the result, the reference, the annexes. */
export function outageStatement(data: OutageStatementData, languages: DocumentLanguages): DocumentResult {
  const labels = labelsIn(languages)
  const name = texts(languages[0])(($) => $.documents.statement.title)
  const paper = new Paper({
    title: `${name} – ${formatDate(data.date)} (${data.number})`,
    author: data.sender.name,
    language: languages[0],
    createdAt: data.createdAt,
  })
  const page = new Page(paper, { head: data, title: labels.all((t) => t(($) => $.documents.statement.title)), labels })
  page.heading(labels.all((t) => t(($) => $.documents.statement.facts)))
  addFacts(page, facts(data, labels))
  if (data.description !== null) {
    page.heading(labels.all((t) => t(($) => $.documents.statement.description)))
    page.text(data.description)
  }
  addSteps(page, data)
  addOutcome(page, data)
  addAnnexes(page, data)
  page.need(72)
  page.writingLine(
    labels.all((t) => t(($) => $.documents.statement.place)),
    labels.all((t) => t(($) => $.documents.statement.signer)),
  )
  page.space(10)
  page.writingLine(labels.all((t) => t(($) => $.documents.statement.signature)))
  page.finish()
  return paper.finish()
}

function facts(data: OutageStatementData, labels: Labels): Fact[] {
  const unknown = labels.all((t) => t(($) => $.documents.statement.unknown))
  const { cause } = data
  const service = labels.all((t) => t(($) => $.documents.service[data.regime]))[0]?.text ?? ''
  const regime = labels.joined((t) => t(($) => $.documents.regime[data.regime]))
  return [
    {
      label: labels.all((t) => t(($) => $.documents.statement.regime)),
      content: `${regime.map(({ text }) => text).join('')} – ${service}`,
    },
    {
      label: labels.all((t) => t(($) => $.documents.statement.date)),
      content: labels.all((_, language) => longDate(data.date, language)),
    },
    ...data.workplaces.map(({ name, address, declarationNumber }) => ({
      label: labels.all((t) => t(($) => $.documents.statement.workplace)),
      content: [name, address, declarationNumber].filter((part) => part !== null).join('\n'),
    })),
    {
      label: labels.all((t) => t(($) => $.documents.statement.cause)),
      content: cause ? labels.all((t) => t(($) => $.documents.cause[cause])) : unknown,
    },
    { label: labels.all((t) => t(($) => $.documents.statement.hour)), content: data.outageHour ?? unknown },
  ]
}

function addSteps(page: Page, data: OutageStatementData): void {
  const { labels } = page
  page.heading(labels.all((t) => t(($) => $.documents.statement.steps)))
  if (data.steps.length === 0) {
    page.label(labels.all((t) => t(($) => $.documents.statement.noSteps)))
    return
  }
  addTable(page, {
    columns: [
      { label: labels.all((t) => t(($) => $.documents.statement.step)), weight: 32, align: 'right' },
      { label: labels.all((t) => t(($) => $.documents.statement.when)), weight: 96 },
      { label: labels.all((t) => t(($) => $.documents.statement.what)), weight: 190 },
      { label: labels.all((t) => t(($) => $.documents.statement.result)), weight: 130 },
      { label: labels.all((t) => t(($) => $.documents.statement.by)), weight: 80 },
    ],
    rows: data.steps.map((step, index) => {
      const { date, time } = localMoment(step.at)
      return [String(index + 1), `${date} ${time}`, step.what, step.result ?? '', step.by ?? '']
    }),
  })
}

function addOutcome(page: Page, data: OutageStatementData): void {
  const { labels } = page
  page.heading(labels.all((t) => t(($) => $.documents.statement.outcome)))
  page.label(
    labels.all((t) => t(($) => $.documents.statement.outcomes[data.outcome])),
    bodyBold,
  )
  if (data.regime === 'cleaning') page.label(labels.all((t) => t(($) => $.documents.statement.assumed)))
  if (!data.reference) {
    page.label(labels.all((t) => t(($) => $.documents.statement.noReference)))
    return
  }
  const { number, channel, at, agent } = data.reference
  const given = labels.all((t) => {
    const how = t(($) => $.documents.channel[channel])
    return at === null ? how : `${how}, ${t(($) => $.documents.at, localMoment(at))}`
  })
  addFacts(page, [
    { label: labels.all((t) => t(($) => $.documents.statement.reference)), content: number },
    { label: labels.all((t) => t(($) => $.documents.form.referenceGiven)), content: given },
    ...(agent === null ? [] : [{ label: labels.all((t) => t(($) => $.documents.statement.agent)), content: agent }]),
  ])
}

function addAnnexes(page: Page, data: OutageStatementData): void {
  const { labels } = page
  page.heading(labels.all((t) => t(($) => $.documents.statement.annexes)))
  if (data.annexes.length === 0) {
    page.label(labels.all((t) => t(($) => $.documents.statement.noAnnexes)))
    return
  }
  addTable(page, {
    columns: [
      { label: labels.all((t) => t(($) => $.documents.statement.annex)), weight: 146 },
      { label: labels.all((t) => t(($) => $.documents.statement.size)), weight: 54, align: 'right' },
      {
        label: labels.all((t) => t(($) => $.documents.statement.hash)),
        weight: 312,
        style: { face: 'regular', size: 8 },
      },
    ],
    rows: data.annexes.map(({ name, bytes, sha256 }) => [name, fileSize(bytes, labels.first), sha256]),
    size: 9.5,
  })
}
