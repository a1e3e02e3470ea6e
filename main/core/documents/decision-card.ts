import { labelsIn } from '#main/core/documents/labels.ts'
import { Page } from '#main/core/documents/page.ts'
import { lineHeight, Paper, type TextStyle } from '#main/core/documents/paper.ts'
import type { DecisionCardData, DocumentLanguages, DocumentResult } from '#main/core/documents/types.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import type { Language } from '#shared/i18n/index.ts'

const question: TextStyle = { face: 'bold', size: 14 }
const answer: TextStyle = { face: 'regular', size: 12.5 }
const result: TextStyle = { face: 'bold', size: 12.5 }
const numeral: TextStyle = { face: 'bold', size: 20 }
const numeralWidth = 34
const inset = 6

/** An answer to a question: what is answered, what follows from it. */
interface Branch {
  when: string
  next: string
}

/** The four questions of the outage guide with what follows from each answer, to hang up; one page per language. */
export function decisionCard(data: DecisionCardData, languages: DocumentLanguages): DocumentResult {
  const paper = new Paper({
    title: texts(languages[0])(($) => $.documents.card.title),
    author: data.sender.name,
    language: languages[0],
    createdAt: data.createdAt,
  })
  drawDecisionCard(paper, data, languages)
  return paper.finish()
}

/** Draws the card on new pages of a document, one per language. */
export function drawDecisionCard(paper: Paper, data: DecisionCardData, languages: DocumentLanguages): void {
  for (const language of languages) {
    paper.group('Sect', () => drawCard(paper, data, language), { lang: language })
  }
}

function drawCard(paper: Paper, data: DecisionCardData, language: Language): void {
  const labels = labelsIn([language])
  const t = texts(language)
  const page = new Page(paper, { head: data, title: labels.all((t) => t(($) => $.documents.card.title)), labels })
  const about = [t(($) => $.documents.regime[data.regime]), data.workplaceName, data.declarationNumber]
  page.text(about.filter((part) => part !== null).join(' · '), result)
  page.text(
    t(($) => $.documents.card.intro),
    answer,
  )
  page.space(4)
  const yes = t(($) => $.documents.card.yes)
  const no = t(($) => $.documents.card.no)
  const goOn = (to: number) => t(($) => $.documents.card.goOn, { question: to })
  const cleaning = data.regime === 'cleaning'
  drawQuestion(
    page,
    1,
    t(($) => $.documents.card.permanent),
    0.12,
    [
      { when: yes, next: t(($) => (cleaning ? $.documents.card.permanentYesCleaning : $.documents.card.permanentYes)) },
      { when: no, next: goOn(2) },
    ],
  )
  drawQuestion(
    page,
    2,
    t(($) => $.documents.card.provider),
    0.12,
    [
      { when: yes, next: t(($) => $.documents.card.providerYes) },
      { when: no, next: goOn(3) },
    ],
  )
  drawQuestion(
    page,
    3,
    t(($) => $.documents.card.channel),
    0.12,
    [
      { when: yes, next: t(($) => $.documents.card.channelYes) },
      { when: no, next: t(($) => $.documents.card.channelNo) },
    ],
  )
  drawQuestion(
    page,
    4,
    t(($) => $.documents.card.fault),
    0.46,
    faultBranches(t, data),
  )
  if (cleaning)
    page.text(
      t(($) => $.documents.statement.assumed),
      answer,
    )
  page.text(
    t(($) => $.documents.card.official),
    answer,
  )
  page.finish()
}

function faultBranches(t: Translate, data: DecisionCardData): Branch[] {
  const exempt = t(($) => (data.regime === 'cleaning' ? $.documents.card.exemptAssumed : $.documents.card.exempt))
  return [
    { when: t(($) => $.documents.card.faultInfrastructure), next: exempt },
    { when: t(($) => $.documents.card.faultService), next: exempt },
    {
      when: t(($) => $.documents.card.faultOurs),
      next: t(($) => $.documents.card.call, { phone: data.phone.replaceAll(' ', '\u00a0') }),
    },
  ]
}

/** Draws a question in a thick frame with its answers below; `share` is the part of the width that the answers take. */
function drawQuestion(page: Page, number: number, text: string, share: number, branches: readonly Branch[]): void {
  const { paper, left, right } = page
  const width = page.width - numeralWidth
  const whenWidth = width * share
  const lines = paper.lines(text, question, width - 2 * inset)
  const rows = branches.map(({ when, next }) => {
    const cells = {
      when: paper.lines(when, share < 0.3 ? result : answer, whenWidth - 2 * inset),
      next: paper.lines(next, share < 0.3 ? answer : result, width - whenWidth - 2 * inset),
    }
    return { ...cells, height: Math.max(cells.when.length, cells.next.length) * lineHeight(answer.size) + inset }
  })
  const headHeight = lines.length * lineHeight(question.size) + 2 * inset
  const total = headHeight + rows.reduce((sum, row) => sum + row.height, 0)
  page.need(total)
  const top = page.y
  const x = left + numeralWidth
  paper.tag('H2', () => {
    paper.line(String(number), left + (numeralWidth - paper.widthOf(String(number), numeral)) / 2, top + inset, numeral)
    paper.block(lines, x + inset, top + inset, question)
  })
  let y = top + headHeight
  for (const row of rows) {
    const at = y + inset / 2
    paper.rule(x, y, right, y, 0.5)
    paper.tag('P', () => {
      paper.block(row.when, x + inset, at, share < 0.3 ? result : answer)
      paper.block(row.next, x + whenWidth + inset, at, share < 0.3 ? answer : result)
    })
    paper.rule(x + whenWidth, y, x + whenWidth, y + row.height, 0.5)
    y += row.height
  }
  paper.rule(x, top, x, top + total, 1.5)
  paper.frame(left, top, page.width, total, 1.5)
  page.y = top + total + 9
}
