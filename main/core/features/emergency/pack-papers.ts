import type { DocumentHead, PackPart } from '#main/core/documents/types.ts'
import { composeContactText, contactForPaper } from '#main/core/features/emergency/contact.ts'
import type { FormDraft } from '#main/core/features/emergency/form-draft.ts'
import type { WorkspaceSettings } from '#shared/contract/settings.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import { isDraftNumber } from '#shared/domain/works.ts'

/** What every document of a pack carries. */
export interface PackHead extends DocumentHead {
  hours: WorkspaceSettings['contactCentreHours']
}

function workplaceOf({ place }: FormDraft): { name: string; address: string | null } {
  return { name: place.workplace, address: place.address }
}

/** The list of the people on a form with their hours; numbers are masked, for only the form itself needs them. */
export function peopleOf(draft: FormDraft, head: PackHead): PackPart {
  const { place, wish, content, lines } = draft
  return {
    kind: 'peopleList',
    data: {
      ...head,
      sender: { ...head.sender, ...content.ownCompany },
      date: wish.date,
      regime: content.regime,
      workplace: workplaceOf(draft),
      declarationNumber: isDraftNumber(place.number) ? null : place.number,
      fullNumbers: false,
      people: lines.map(({ printed, hours }) => ({ ...printed, hours })),
    },
  }
}

/** The decision card and the phone script of a workplace; without a day they serve on any. */
export function placePapers(draft: FormDraft, head: PackHead, date: LocalDate | null): PackPart[] {
  const { place, wish, content } = draft
  const { regime } = content
  const company = content.ownCompany
  const [language] = wish.languages
  const contact = contactForPaper(regime, wish.date, head.hours, language)
  const sender = { ...head.sender, ...company }
  const facts = { regime, date, hour: null, company, places: [place], cause: null, description: null, steps: [] }
  const contactText = Object.fromEntries(
    wish.languages.map((language) => [language, composeContactText(facts, language)]),
  )
  return [
    {
      kind: 'decisionCard',
      data: {
        ...head,
        sender,
        regime,
        workplaceName: place.workplace,
        declarationNumber: isDraftNumber(place.number) ? null : place.number,
        phone: contact.phone,
      },
    },
    {
      kind: 'phoneScript',
      data: {
        ...head,
        sender,
        regime,
        contact,
        date,
        workplace: workplaceOf(draft),
        declarationNumber: isDraftNumber(place.number) ? null : place.number,
        cause: null,
        outageHour: null,
        contactText,
      },
    },
  ]
}
