import { capitals, groupedIdentifier, letters, longDate, markLetters } from '#main/core/documents/format.ts'
import { labelsIn } from '#main/core/documents/labels.ts'
import { body, Page } from '#main/core/documents/page.ts'
import { Paper } from '#main/core/documents/paper.ts'
import { addTable } from '#main/core/documents/table.ts'
import type { DocumentLanguages, DocumentResult, PeopleListData, PersonMark } from '#main/core/documents/types.ts'
import { texts } from '#main/core/texts.ts'
import { formatDate } from '#shared/domain/dates.ts'
import { maskIdentifier } from '#shared/domain/identifiers.ts'

/** Who is due at a workplace on a day, with hours; numbers are masked unless the data ask for them. */
export function peopleList(data: PeopleListData, languages: DocumentLanguages): DocumentResult {
  const name = texts(languages[0])(($) => $.documents.people.title)
  const paper = new Paper({
    title: `${name} – ${data.workplace.name} – ${formatDate(data.date)}`,
    author: data.sender.name,
    language: languages[0],
    createdAt: data.createdAt,
  })
  drawPeopleList(paper, data, languages)
  return paper.finish()
}

/** Draws the list on new pages of a document. */
export function drawPeopleList(paper: Paper, data: PeopleListData, languages: DocumentLanguages): void {
  const labels = labelsIn(languages)
  paper.group('Sect', () => {
    const page = new Page(paper, {
      head: data,
      title: labels.all((t) => t(($) => $.documents.people.title)),
      labels,
    })
    page.label(
      labels.all((_, language) => longDate(data.date, language)),
      { face: 'bold', size: 13 },
    )
    const place = [data.workplace.name, data.workplace.address, data.declarationNumber]
    page.text(place.filter((part) => part !== null).join(' · '))
    page.label(labels.all((t) => t(($) => $.documents.regime[data.regime])))
    const count = data.people.length
    if (count === 0) {
      page.label(labels.all((t) => t(($) => $.documents.people.nobody)))
    } else {
      page.label(labels.all((t) => t(($) => $.documents.people.total, { count })))
      if (!data.fullNumbers) page.label(labels.all((t) => t(($) => $.documents.people.masked)))
      addPeople(page, data)
    }
    page.finish()
  })
}

function addPeople(page: Page, data: PeopleListData): void {
  const { labels } = page
  addTable(page, {
    columns: [
      { label: labels.all((t) => t(($) => $.documents.form.line)), weight: 30, align: 'right' },
      { label: labels.all((t) => t(($) => $.documents.form.lastName)), weight: 96, style: { face: 'bold', size: 10 } },
      { label: labels.all((t) => t(($) => $.documents.form.firstName)), weight: 72 },
      { label: labels.all((t) => t(($) => $.documents.people.number)), weight: 96 },
      { label: labels.all((t) => t(($) => $.documents.form.employer)), weight: 124 },
      { label: labels.all((t) => t(($) => $.documents.people.hours)), weight: 66 },
      { label: labels.all((t) => t(($) => $.documents.people.mark)), weight: 58 },
    ],
    rows: data.people.map((person, index) => [
      String(index + 1),
      capitals(person.lastName),
      person.firstName,
      numberText(person, data.fullNumbers),
      person.employer === null ? '' : `${person.employer} (${person.tier ?? '?'})`,
      person.hours ? `${person.hours.start}–${person.hours.end}` : '',
      markLetters(person.marks),
    ]),
  })
  const used = new Set(data.people.flatMap((person) => person.marks))
  for (const mark of Object.keys(letters) as PersonMark[]) {
    if (!used.has(mark)) continue
    page.label(
      labels.all((t) => `${letters[mark]} = ${t(($) => $.documents.mark[mark])}`),
      body,
    )
  }
}

function numberText(person: PeopleListData['people'][number], full: boolean): string {
  if (person.identifier === null) return ''
  return full ? groupedIdentifier(person.identifier, person.kind) : maskIdentifier(person.identifier)
}
