import { selfEmployedSheets, type SelfEmployedPerson } from '#main/core/documents/self-employed-sheet.ts'
import type { Core } from '#main/core/core.ts'
import { CoreError } from '#main/core/errors.ts'
import { gather } from '#main/core/features/access/gather.ts'
import { senderOf } from '#main/core/features/sender.ts'
import { readSettings } from '#main/core/features/settings/repository.ts'
import { texts } from '#main/core/texts.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import { brusselsDate, within } from '#shared/domain/dates.ts'
import type { Language } from '#shared/i18n/index.ts'
import { ruleValue } from '#shared/rules/index.ts'

/** The language of the office’s documents: what people get who have none of their own. */
export function officeLanguage(core: Core): Language {
  return readSettings(core.workspace.reader).formLanguages[0] ?? 'fr'
}

/** Who of the people works on his own account now or later, and what his sheet says. */
function selfEmployed(core: Core, ids: readonly number[], language: Language | null): SelfEmployedPerson[] {
  const { reader, today } = core.workspace
  const { people, employments, plans, places } = gather(reader, ids, today)
  const named = new Map(people.map((person) => [person.id, person]))
  return [...new Set(ids)].flatMap((id) => {
    const person = named.get(id)
    const own = employments
      .get(id)
      ?.filter(
        ({ capacity, from, to }) => capacity === 'self-employed' && (within(today, from, to) || (from ?? '') > today),
      )
    if (!person || !own || own.length === 0) return []
    const planned = new Set(
      (plans.get(id) ?? []).filter(({ to }) => to === null || to >= today).map((plan) => plan.declarationId),
    )
    return {
      name: [person.lastName, person.firstName].filter(Boolean).join(' '),
      firm: own[0]?.company ?? null,
      language: language ?? person.language ?? officeLanguage(core),
      places: [...planned].flatMap((placeId) => {
        const place = places.get(placeId)
        return place ? [[place.number, place.workplace].filter(Boolean).join(' · ')] : []
      }),
    }
  })
}

/** The duties sheets of the self-employed among the people, in the order of the ids. Throws `nobody-self-employed`. */
export function selfEmployedFile(
  core: Core,
  ids: readonly number[],
  language: Language | null,
): OfferedFileToken & { people: number; skipped: number } {
  const people = selfEmployed(core, ids, language)
  const [first] = people
  if (!first) throw new CoreError('nobody-self-employed')
  const { today } = core.workspace
  const { bytes } = selfEmployedSheets({
    number: '',
    createdAt: core.clock(),
    sender: senderOf(core.workspace),
    people,
    correctionDays: ruleValue('correction-days', 'cleaning', today) ?? 30,
    service: ruleValue('official-service', 'cleaning', today),
    phone: ruleValue('contact-centre-phone', 'cleaning', today).number,
    formAddress: ruleValue('contact-centre-form', 'cleaning', today).url,
  })
  const name = texts(first.language)(($) => $.access.sheet.file)
  const file = core.transfers.offer(`${name} ${brusselsDate(core.clock())}.pdf`, bytes)
  return { ...file, people: people.length, skipped: new Set(ids).size - people.length }
}
