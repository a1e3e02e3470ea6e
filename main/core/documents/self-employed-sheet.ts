import { addFacts, type Fact } from '#main/core/documents/facts.ts'
import { labelsIn, type Label } from '#main/core/documents/labels.ts'
import { Page } from '#main/core/documents/page.ts'
import { Paper, type TextStyle } from '#main/core/documents/paper.ts'
import type { DocumentHead, DocumentResult } from '#main/core/documents/types.ts'
import { texts } from '#main/core/texts.ts'
import type { Language } from '#shared/i18n/index.ts'

/** One self-employed person, and the language he reads. */
export interface SelfEmployedPerson {
  name: string
  /** The firm he acts as, where it is known. */
  firm: string | null
  language: Language
  /** Number and name of each declaration he is planned at. */
  places: readonly string[]
}

/** What the sheets say beside the texts; addresses and the time limit are rule data of the day. */
export interface SelfEmployedSheetData extends DocumentHead {
  people: readonly SelfEmployedPerson[]
  /** Days after the date of a registration within which a change may be asked for. */
  correctionDays: number
  service: { name: string; url: string }
  phone: string
  formAddress: string
}

/** Smaller than usual, so that everything stands on one sheet to hand over. */
const plain: TextStyle = { face: 'regular', size: 9.5 }
const strong: TextStyle = { face: 'bold', size: 9.5 }
const small: TextStyle = { face: 'regular', size: 8.5 }

type Sheet = (typeof import('#shared/i18n/fr/access.ts'))['access']['sheet']
type Plain<Key> = Key extends `${string}_one` | `${string}_many` | `${string}_other` ? never : Key
type SheetKey = { [Key in Plain<keyof Sheet>]: Sheet[Key] extends string ? Key : never }[Plain<keyof Sheet>]

/** The duties of self-employed people (`domain/access.md`, Self-employed), a sheet each in the language of each. */
export function selfEmployedSheets(data: SelfEmployedSheetData): DocumentResult {
  const language = data.people[0]?.language ?? 'fr'
  const title = texts(language)(($) => $.access.sheet.title)
  const paper = new Paper({ title, author: data.sender.name, language, createdAt: data.createdAt })
  for (const person of data.people) {
    paper.group('Sect', () => drawSheet(paper, data, person), { lang: person.language })
  }
  return paper.finish()
}

function drawSheet(paper: Paper, data: SelfEmployedSheetData, person: SelfEmployedPerson): void {
  const labels = labelsIn([person.language])
  const t = texts(person.language)
  const label = (key: SheetKey): Label => labels.all((t) => t(($) => $.access.sheet[key]))
  const page = new Page(paper, { head: data, title: label('title'), labels })
  const optional = (key: SheetKey, content: string | null): Fact[] =>
    content === null || content === '' ? [] : [{ label: label(key), content }]
  addFacts(page, [
    { label: label('name'), content: person.name },
    ...optional('firm', person.firm),
    ...optional('places', person.places.join('\n')),
  ])
  page.label(label('intro'), plain)
  page.heading(label('register'))
  addSteps(
    page,
    (['in', 'break', 'out', 'number'] as const).map((step) => t(($) => $.access.sheet.registerSteps[step])),
  )
  page.heading(label('errors'))
  page.label(
    labels.all((t) => t(($) => $.access.sheet.errorsText, { days: data.correctionDays })),
    plain,
  )
  page.label(label('assumption'), small)
  page.heading(label('subcontractors'))
  page.label(label('subcontractorsText'), plain)
  addSteps(
    page,
    (['system', 'data', 'means', 'inform', 'report'] as const).map((step) =>
      t(($) => $.access.sheet.subcontractorsSteps[step]),
    ),
  )
  page.heading(label('keys'))
  page.label(label('keysText'), plain)
  addSteps(
    page,
    (['itsme', 'eidas', 'totp'] as const).map((step) => t(($) => $.access.sheet.keySteps[step])),
  )
  page.label(label('consult'), strong)
  page.heading(label('contact'))
  addFacts(page, [
    { label: label('service'), content: `${data.service.name}\n${data.service.url}` },
    { label: label('phone'), content: data.phone },
    { label: label('form'), content: data.formAddress },
  ])
  page.writingLine(label('received'), label('signature'))
  paper.bookmark(`${person.name} – ${t(($) => $.access.sheet.title)}`)
  page.finish()
}

/** Steps as a numbered list. */
function addSteps(page: Page, steps: readonly string[]): void {
  const lines = steps.flatMap((step, index) => page.paper.lines(`${index + 1}. ${step}`, plain, page.width))
  page.lines(lines, plain)
}
