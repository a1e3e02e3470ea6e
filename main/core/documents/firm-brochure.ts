import { beginPaper } from '#main/core/documents/correction-paper.ts'
import { addFacts } from '#main/core/documents/facts.ts'
import type { Label } from '#main/core/documents/labels.ts'
import { bodyBold, type Page } from '#main/core/documents/page.ts'
import { SheetKit } from '#main/core/documents/sheet-kit.ts'
import { numberBox, panelRow, whoRegisters } from '#main/core/documents/sheet-panels.ts'
import type { SheetFacts, SheetPlace, SheetWords } from '#main/core/documents/sheet-types.ts'
import type { DocumentHead, DocumentResult } from '#main/core/documents/types.ts'
import { texts } from '#main/core/texts.ts'
import type { Method } from '#shared/domain/method.ts'
import { serviceOf } from '#shared/domain/regime.ts'
import { resources, type Language } from '#shared/i18n/index.ts'

/** What a subcontractor is told about one declaration. */
export interface BrochureData extends DocumentHead {
  company: string
  /** Established outside Belgium. */
  foreign: boolean
  /** Its direct employer in the chain. */
  employer: string
  viaAgency: boolean
  method: Method | null
  fallbackChannel: string | null
  place: SheetPlace
  facts: SheetFacts
}

type BrochureKey = keyof (typeof resources)['fr']['translation']['informing']['brochure']

/** The brochure for a subcontractor: its duties, how its people register at this place, what was agreed, errors, keys, Limosa, contact. */
export function firmBrochure(data: BrochureData, language: Language): DocumentResult {
  const t = texts(language)
  const { paper, page } = beginPaper(data, language, (t) => t(($) => $.informing.brochure.title), {
    besides: ` – ${data.company}`,
  })
  const { labels } = page
  const values = { days: data.facts.days ?? '', phone: data.facts.phone, employer: data.employer }
  const label = (key: BrochureKey): Label => labels.all((t) => t(($) => $.informing.brochure[key], values))
  const list = (...keys: readonly BrochureKey[]): void => {
    for (const key of keys) page.text(`• ${t(($) => $.informing.brochure[key], values)}`)
  }
  const { facts, method, fallbackChannel } = data
  addFacts(page, [
    { label: label('forFirm'), content: data.company },
    { label: label('directEmployer'), content: data.employer },
  ])
  page.label(label('intro'))
  drawPlace(page, new SheetKit(paper), data, language)

  page.heading(label('dutiesTitle'))
  list('dutySystem', 'dutyData', 'dutyMeans', 'dutyInformed', 'dutyChain')
  if (data.viaAgency) list('dutyAgency')

  page.heading(label('agreedTitle'))
  const said = method === null ? t(($) => $.informing.brochure.noMethod) : t(($) => $.chain.methods[method])
  addFacts(page, [
    { label: label('method'), content: said },
    { label: label('fallback'), content: fallbackChannel ?? t(($) => $.informing.brochure.noFallback) },
  ])
  page.label(label('outage'))

  page.heading(label('keysTitle'))
  page.text(`• ${t(($) => $.startSheet.keyItsme)}`)
  page.text(`• ${t(($) => $.startSheet.keyEidas)}`)
  page.text(`• ${t(($) => $.startSheet.keyTotp)}`)
  if (data.foreign) list('keysFirm', 'keysFirmItsme')

  page.heading(label('limosaTitle'))
  list('limosa', 'limosaDay')

  page.heading(label('errorsTitle'))
  if (facts.days === null) list('errorsSoon', 'errorsSelfSoon')
  else list('errors', 'errorsWorkers', 'errorsSelf')
  if (facts.assumed) page.label(labels.all((t) => t(($) => $.startSheet.errorAssumed)))

  page.heading(label('contactTitle'))
  page.text(facts.contact.join('\n'), bodyBold)
  page.text(`${t(($) => $.informing.brochure.page)} ${facts.pageFor(language)}`)
  page.label(labels.all((t) => t(($) => $.informing.brochure.law)))
  page.finish()
  return paper.finish()
}

/** How people register here, as on their own sheets, with the number of the declaration. */
function drawPlace(page: Page, kit: SheetKit, { place }: BrochureData, language: Language): void {
  const words: SheetWords = { tag: language, texts: resources[language].translation.startSheet, reviewed: true }
  const { left, width, labels } = page
  page.heading(labels.all((t) => t(($) => $.informing.brochure.howTitle)))
  const row = panelRow(kit, place.regime, [words], width, {
    side: serviceOf(place.regime) === 'ciao' ? 62 : 58,
    gap: 10,
    frame: 1,
    word: { face: 'bold', size: 14 },
    text: { face: 'regular', size: 10 },
  })
  const box = numberBox(kit, place, [words], width, {
    code: 70,
    label: { face: 'regular', size: 9.5 },
    number: { face: 'mono', size: 20 },
    place: { face: 'bold', size: 11 },
    address: { face: 'regular', size: 10 },
    frame: 1.4,
  })
  page.need(row.height + box.height + 30)
  row.draw(left, page.y)
  page.space(row.height + 5)
  page.label(
    labels.all((t) => t(($) => $.startSheet[whoRegisters(place.regime)])),
    bodyBold,
  )
  page.need(box.height + 4)
  box.draw(left, page.y)
  page.space(box.height + 4)
}
