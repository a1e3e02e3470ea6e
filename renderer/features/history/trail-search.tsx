import { Button, Group } from '@mantine/core'
import { IconFilterOff, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { notifyError } from '#renderer/app/notify.ts'
import { host } from '#renderer/bridge/host.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { companyLookup, declarationLookup, personLookup } from '#renderer/features/records/lookups.ts'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { LookupField } from '#renderer/ui/form/lookup-field.tsx'
import { useLanguage, useTexts } from '#renderer/ui/texts.ts'
import type { TrailScope } from '#shared/contract/history.ts'

const kinds = [
  'company',
  'declaration',
  'person',
  'incident',
  'emergencyForm',
  'correctionRequest',
  'contractorPayment',
  'withholdingCheck',
  'paper',
  'paperKind',
  'importBatch',
  'workspace',
] as const
const operations = ['insert', 'update', 'delete', 'note'] as const
const lookups = { person: personLookup, company: companyLookup, declaration: declarationLookup } as const

const isLooked = (kind: string | undefined): kind is keyof typeof lookups =>
  kind !== undefined && Object.hasOwn(lookups, kind)

/** What of the trail is looked for: kind, thing, user, action, period; prints what is found. */
export function TrailSearch(props: { scope: TrailScope; onScope: (scope: TrailScope) => void }): ReactElement {
  const { scope, onScope } = props
  const t = useTexts()
  const language = useLanguage()
  const users = useQuery(api.history.users.queryOptions())
  // What is emptied leaves the scope altogether, so that "nothing" is one state and not two.
  const put = (changes: { [Key in keyof TrailScope]?: TrailScope[Key] | null }): void =>
    onScope(
      Object.fromEntries(Object.entries({ ...scope, ...changes }).filter(([, value]) => value != null)) as TrailScope,
    )
  const print = async (): Promise<void> => {
    const file = await client.history.print({ scope, language })
    await host.saveFile(file.token, file.fileName)
  }
  const looked = isLooked(scope.ownerKind) ? scope.ownerKind : null
  return (
    <Group gap="sm" align="flex-end">
      <ChoiceField
        label={t(($) => $.history.aboutKind)}
        placeholder={t(($) => $.history.everything)}
        choices={kinds.map((value) => ({ value, label: t(($) => $.history.kinds[value]) }))}
        value={scope.ownerKind ?? null}
        onChange={(ownerKind) => put({ ownerKind, ownerId: null })}
        w={190}
      />
      {looked && (
        <LookupField
          label={t(($) => $.privacy.trail[looked])}
          kind={lookups[looked].kind}
          load={lookups[looked].load}
          value={scope.ownerId ?? null}
          onChange={(ownerId) => put({ ownerId })}
        />
      )}
      <ChoiceField
        label={t(($) => $.history.by)}
        placeholder={t(($) => $.history.everybody)}
        choices={(users.data ?? []).map((value) => ({ value, label: value }))}
        value={scope.user ?? null}
        onChange={(user) => put({ user })}
        w={190}
      />
      <ChoiceField
        label={t(($) => $.privacy.trail.action)}
        placeholder={t(($) => $.history.everything)}
        choices={operations.map((value) => ({ value, label: t(($) => $.privacy.trail.actions[value]) }))}
        value={scope.operation ?? null}
        onChange={(chosen) => put({ operation: operations.find((one) => one === chosen) ?? null })}
        w={190}
      />
      <DateField
        label={t(($) => $.privacy.trail.from)}
        value={scope.from ?? null}
        onChange={(from) => put({ from })}
        w={150}
      />
      <DateField label={t(($) => $.privacy.trail.to)} value={scope.to ?? null} onChange={(to) => put({ to })} w={150} />
      <Button
        variant="default"
        leftSection={<IconFilterOff size={16} aria-hidden />}
        disabled={Object.keys(scope).length === 0}
        onClick={() => onScope({})}
      >
        {t(($) => $.privacy.trail.clear)}
      </Button>
      <Button
        variant="default"
        leftSection={<IconPrinter size={16} aria-hidden />}
        onClick={() => void print().catch(notifyError)}
      >
        {t(($) => $.privacy.trail.print)}
      </Button>
    </Group>
  )
}
