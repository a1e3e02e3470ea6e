import { Button, Loader, Switch } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'

import { LineGroup } from '#renderer/features/emergency/line-group.tsx'
import styles from '#renderer/features/emergency/lines.module.css'
import { PreparedForms } from '#renderer/features/emergency/prepared-forms.tsx'
import { oldAfterDays, settle, settleWithNote } from '#renderer/features/emergency/settle.tsx'
import { errorText } from '#renderer/bridge/errors.ts'
import { api } from '#renderer/bridge/queries.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { FormLine } from '#shared/contract/emergency.ts'

const outcomes = ['registered', 'in-correction', 'absent', 'explained'] as const

/** The lines of used forms until each has its outcome, and the prepared forms that may have served. */
export function LinesTab(): ReactElement {
  const t = useTexts()
  const [openOnly, setOpenOnly] = useState(true)
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const lines = useQuery(api.emergency.lines.queryOptions({ input: { openOnly } }))
  const used = useQuery(api.emergency.forms.queryOptions({ input: { state: 'used', limit: 500 } }))
  const all = lines.data ?? []
  const shown = all.filter(({ id }) => chosen.has(id))
  const groups = [...Map.groupBy(all, ({ formId }) => formId)]
  const choose = (ids: readonly number[], on: boolean): void =>
    setChosen((now) => {
      const next = new Set(now)
      for (const id of ids) {
        if (on) next.add(id)
        else next.delete(id)
      }
      return next
    })
  return (
    <div className={styles['tab']}>
      <div className={styles['main']}>
        <div className={styles['head']}>
          <div>
            <h2 className={styles['title']}>{t(($) => $.emergency.page.lines.title)}</h2>
            <p className={styles['text']}>{t(($) => $.emergency.page.lines.text, { days: oldAfterDays })}</p>
          </div>
          <Switch
            label={t(($) => $.emergency.page.lines.openOnly)}
            checked={openOnly}
            onChange={(event) => setOpenOnly(event.currentTarget.checked)}
          />
        </div>
        <div className={styles['groups']}>
          {lines.isPending && <Loader size="sm" aria-label={t(($) => $.common.loading)} />}
          {lines.isError && <p role="alert">{errorText(lines.error)}</p>}
          {lines.isSuccess && all.length === 0 && (
            <EmptyState
              icon={<IconChecklist size={30} stroke={1.4} />}
              title={t(($) => $.emergency.page.lines.none)}
              text={t(($) => $.emergency.page.lines.noneText)}
            />
          )}
          {groups.map(([formId, ofForm]) => (
            <LineGroup
              key={formId}
              form={used.data?.find(({ id }) => id === formId) ?? null}
              lines={ofForm}
              chosen={chosen}
              onChoose={choose}
            />
          ))}
        </div>
        <BulkBar chosen={shown} onDone={() => setChosen(new Set())} />
      </div>
      <PreparedForms />
    </div>
  )
}

/** What will be done, and to how many lines. */
function BulkBar({ chosen, onDone }: { chosen: readonly FormLine[]; onDone: () => void }): ReactElement | null {
  const t = useTexts()
  if (chosen.length === 0) return null
  const run = async (outcome: (typeof outcomes)[number] | null): Promise<void> => {
    // Those two are worth nothing without a word about what is done, or why.
    const needsNote = outcome === 'in-correction' || outcome === 'explained'
    if (needsNote) settleWithNote(chosen, outcome, onDone)
    else if (await settle(chosen, outcome, null)) onDone()
  }
  return (
    <section className={styles['bulk']} aria-label={t(($) => $.emergency.page.lines.set)}>
      <strong role="status">{t(($) => $.emergency.page.lines.selected, { count: chosen.length })}</strong>
      <span className={styles['text']}>{t(($) => $.emergency.page.lines.set)}</span>
      {outcomes.map((outcome) => (
        <Button key={outcome} variant="default" onClick={() => void run(outcome)}>
          {t(($) => $.emergency.lineOutcomes[outcome])}
          {(outcome === 'in-correction' || outcome === 'explained') && '…'}
        </Button>
      ))}
      {chosen.some(({ outcome }) => outcome !== null) && (
        <Button variant="default" onClick={() => void run(null)}>
          {t(($) => $.emergency.page.lines.reopen)}
        </Button>
      )}
      <Button variant="subtle" onClick={onDone}>
        {t(($) => $.emergency.page.lines.clear)}
      </Button>
    </section>
  )
}
