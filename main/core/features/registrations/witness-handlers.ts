import type { Core } from '#main/core/core.ts'
import type { Tables } from '#main/core/db/tables/index.ts'
import { InvalidInput } from '#main/core/errors.ts'
import { compareWitnesses, witnessPage, type WitnessView } from '#main/core/features/registrations/witness.ts'
import { procedures } from '#main/core/procedures.ts'
import { daysBetween, formatDate, isValidLocalDate } from '#shared/domain/dates.ts'

const { registrations } = procedures

/** Days compared at once: two months. */
const mostDays = 62

/** What a comparison rests on. */
const tables: ReadonlySet<keyof Tables | 'workspace'> = new Set([
  'registration',
  'witnessEvent',
  'statedPerson',
  'statedDeclaration',
  'importBatch',
  'coverage',
  'declaration',
  'workspace',
])

interface Kept {
  period: string
  view: Promise<WitnessView>
}

const comparisons = new WeakMap<Core, { kept: Kept | null }>()

const breathe = async (): Promise<void> => await new Promise((resolve) => setImmediate(resolve))

/** The comparison of a period: a list asks for many pages of the same one. */
function comparison(core: Core, period: { from: string; to: string }): Promise<WitnessView> {
  let place = comparisons.get(core)
  if (!place) {
    const fresh: { kept: Kept | null } = { kept: null }
    core.changes.watch((change) => {
      if (change.tables.some((table) => tables.has(table))) fresh.kept = null
    })
    comparisons.set(core, fresh)
    place = fresh
  }
  const key = `${period.from} ${period.to}`
  if (place.kept?.period === key) return place.kept.view
  const view = compareWitnesses(core.workspace.reader, period, breathe)
  const kept = { period: key, view }
  place.kept = kept
  // What failed is compared anew when it is asked for again.
  view.catch(() => {
    if (place.kept === kept) place.kept = null
  })
  return view
}

export const witnessHandlers = {
  witness: registrations.witness.handler(async ({ input: { from, to, offset, limit }, context }) => {
    for (const [field, date] of Object.entries({ from, to })) {
      if (!isValidLocalDate(date)) throw new InvalidInput([{ code: 'not-a-date', field, severity: 'error' }])
    }
    if (daysBetween(from, to) >= mostDays) {
      const params = { value: formatDate(to) }
      throw new InvalidInput([{ code: 'date-implausible', field: 'to', severity: 'error', params }])
    }
    const { reader } = context.core.workspace
    const view = await comparison(context.core, { from, to })
    const { pairs, officialOnly, providerOnly, uncovered, drift, files } = view
    return {
      rows: witnessPage(reader, view, offset, limit),
      total: pairs.length + officialOnly.length + providerOnly.length,
      summary: {
        pairs: pairs.length,
        officialOnly: officialOnly.length,
        providerOnly: providerOnly.length,
        uncovered,
        medianDriftSeconds: drift.median,
        largestDriftSeconds: drift.largest,
      },
      files,
    }
  }),
}
