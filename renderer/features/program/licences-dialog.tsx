import { TextInput, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconSearch } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import styles from '#renderer/features/program/program.module.css'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { t, useTexts } from '#renderer/ui/texts.ts'
import type { ListedComponent } from '#shared/contract/program.ts'

/** Shows what of others is part of the program, each with the text of its licence. */
export function showLicences(): void {
  openDialog({ title: t(($) => $.program.licences.title), size: 'xl', render: () => <Licences /> })
}

function Licences(): ReactElement {
  const t = useTexts()
  const components = useQuery(api.program.licences.queryOptions({ staleTime: Infinity }))
  return (
    <RecordGate query={components} height={400}>
      {(all) => (
        <div className={styles['stack']}>
          <p>{t(($) => $.program.licences.sentence, { count: all.length })}</p>
          <Browser components={all} />
        </div>
      )}
    </RecordGate>
  )
}

function Browser({ components }: { components: readonly ListedComponent[] }): ReactElement {
  const t = useTexts()
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<number | null>(null)
  const wanted = search.trim().toLowerCase()
  const found = components
    .map((component, index) => ({ ...component, index }))
    .filter(({ name, licence }) => `${name} ${licence}`.toLowerCase().includes(wanted))
  return (
    <div className={styles['licences']}>
      <div className={styles['list']}>
        <TextInput
          aria-label={t(($) => $.program.licences.search)}
          placeholder={t(($) => $.program.licences.search)}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          data-autofocus
        />
        {found.length === 0 ? (
          <p role="status">{t(($) => $.program.licences.none)}</p>
        ) : (
          <ul className={styles['entries']} aria-label={t(($) => $.program.licences.list)}>
            {found.map(({ name, version, licence, index }) => (
              <li key={index}>
                <UnstyledButton
                  className={styles['entry'] ?? ''}
                  aria-current={index === chosen}
                  onClick={() => setChosen(index)}
                >
                  {`${name} ${version}`.trim()}
                  <span>{licence}</span>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        )}
      </div>
      {chosen === null ? <p>{t(($) => $.program.licences.choose)}</p> : <LicenceText index={chosen} />}
    </div>
  )
}

function LicenceText({ index }: { index: number }): ReactElement {
  const t = useTexts()
  const licence = useQuery(api.program.licence.queryOptions({ input: { index }, staleTime: Infinity }))
  return (
    <RecordGate query={licence} height={300}>
      {({ text }) => (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keyboard
        <pre className={styles['text']} tabIndex={0} aria-label={t(($) => $.program.licences.text)} role="region">
          {text}
        </pre>
      )}
    </RecordGate>
  )
}
