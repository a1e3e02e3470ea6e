import { fileProblems } from '#shared/i18n/fr/problems-files.ts'
import { identifierProblems } from '#shared/i18n/fr/problems-identifiers.ts'
import { meansProblems } from '#shared/i18n/fr/problems-means.ts'
import { keyProblems } from '#shared/i18n/fr/problems-keys.ts'
import { paperProblems } from '#shared/i18n/fr/problems-papers.ts'
import { registrationProblems } from '#shared/i18n/fr/problems-registrations.ts'
import { valueProblems } from '#shared/i18n/fr/problems-values.ts'

export const problems = {
  ...valueProblems,
  ...identifierProblems,
  ...fileProblems,
  ...registrationProblems,
  ...paperProblems,
  ...meansProblems,
  ...keyProblems,
}
