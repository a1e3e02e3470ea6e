/** The questions an inspection asks; each has its page, and what is shown of it is logged under this name. */
export const inspectionQuestions = [
  'present',
  'registrations',
  'corrections',
  'duties',
  'declarations',
  'reminders',
] as const
export type InspectionQuestion = (typeof inspectionQuestions)[number]

/** Parts of a question that have a word of their own in the log; others stand there under their column's name. */
export const askedFields = [
  'declarationId',
  'declaration',
  'companyId',
  'company',
  'firmId',
  'personId',
  'person',
  'employer',
  'id',
  'date',
  'day',
  'from',
  'to',
  'search',
  'text',
  'kind',
  'format',
  'letters',
] as const
export type AskedField = (typeof askedFields)[number]

/** Tells whether a part of a question has a word of its own. */
export function isAskedField(name: string): name is AskedField {
  return (askedFields as readonly string[]).includes(name)
}
