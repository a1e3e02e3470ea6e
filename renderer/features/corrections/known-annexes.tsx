import { Button, Stack, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'

import { AnnexThumb } from '#renderer/features/corrections/annex-thumb.tsx'
import styles from '#renderer/features/corrections/annexes.module.css'
import { notifyError } from '#renderer/app/notify.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { formatInstant } from '#renderer/ui/format.ts'
import { t as text, useTexts } from '#renderer/ui/texts.ts'

/** Offers the annexes of other requests to be used again. */
export function openKnownAnnexes(id: number): void {
  openDialog({
    title: text(($) => $.corrections.request.annexes.knownTitle),
    size: 'lg',
    render: (close) => <KnownAnnexes id={id} close={close} />,
  })
}

function KnownAnnexes({ id, close }: { id: number; close: () => void }): ReactElement {
  const t = useTexts()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed, 150)
  const found = useQuery({
    ...api.corrections.knownAnnexes.queryOptions({ input: { search } }),
    placeholderData: keepPreviousData,
  })
  const take = async (annexId: number): Promise<void> => {
    await client.corrections.attachSame({ id, annexId })
    close()
  }
  return (
    <Stack gap="sm">
      <TextInput
        label={t(($) => $.corrections.request.annexes.knownSearch)}
        data-autofocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {found.data?.length === 0 && <p className={styles['dim']}>{t(($) => $.corrections.request.annexes.knownNone)}</p>}
      <ul className={styles['annexes']}>
        {found.data?.map((annex) => (
          <li key={annex.id} className={styles['annex']}>
            <AnnexThumb annex={annex} />
            <span className={styles['annexText']}>
              <strong>{annex.name}</strong>
              <span className={styles['dim']}>
                {[
                  annex.number,
                  t(($) => $.corrections.evidence[annex.kind]),
                  annex.description,
                  formatInstant(annex.addedAt),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <Button
              size="xs"
              variant="default"
              aria-label={t(($) => $.corrections.request.annexes.takeOf, { name: annex.name })}
              onClick={() => void take(annex.id).catch(notifyError)}
            >
              {t(($) => $.corrections.request.annexes.take)}
            </Button>
          </li>
        ))}
      </ul>
    </Stack>
  )
}
