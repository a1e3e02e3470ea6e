import type { problems as reference } from '#shared/i18n/fr/problems.ts'
import { fileProblems } from '#shared/i18n/nl/problems-files.ts'
import { identifierProblems } from '#shared/i18n/nl/problems-identifiers.ts'
import { meansProblems } from '#shared/i18n/nl/problems-means.ts'
import { keyProblems } from '#shared/i18n/nl/problems-keys.ts'
import { paperProblems } from '#shared/i18n/nl/problems-papers.ts'
import { registrationProblems } from '#shared/i18n/nl/problems-registrations.ts'
import { valueProblems } from '#shared/i18n/nl/problems-values.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const problems: Translation<typeof reference> = {
  ...valueProblems,
  ...identifierProblems,
  ...fileProblems,
  ...registrationProblems,
  ...paperProblems,
  ...meansProblems,
  ...keyProblems,
}
