import type { InspectionQuestion } from '#shared/domain/inspection.ts'

/**
 * What an inspection may call, and the question it belongs to: every answer is noted before it is shown. `aid` is what
 * the pages need around their answers and shows nothing by itself. Whatever is missing here is closed while it runs.
 */
const scope: Readonly<Record<string, InspectionQuestion | 'aid'>> = {
  'workspace.status': 'aid',
  'workspace.open': 'aid',
  'workspace.close': 'aid',
  'workspace.idOf': 'aid',
  'events.changes': 'aid',
  'settings.get': 'aid',
  'settings.views': 'aid',
  'inspection.shown': 'aid',
  'inspection.past': 'aid',
  'inspection.report': 'aid',
  'inspection.end': 'aid',
  'declarations.lookup': 'aid',
  'companies.lookup': 'aid',
  'people.lookup': 'aid',
  // Nobody is to be left before a screen that cannot be unlocked.
  'privacy.opens': 'aid',
  'program.pageFailed': 'aid',
  'program.log': 'aid',

  'chain.present': 'present',
  'chain.presentFile': 'present',

  'registrations.list': 'registrations',
  'registrations.ids': 'aid',
  'registrations.get': 'registrations',
  'registrations.totals': 'registrations',
  'registrations.export': 'registrations',
  'registrations.placeDays': 'registrations',
  'registrations.personDays': 'registrations',
  'registrations.daysFile': 'registrations',

  'corrections.list': 'corrections',
  'corrections.ids': 'aid',
  'corrections.get': 'corrections',
  'corrections.export': 'corrections',
  'corrections.register': 'corrections',
  'corrections.statistics': 'corrections',
  'corrections.history': 'corrections',

  'duties.list': 'duties',
  'duties.firms': 'duties',
  'duties.get': 'duties',
  'duties.evidenceFile': 'duties',
  'duties.report': 'duties',

  'declarations.list': 'declarations',
  'declarations.ids': 'aid',
  'declarations.get': 'declarations',
  'declarations.export': 'declarations',
  'works.due': 'declarations',
  'works.sheet': 'declarations',
  'works.sheetFile': 'declarations',
  'works.changes': 'declarations',
  'works.changesFile': 'declarations',
  'works.reports': 'declarations',

  'reminders.list': 'reminders',
  'reminders.ids': 'aid',
  'reminders.get': 'reminders',
  'reminders.letter': 'reminders',
  'reminders.export': 'reminders',
  'reminders.proof': 'reminders',
}

/** The question a procedure answers in an inspection, `aid`, or null when it is closed then. */
export function inspectionScope(path: readonly string[]): InspectionQuestion | 'aid' | null {
  const name = path.join('.')
  return Object.hasOwn(scope, name) ? (scope[name] ?? null) : null
}

/** Every procedure that an inspection may call; a test holds each of them to be one of the contract that only looks. */
export const inspectionPaths: readonly string[] = Object.keys(scope)
