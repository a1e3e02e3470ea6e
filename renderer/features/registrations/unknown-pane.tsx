import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconFilePlus, IconList } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { notifyError } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { client } from '#renderer/bridge/queries.ts'
import { where } from '#renderer/features/records/list-path.ts'
import { RecordLink } from '#renderer/features/records/record-link.tsx'
import styles from '#renderer/features/registrations/registrations.module.css'
import { openTakeOver } from '#renderer/features/registrations/take-over.tsx'
import { formatDate, formatNumber } from '#renderer/ui/format.ts'
import { FactList } from '#renderer/ui/parts/fact-list.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { UnknownNamed } from '#shared/contract/registrations.ts'

const fieldOf = { person: 'statedPersonId', company: 'statedCompanyId', declaration: 'statedDeclarationId' } as const

/** One unknown name: what files say of it, its rows, and the way into the records, or why there is none. */
export function UnknownPane({ row }: { row: UnknownNamed }): ReactElement {
  const t = useTexts()
  return (
    <div className={styles['stack']}>
      <div className={styles['paneActions']}>
        {row.valid && (
          <May call="registrations.takeOver">
            <Button
              size="xs"
              variant="default"
              leftSection={<IconFilePlus size={15} aria-hidden />}
              onClick={() => openTakeOver([row])}
            >
              {t(($) => $.registrations.unknown.takeOne)}
            </Button>
          </May>
        )}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconList size={15} aria-hidden />}
          renderRoot={(root) => (
            <Link to="/registrations" search={{ filters: [where.equals(fieldOf[row.kind], row.id)] }} {...root} />
          )}
        >
          {t(($) => $.registrations.unknown.seeRows)}
        </Button>
      </div>
      {!row.valid && (
        <p className={styles['plain']}>
          {row.identifier === ''
            ? row.namesakes.length > 1
              ? t(($) => $.registrations.unknown.severalText)
              : t(($) => $.registrations.unknown.noNumberText)
            : t(($) => $.registrations.unknown.wrongNumberText)}
        </p>
      )}
      {row.namesakes.length > 0 && <Namesakes row={row} />}
      <FactList
        facts={[
          { label: t(($) => $.registrations.unknown.kind), value: t(($) => $.registrations.unknown.kinds[row.kind]) },
          { label: t(($) => $.registrations.unknown.label), value: row.label },
          {
            label: t(($) => $.registrations.unknown.identifier),
            value: <span className="mono">{row.identifier}</span>,
          },
          { label: t(($) => $.registrations.unknown.uses), value: formatNumber(row.uses) },
          { label: t(($) => $.registrations.unknown.firstDate), value: formatDate(row.firstDate) },
          { label: t(($) => $.registrations.unknown.lastDate), value: formatDate(row.lastDate) },
          {
            label: t(($) => $.registrations.unknown.seenWith),
            value: row.seenWith.length > 0 && row.seenWith.join(', '),
          },
        ]}
      />
    </div>
  )
}

/** Known people of that name. Where there is one, the name may be said to be theirs; several stay several. */
function Namesakes({ row }: { row: UnknownNamed }): ReactElement {
  const t = useTexts()
  const say = async (personId: number): Promise<void> => {
    const { changeSet } = await client.people.recognise({ statedPersonId: row.id, personId })
    offerUndoOf(
      changeSet,
      text(($) => $.registrations.unknown.done, { count: 1 }),
    )
  }
  return (
    <section aria-label={t(($) => $.registrations.unknown.namesakes)}>
      <ul className={styles['kept']}>
        {row.namesakes.map((person) => (
          <li key={person.id}>
            <span>
              <RecordLink kind="person" id={person.id}>
                {person.label}
              </RecordLink>{' '}
              <span className={styles['dim']}>{person.detail}</span>
            </span>
            {row.namesakes.length === 1 && (
              <May call="people.recognise">
                <Button size="compact-sm" variant="default" onClick={() => void say(person.id).catch(notifyError)}>
                  {t(($) => $.registrations.unknown.isThis)}
                </Button>
              </May>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
