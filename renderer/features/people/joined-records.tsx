import { Button } from '@mantine/core'
import type { ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { openSeparate } from '#renderer/features/people/separate-dialog.tsx'
import styles from '#renderer/features/records/records.module.css'
import { formatInstant } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { PersonDetails } from '#shared/contract/people.ts'

/** Records that were found to be this person, each with the way to separate it again. */
export function JoinedRecords({ person }: { person: PersonDetails }): ReactElement {
  const t = useTexts()
  return (
    <ul className={styles['kept']}>
      {person.joined.map(({ id, name, at, by }) => (
        <li key={id}>
          <span>{t(($) => $.joining.joinedOn, { name, when: formatInstant(at), by })}</span>
          <May call="people.separate">
            <Button size="compact-sm" variant="default" onClick={() => openSeparate(id, name)}>
              {t(($) => $.joining.separate)}
            </Button>
          </May>
        </li>
      ))}
    </ul>
  )
}
