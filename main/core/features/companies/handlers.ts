import {
  companiesByIds,
  companiesByNumber,
  companyById,
  companyGrid,
  companyUses,
  contactsOf,
  numbersOf,
  rolesOf,
  saveCompany,
  type CompanyListRow,
} from '#main/core/features/companies/repository.ts'
import { checkCompanyInput, normalCompany } from '#main/core/features/companies/rules.ts'
import { suggestCompanies } from '#main/core/features/companies/suggest.ts'
import { exportGrid, type Present } from '#main/core/features/export.ts'
import { removeGuideOfFirm } from '#main/core/features/keys/service.ts'
import { versionOf } from '#main/core/features/history/repository.ts'
import { companyItem, countryName } from '#main/core/features/labels.ts'
import { listIds, listPage, mostSuggestions, removeRecords, saveRecord } from '#main/core/features/records.ts'
import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import type { Core } from '#main/core/core.ts'
import { CoreError } from '#main/core/errors.ts'
import { procedures } from '#main/core/procedures.ts'
import type { CompanyInput } from '#shared/contract/companies.ts'
import type { LookupItem } from '#shared/contract/list.ts'
import { formatEnterpriseNumber } from '#shared/domain/identifiers.ts'
import type { Problem } from '#shared/domain/problem.ts'
import { isLanguage } from '#shared/i18n/index.ts'

const { companies } = procedures

function shownRow(row: CompanyListRow) {
  const { nameKey: _nameKey, search: _search, roleOwn, roleContractor, roleAgency, roleClient, ...rest } = row
  return {
    ...rest,
    provisional: row.provisional === 1,
    roles: rolesOf({ roleOwn, roleContractor, roleAgency, roleClient }),
  }
}

function problemsOf(core: Core, id: number | null, values: CompanyInput): Problem[] {
  const { reader, today } = core.workspace
  const carriers = (number: string): number[] => companiesByNumber(reader, number).filter((other) => other !== id)
  return checkCompanyInput(values, { today, carriers })
}

function removeOne(writer: RecordWriter, id: number): void {
  for (const number of numbersOf(writer, id)) writer.remove('companyNumber', number.id)
  for (const contact of contactsOf(writer, id)) writer.remove('companyContact', contact.id)
  removeGuideOfFirm(writer, id)
  writer.remove('company', id)
}

/** Codes and numbers as the list on the screen writes them. */
const present: Present = (field, row, t, language) => {
  const value = row[field]
  if (typeof value !== 'string') return undefined
  if (field === 'country') return countryName(value, language)
  if (field === 'language' && isLanguage(value)) return t(($) => $.shell.languages[value])
  if (field === 'enterpriseNumber') return formatEnterpriseNumber(value)
  return undefined
}

export const companyHandlers = {
  list: companies.list.handler(({ input, context }) => listPage(context.core, companyGrid, input, shownRow)),
  ids: companies.ids.handler(({ input, context }) => listIds(context.core, companyGrid, input)),
  get: companies.get.handler(({ input, context }) => {
    const { reader } = context.core.workspace
    const company = companyById(reader, input.id)
    if (!company) throw new CoreError('record-gone', { kind: 'company', id: input.id })
    return {
      ...company,
      provisional: company.provisional === 1,
      roles: rolesOf(company),
      numbers: numbersOf(reader, input.id),
      contacts: contactsOf(reader, input.id),
      uses: companyUses(reader, input.id),
      version: versionOf(reader, 'company', input.id),
    }
  }),
  check: companies.check.handler(({ input, context }) => problemsOf(context.core, input.id, input.values)),
  save: companies.save.handler(({ input, context }) =>
    saveRecord(context.core, 'company', input, {
      read: () => {
        const values = normalCompany(input.values)
        return { values, problems: problemsOf(context.core, input.id, values) }
      },
      save: (writer, values) => saveCompany(writer, input.id, values),
    }),
  ),
  remove: companies.remove.handler(({ input, context }) => {
    const label = (ids: number[]): LookupItem[] => companiesByIds(context.core.workspace.reader, ids).map(companyItem)
    return removeRecords(context.core, input.ids, removeOne, label)
  }),
  lookup: companies.lookup.handler(({ input, context }) => {
    const { reader } = context.core.workspace
    if (input.ids) return companiesByIds(reader, input.ids).map(companyItem)
    return suggestCompanies(reader, input.text, mostSuggestions)
  }),
  export: companies.export.handler(({ input, context }) => exportGrid(context.core, companyGrid, input, present)),
}
