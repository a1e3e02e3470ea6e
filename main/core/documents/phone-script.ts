import { longDate } from '#main/core/documents/format.ts'
import { labelsIn, type Label } from '#main/core/documents/labels.ts'
import { body, bodyBold, Page } from '#main/core/documents/page.ts'
import { lineHeight, Paper, type TextStyle } from '#main/core/documents/paper.ts'
import type { DocumentLanguages, DocumentResult, PhoneScriptData } from '#main/core/documents/types.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import { formatEnterpriseNumber } from '#shared/domain/identifiers.ts'
import type { Language } from '#shared/i18n/index.ts'

const number: TextStyle = { face: 'bold', size: 40 }
const key: TextStyle = { face: 'bold', size: 22 }
const spoken: TextStyle = { face: 'regular', size: 12 }
const keySide = 34

/** What to dial, press, say and note when the contact centre is called; one page per language. */
export function phoneScript(data: PhoneScriptData, languages: DocumentLanguages): DocumentResult {
  const paper = new Paper({
    title: texts(languages[0])(($) => $.documents.phone.title),
    author: data.sender.name,
    language: languages[0],
    createdAt: data.createdAt,
  })
  drawPhoneScript(paper, data, languages)
  return paper.finish()
}

/** Draws the script on new pages of a document, one per language. */
export function drawPhoneScript(paper: Paper, data: PhoneScriptData, languages: DocumentLanguages): void {
  for (const language of languages) {
    paper.group('Sect', () => drawScript(paper, data, language), { lang: language })
  }
}

function drawScript(paper: Paper, data: PhoneScriptData, language: Language): void {
  const labels = labelsIn([language])
  const t = texts(language)
  const label = (choose: (t: Translate) => string): Label => labels.all(choose)
  const page = new Page(paper, { head: data, title: label((t) => t(($) => $.documents.phone.title)), labels })
  drawDialling(page, data, t)
  const { openingHours: hours } = data.contact
  page.text(hours === null ? t(($) => $.documents.phone.hoursUnknown) : t(($) => $.documents.phone.hours, { hours }))
  page.heading(label((t) => t(($) => $.documents.phone.say)))
  for (const sentence of sentences(data, t, language)) page.text(`– ${sentence}`, spoken)
  page.heading(label((t) => t(($) => $.documents.phone.note)))
  page.writingLine(label((t) => t(($) => $.documents.phone.noteHour)))
  page.writingLine(label((t) => t(($) => $.documents.phone.noteAgent)))
  page.writingLine(label((t) => t(($) => $.documents.phone.noteReference)))
  page.writingLine(label((t) => t(($) => $.documents.phone.noteSolution)))
  drawContactForm(page, data, t, language)
  page.finish()
}

function drawDialling(page: Page, data: PhoneScriptData, t: Translate): void {
  const { paper } = page
  const dial = t(($) => $.documents.phone.dial)
  const y = page.y
  const numberText = paper.clean(data.contact.phone)
  paper.tag('P', () => {
    paper.line(dial, page.left + 12, y + 4, bodyBold)
    paper.line(numberText, page.left + 12, y + 16, number)
  })
  const height = 16 + lineHeight(number.size) + 4
  paper.frame(page.left, y, page.width, height, 1.5)
  page.y = y + height + 10
  for (const menu of data.contact.menus) {
    const language = t(($) => $.documents.phone.language[menu.language])
    drawKeys(
      page,
      t(($) => $.documents.phone.keys, { language }),
      menu.keys,
    )
  }
  page.text(t(($) => $.documents.phone.otherMenus))
}

/** Draws the keys to press, each in a square like a key. */
function drawKeys(page: Page, said: string, keys: readonly string[]): void {
  const { paper } = page
  const y = page.y
  const lines = paper.lines(said, spoken, page.width * 0.55)
  paper.tag('P', () => {
    paper.block(lines, page.left, y + (keySide - lines.length * lineHeight(spoken.size)) / 2, spoken)
    keys.forEach((text, index) => {
      const x = page.left + page.width * 0.58 + index * (keySide + 10)
      paper.line(text, x + (keySide - paper.widthOf(text, key)) / 2, y + 3, key)
    })
  })
  keys.forEach((_, index) => {
    paper.frame(page.left + page.width * 0.58 + index * (keySide + 10), y, keySide, keySide, 1.5)
  })
  page.y = y + keySide + 8
}

function sentences(data: PhoneScriptData, t: Translate, language: Language): string[] {
  const blank = t(($) => $.documents.phone.blank)
  const { name, number: own } = data.sender
  const { cause } = data
  return [
    own === null
      ? t(($) => $.documents.phone.sayWhoUnnumbered, { company: name })
      : t(($) => $.documents.phone.sayWho, { company: name, number: formatEnterpriseNumber(own) }),
    t(($) => $.documents.phone.sayWhere, { workplace: placeText(data) ?? blank }),
    t(($) => $.documents.phone.sayDeclaration, { declaration: data.declarationNumber ?? blank }),
    t(($) => $.documents.phone.saySince, {
      date: data.date === null ? blank : longDate(data.date, language),
      hour: data.outageHour ?? blank,
    }),
    t(($) => $.documents.phone.sayCause, { cause: cause ? t(($) => $.documents.cause[cause]) : blank }),
    t(($) => $.documents.phone.sayTried),
    t(($) => $.documents.phone.sayAsk),
  ]
}

function placeText(data: PhoneScriptData): string | null {
  if (!data.workplace) return null
  const { name, address } = data.workplace
  return address === null ? name : `${name}, ${address}`
}

function drawContactForm(page: Page, data: PhoneScriptData, t: Translate, language: Language): void {
  const { paper, labels } = page
  page.heading(labels.all((t) => t(($) => $.documents.phone.form)))
  if (data.contact.formAddress !== null) {
    page.text(t(($) => $.documents.phone.formAddress, { address: data.contact.formAddress }))
  }
  page.text(t(($) => $.documents.phone.formNumber))
  const text = data.contactText[language]
  if (text === undefined) return
  const lines = text.split(/\r\n|\r|\n/).flatMap((paragraph) => paper.lines(paragraph, body, page.width - 20))
  const height = lines.length * lineHeight(body.size) + 16
  if (height > page.fullHeight) {
    page.lines(lines)
    return
  }
  page.need(height)
  const y = page.y
  paper.tag('P', () => paper.block(lines, page.left + 10, y + 8, body))
  paper.frame(page.left, y, page.width, height, 0.8)
  page.y = y + height + 6
}
