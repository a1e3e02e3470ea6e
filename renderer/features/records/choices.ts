import { useMemo } from 'react'

import type { Choice } from '#renderer/ui/data-grid/types.ts'
import { useLanguage, useTexts } from '#renderer/ui/texts.ts'
import { capacities } from '#shared/domain/capacity.ts'
import { contactPurposes } from '#shared/domain/contact.ts'
import { countryCodes } from '#shared/domain/country.ts'
import { methods } from '#shared/domain/method.ts'
import { paperKindCodes, paperSubjects } from '#shared/domain/paper.ts'
import { regimes } from '#shared/domain/regime.ts'
import { roles } from '#shared/domain/role.ts'
import { placeKinds } from '#shared/domain/works.ts'
import { languages } from '#shared/i18n/languages.ts'

/** The known values of every coded field, in the words of the interface. */
export interface Choices {
  regimes: Choice[]
  duties: Choice[]
  yesNo: Choice[]
  purposes: Choice[]
  placeKinds: Choice[]
  methods: Choice[]
  capacities: Choice[]
  identifierKinds: Choice[]
  numberKinds: Choice[]
  contactPurposes: Choice[]
  roles: Choice[]
  /** Languages, each in itself. */
  languages: Choice[]
  countries: Choice[]
  weekdays: Choice[]
  registrationTypes: Choice[]
  registrationSources: Choice[]
  paperKinds: Choice[]
  paperSubjects: Choice[]
}

/** All choices; the same arrays until the language changes. */
export function useChoices(): Choices {
  const t = useTexts()
  const language = useLanguage()
  return useMemo(() => {
    const names = new Intl.DisplayNames([language], { type: 'region' })
    const collator = new Intl.Collator(language)
    return {
      regimes: regimes.map((value) => ({ value, label: t(($) => $.declarations.regimes[value]) })),
      duties: (['yes', 'no'] as const).map((value) => ({ value, label: t(($) => $.declarations.duties[value]) })),
      yesNo: (['yes', 'no'] as const).map((value) => ({ value, label: t(($) => $.common[value]) })),
      purposes: (['one-off', 'continuous'] as const).map((value) => ({
        value,
        label: t(($) => $.declarations.purposes[value]),
      })),
      placeKinds: placeKinds.map((value) => ({ value, label: t(($) => $.works.placeKinds[value]) })),
      methods: methods.map((value) => ({ value, label: t(($) => $.chain.methods[value]) })),
      capacities: capacities.map((value) => ({ value, label: t(($) => $.people.capacities[value]) })),
      identifierKinds: (['national', 'bis', 'limosa'] as const).map((value) => ({
        value,
        label: t(($) => $.people.identifierKinds[value]),
      })),
      numberKinds: (['enterprise', 'vat'] as const).map((value) => ({
        value,
        label: t(($) => $.companies.numberKinds[value]),
      })),
      contactPurposes: contactPurposes.map((value) => ({ value, label: t(($) => $.companies.contactPurposes[value]) })),
      roles: roles.map((value) => ({ value, label: t(($) => $.companies.roles[value]) })),
      languages: languages.map((value) => ({ value, label: t(($) => $.shell.languages[value]) })),
      countries: countryCodes
        .map((value) => ({ value, label: names.of(value) ?? value }))
        .sort((one, other) => collator.compare(one.label, other.label)),
      weekdays: (['1', '2', '3', '4', '5', '6', '7'] as const).map((value) => ({
        value,
        label: t(($) => $.planning.weekdayNames[`d${value}`]),
      })),
      registrationTypes: (['in', 'out', 'presence'] as const).map((value) => ({
        value,
        label: t(($) => $.registrations.types[value]),
      })),
      paperKinds: paperKindCodes.map((value) => ({ value, label: t(($) => $.papers.kinds[value]) })),
      paperSubjects: paperSubjects.map((value) => ({ value, label: t(($) => $.papers.subjects[value]) })),
      registrationSources: (['official', 'provider'] as const).map((value) => ({
        value,
        label: t(($) => $.imports.registrations.sourceWords[value]),
      })),
    }
  }, [t, language])
}

/** The word for a value; the value itself when it is none of the choices, nothing for none. */
export function labelOf(choices: readonly Choice[], value: string | null | undefined): string | null {
  if (value === null || value === undefined || value === '') return null
  return choices.find((choice) => choice.value === value)?.label ?? value
}
