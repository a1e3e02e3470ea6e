import { Button, Group, Pill, Radio, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import { companyLookup, declarationLookup } from '#renderer/features/records/lookups.ts'
import { where } from '#renderer/features/records/list-path.ts'
import styles from '#renderer/features/reminders/reminders.module.css'
import { roundScopes, type RoundDraft } from '#renderer/features/reminders/round-draft.ts'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { LookupField } from '#renderer/ui/form/lookup-field.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import { reminderKinds } from '#shared/domain/reminder.ts'

/** The first step: what about, when, in whose name, and whom to look at. */
export function RoundStart(props: {
  draft: RoundDraft
  onChange: (next: Partial<RoundDraft>) => void
  onNext: () => void
}): ReactElement {
  const { draft, onChange, onNext } = props
  const t = useTexts()
  const own = useQuery(
    api.companies.list.queryOptions({ input: { filters: [where.yes('roleOwn')], sort: null, limit: 50 } }),
  )
  const senders = own.data?.rows ?? []
  const incomplete =
    (draft.scope === 'declaration' && draft.declarationId === null) ||
    (draft.scope === 'chosen' && draft.companyIds.length === 0)
  return (
    <form
      className={styles['stack']}
      onSubmit={(event) => {
        event.preventDefault()
        if (!incomplete) onNext()
      }}
    >
      <Radio.Group
        aria-label={t(($) => $.reminders.round.kind)}
        value={draft.kind}
        onChange={(value) => onChange({ kind: value, words: {} })}
      >
        <div className={styles['kinds']}>
          {reminderKinds.map((kind) => (
            <Radio
              key={kind}
              value={kind}
              className={styles['kind'] ?? ''}
              label={t(($) => $.reminders.kinds[kind])}
              description={t(($) => $.reminders.kindHints[kind])}
            />
          ))}
        </div>
      </Radio.Group>
      <div className={styles['line']}>
        <DateField
          required
          w={160}
          label={t(($) => $.reminders.round.date)}
          value={draft.date}
          onChange={(date) => date !== null && onChange({ date })}
        />
        {senders.length > 1 && (
          <ChoiceField
            required
            w={260}
            label={t(($) => $.reminders.round.sender)}
            choices={senders.map(({ id, name }) => ({ value: String(id), label: name }))}
            value={String(draft.senderId ?? senders[0]?.id ?? '')}
            onChange={(value) => onChange({ senderId: value === null ? null : Number(value) })}
          />
        )}
      </div>
      <SegmentedControl
        style={{ alignSelf: 'flex-start' }}
        aria-label={t(($) => $.reminders.round.scope)}
        value={draft.scope}
        onChange={(value) => onChange({ scope: value, selected: null })}
        data={roundScopes.map((value) => ({ value, label: t(($) => $.reminders.round.scopes[value]) }))}
      />
      {draft.scope === 'declaration' && (
        <LookupField
          {...declarationLookup}
          className={styles['grow'] ?? ''}
          required
          label={t(($) => $.reminders.fields.declaration)}
          value={draft.declarationId}
          onChange={(declarationId) => onChange({ declarationId, selected: null })}
        />
      )}
      {draft.scope === 'chosen' && <ChosenFirms draft={draft} onChange={onChange} />}
      <Group>
        <Button type="submit" disabled={incomplete}>
          {t(($) => $.reminders.round.next)}
        </Button>
      </Group>
    </form>
  )
}

function ChosenFirms(props: { draft: RoundDraft; onChange: (next: Partial<RoundDraft>) => void }): ReactElement {
  const { draft, onChange } = props
  const t = useTexts()
  const ids = [...draft.companyIds]
  const named = useQuery({
    ...api.companies.lookup.queryOptions({ input: { text: '', ids } }),
    enabled: ids.length > 0,
  })
  const labels = new Map(named.data?.map(({ id, label }) => [id, label]))
  const take = (companyIds: readonly number[]): void => onChange({ companyIds, selected: new Set(companyIds) })
  return (
    <>
      <LookupField
        {...companyLookup}
        className={styles['grow'] ?? ''}
        label={t(($) => $.reminders.round.addFirm)}
        value={null}
        onChange={(id) => id !== null && !ids.includes(id) && take([...ids, id])}
      />
      {ids.length > 0 && (
        <div className={styles['chosen']}>
          {ids.map((id) => (
            <Pill
              key={id}
              size="md"
              withRemoveButton
              removeButtonProps={{
                'aria-hidden': false,
                tabIndex: 0,
                'aria-label': `${t(($) => $.common.clear)}: ${labels.get(id) ?? id}`,
              }}
              onRemove={() => take(ids.filter((other) => other !== id))}
            >
              {labels.get(id) ?? `#${id}`}
            </Pill>
          ))}
        </div>
      )}
    </>
  )
}
