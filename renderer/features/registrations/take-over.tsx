import { Button, Group, Stack } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import { notifyDone } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { outcome } from '#renderer/bridge/errors.ts'
import { client } from '#renderer/bridge/queries.ts'
import styles from '#renderer/features/registrations/registrations.module.css'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { ProblemList } from '#renderer/ui/form/problem-list.tsx'
import { t as text, textByKey, useTexts } from '#renderer/ui/texts.ts'
import type { UnknownNamed } from '#shared/contract/registrations.ts'
import type { Problem } from '#shared/domain/problem.ts'

// As many of a kind as the contract takes at once.
const mostAtOnce = 10_000

interface Kept {
  id: number
  label: string
  reason: string
}

/** Shows what taking these over would make, makes it when confirmed, and names what could not be. */
export function openTakeOver(rows: readonly UnknownNamed[]): void {
  openDialog({
    title: text(($) => $.registrations.unknown.title),
    size: 'md',
    render: (close) => <TakeOver rows={rows} close={close} />,
  })
}

function TakeOver({ rows, close }: { rows: readonly UnknownNamed[]; close: () => void }): ReactElement {
  const t = useTexts()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<{ problems: readonly Problem[]; message?: string | null } | null>(null)
  const idsOf = (kind: UnknownNamed['kind']): number[] =>
    rows
      .filter((row) => row.kind === kind && row.valid)
      .slice(0, mostAtOnce)
      .map(({ id }) => id)
  const people = idsOf('person')
  const companies = idsOf('company')
  const declarations = idsOf('declaration')
  const count = people.length + companies.length + declarations.length
  const stay = rows.filter(({ valid }) => !valid).length
  const run = async (): Promise<void> => {
    setBusy(true)
    const result = await outcome(client.registrations.takeOver({ people, companies, declarations }))
    setBusy(false)
    if (!result.ok) return setFailure(result)
    const { made, kept, changeSet } = result.value
    const done = text(($) => $.registrations.unknown.done, { count: made })
    if (made > 0) {
      offerUndoOf(changeSet, done)
      notifyDone(done)
    }
    close()
    if (kept.length > 0) showKept(kept)
    return undefined
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void run()
      }}
    >
      <Stack gap="sm">
        {failure && <ProblemList problems={failure.problems} message={failure.message ?? null} />}
        {count === 0 ? (
          <p className={styles['plain']}>{t(($) => $.registrations.unknown.nothing)}</p>
        ) : (
          <div>
            <p className={styles['plain']}>{t(($) => $.registrations.unknown.willMake)}</p>
            <ul className={styles['bullets']}>
              {people.length > 0 && <li>{t(($) => $.registrations.unknown.willPeople, { count: people.length })}</li>}
              {companies.length > 0 && (
                <li>{t(($) => $.registrations.unknown.willCompanies, { count: companies.length })}</li>
              )}
              {declarations.length > 0 && (
                <li>{t(($) => $.registrations.unknown.willDeclarations, { count: declarations.length })}</li>
              )}
            </ul>
          </div>
        )}
        {stay > 0 && <p className={styles['plain']}>{t(($) => $.registrations.unknown.willStay, { count: stay })}</p>}
        {count > 0 && <p className={styles['dim']}>{t(($) => $.registrations.unknown.provisional)}</p>}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={close}>
            {count > 0 ? t(($) => $.common.cancel) : t(($) => $.common.close)}
          </Button>
          {count > 0 && (
            <Button type="submit" loading={busy} data-autofocus>
              {t(($) => $.registrations.unknown.confirm)}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}

/** Why something was not taken over, in words. */
function reasonWords(reason: string): string {
  return (
    textByKey(['registrations', 'unknown', 'reasons', reason]) ?? textByKey(['problems', reason, 'reason']) ?? reason
  )
}

function showKept(kept: readonly Kept[]): void {
  openDialog({
    title: text(($) => $.registrations.unknown.keptTitle, { count: kept.length }),
    size: 'md',
    render: () => (
      <ul className={styles['kept']}>
        {kept.map((one) => (
          <li key={`${one.id} ${one.label}`}>
            <span>{one.label}</span>
            <span className={styles['dim']}>{reasonWords(one.reason)}</span>
          </li>
        ))}
      </ul>
    ),
  })
}
