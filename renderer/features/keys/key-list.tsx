import { Button } from '@mantine/core'
import type { ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { notifyDone, notifyError } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { client } from '#renderer/bridge/queries.ts'
import { openKey } from '#renderer/features/keys/key-dialog.tsx'
import own from '#renderer/features/keys/keys.module.css'
import { keyTones } from '#renderer/features/keys/words.ts'
import styles from '#renderer/features/records/records.module.css'
import { confirmDialog } from '#renderer/ui/dialogs.tsx'
import { formatDate, todayInBrussels } from '#renderer/ui/format.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { PersonGuide, PersonKeyDetails } from '#shared/contract/keys.ts'

async function remove(id: number): Promise<void> {
  const sure = await confirmDialog({
    title: text(($) => $.keys.key.removeTitle),
    text: text(($) => $.keys.key.removeText),
    confirm: text(($) => $.keys.key.remove),
    danger: true,
  })
  if (!sure) return
  const { changeSet } = await client.keys.removeKey({ id })
  const said = text(($) => $.keys.key.removed)
  offerUndoOf(changeSet, said)
  notifyDone(said)
}

/** The keys noted for a person, each to change or end. */
export function KeyList({ guide }: { guide: PersonGuide }): ReactElement {
  const t = useTexts()
  if (guide.keys.length === 0) return <p className={own['plain']}>{t(($) => $.keys.key.none)}</p>
  return (
    <div className={styles['tableWrap']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {(['kind', 'state', 'since', 'endedOn', 'appointmentOn', 'note'] as const).map((field) => (
              <th key={field} scope="col">
                {t(($) => $.keys.fields[field])}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t(($) => $.keys.key.actions)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {guide.keys.map((key) => (
            <Row key={key.id} personId={guide.personId} row={key} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ personId, row }: { personId: number; row: PersonKeyDetails }): ReactElement {
  const t = useTexts()
  const kind = t(($) => $.keys.kinds[row.kind])
  return (
    <tr>
      <td>{kind}</td>
      <td>
        <StateBadge tone={keyTones[row.state]}>{t(($) => $.keys.states[row.state])}</StateBadge>
      </td>
      <td>{formatDate(row.since)}</td>
      <td>{formatDate(row.endedOn)}</td>
      <td>{formatDate(row.appointmentOn)}</td>
      <td>{row.note}</td>
      <td className={styles['end']}>
        <div className={own['stepActions']}>
          <May call="keys.saveKey">
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t(($) => $.keys.key.editOf, { kind })}
              onClick={() => openKey(personId, row)}
            >
              {t(($) => $.keys.step.change)}
            </Button>
          </May>
          {row.state !== 'ended' && (
            <May call="keys.saveKey">
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t(($) => $.keys.key.endOf, { kind })}
                // What never worked has no first day of working.
                onClick={() =>
                  openKey(personId, row, {
                    state: 'ended',
                    endedOn: todayInBrussels(),
                    ...(row.state === 'active' ? {} : { since: null }),
                  })
                }
              >
                {t(($) => $.keys.key.end)}
              </Button>
            </May>
          )}
          <May call="keys.removeKey">
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t(($) => $.keys.key.removeOf, { kind })}
              onClick={() => void remove(row.id).catch(notifyError)}
            >
              {t(($) => $.keys.key.remove)}
            </Button>
          </May>
        </div>
      </td>
    </tr>
  )
}
