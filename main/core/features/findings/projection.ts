import { sql } from 'kysely'

import type { Projection } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { query } from '#main/core/db/query.ts'
import { refreshStates } from '#main/core/features/findings/state.ts'

/**
 * Findings show the state that decisions give them, also when an undo takes a decision back, and firms under their present
 * name. Nothing of it depends on the day, so a rebuilding has nothing to do.
 */
export const findingProjection: Projection = {
  table: 'finding',
  refresh(writer, touched) {
    const decisions = touched?.get('findingDecision')
    if (decisions) {
      const ids = idList(decisions)
      refreshStates(
        writer,
        sql`id in (select id from finding where decisionId in ${ids}
          union select f.id from findingDecision d join finding f on f.rule = d.rule
            and f.statedPersonId = d.statedPersonId and f.statedDeclarationId = d.statedDeclarationId
            and f.date = d.date where d.id in ${ids})`,
      )
    }
    const companies = touched?.get('company')
    if (companies) {
      const renamed = sql`
        update finding set firm = c.name, firmKey = c.nameKey from companyList c
        where c.id = finding.companyId and finding.companyId in ${idList(companies)} and finding.firm <> c.name`
      writer.run({ compile: () => renamed.compile(query) })
    }
  },
}
