import type { Known } from '#renderer/ui/form/merge.ts'
import type { PersonDetails, PersonInput } from '#shared/contract/people.ts'

/** A stored person as a form takes it. */
export function inputOf(person: PersonDetails): Known<PersonInput> {
  const { lastName, firstName, birthDate, language, nationality, identityCountry, identifiers, employments } = person
  const values = {
    lastName,
    firstName,
    birthDate,
    language,
    nationality,
    identityCountry,
    // The complete numbers stay in the core: null leaves them as they are. What is shown of them tells a changed one.
    identifiers: identifiers.map((identifier) => ({ ...identifier, value: null })),
    employments: employments.map(({ company: _company, userFirm: _userFirm, current: _current, ...rest }) => rest),
  }
  return { values, version: person.version }
}

/** Rows that were offered and left empty say nothing. */
export function withoutEmptyRows(values: PersonInput): PersonInput {
  return {
    ...values,
    identifiers: values.identifiers.filter((one) => one.id !== null || (one.value ?? '').trim() !== ''),
    employments: values.employments.filter((one) => one.id !== null || one.companyId !== null),
  }
}
