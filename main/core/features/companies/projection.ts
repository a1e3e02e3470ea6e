import { sql } from 'kysely'

import type { Projection } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, raw } from '#main/core/db/query.ts'

/**
 * The list of companies: current numbers (the latest of each kind) beside the company's own fields. A firm is found by each
 * number it ever had.
 */
export const companyProjection: Projection = {
  table: 'companyList',
  refresh(writer, touched) {
    const ids = touched && touched.get('company')
    if (touched && !ids) return
    const only = ids ? sql`where c.id in ${idList(ids)}` : sql``
    const gone = query.deleteFrom('companyList')
    writer.run(ids ? gone.where('id', 'in', idList(ids)) : gone)
    const number = (kind: string) => sql`(
      select value from companyNumber where companyId = c.id and kind = ${kind}
      order by coalesce(validTo, '9999') desc, id desc limit 1)`
    const rows = sql`
      insert into companyList
      select id, name, fold(name), enterpriseNumber, foreignVat, country, language, email, phone, address,
        roleOwn, roleContractor, roleAgency, roleClient, provisional,
        fold(name || ' ' || coalesce(numbers, '') || ' ' ||
          coalesce(email, '') || ' ' || coalesce(address, '') || ' ' || coalesce(country, ''))
      from (select c.*, ${number('enterprise')} as enterpriseNumber, ${number('vat')} as foreignVat,
          (select group_concat(value, ' ' order by id) from companyNumber where companyId = c.id) as numbers
        from company c ${only})`
    writer.run(raw(rows))
  },
}
