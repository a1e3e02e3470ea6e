import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { coreWithWorkspace } from '#tests/support/core.ts'
import { companyInput, refusal } from '#tests/support/records.ts'

const firms = 6000

test.each(['csv', 'xlsx'] as const)(
  'records are saved while a long list is exported as %s, whole and in order',
  async (format) => {
    const { client, core } = await coreWithWorkspace()
    const unused = {
      country: 'BE',
      language: 'fr',
      roleOwn: 0,
      roleContractor: 1,
      roleAgency: 0,
      roleClient: 0,
    } as const
    await core.workspace.write('test', (writer) => {
      for (let index = firms; index > 0; index -= 1) {
        writer.insert('company', { name: `Firm ${String(index).padStart(5, '0')}`, ...unused, provisional: 0 })
      }
    })
    const columns = [
      { field: 'name', heading: 'Name' },
      { field: 'country', heading: 'Country' },
    ]
    let done = false
    const exporting = client.companies
      .export({ columns, format, title: 'Firms', language: 'fr' })
      .finally(() => (done = true))
    const answers: string[] = []
    while (!done) {
      answers.push(
        await refusal(client.companies.save({ id: null, values: companyInput({ name: 'Zoo' }), overrides: [] })),
      )
      await new Promise((resolve) => setImmediate(resolve))
    }
    const { token } = await exporting
    expect(new Set(answers)).toEqual(new Set(['not refused']))
    if (format === 'xlsx') return
    const lines = readFileSync(core.transfers.offered(token)?.path ?? '', 'utf8')
      .split('\r\n')
      .slice(1, firms + 1)
    expect(lines[0]).toBe('Firm 00001;Belgique')
    expect(lines).toEqual([...lines].sort())
    expect(new Set(lines).size).toBe(firms)
  },
)
