import { Button, Group } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, type ReactElement } from 'react'

import { errorText } from '#renderer/bridge/errors.ts'
import { api } from '#renderer/bridge/queries.ts'
import { useStories, type Story } from '#renderer/features/history/stories.ts'
import styles from '#renderer/features/imports/imports.module.css'
import long from '#renderer/features/imports/long-table.module.css'
import { Notice } from '#renderer/features/imports/notice.tsx'
import { RecordLink } from '#renderer/features/records/record-link.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

// A person is three entries of the trail: the name, the number, the employment.
const pageSize = 300

/** Everything an import wrote, as the trail has it: which record, what happened, and the values. */
export function Written({ changeSet }: { changeSet: number }): ReactElement {
  const t = useTexts()
  const trail = useInfiniteQuery(
    api.history.all.infiniteOptions({
      input: (before: number | null) => ({ before, limit: pageSize, changeSet }),
      initialPageParam: null as number | null,
      getNextPageParam: (last) => (last.entries.length < pageSize ? null : (last.entries.at(-1)?.seq ?? null)),
    }),
  )
  const entries = useMemo(() => trail.data?.pages.flatMap((page) => page.entries) ?? [], [trail.data])
  const stories = useStories(entries).filter((story) => isPaged(story.ownerKind))
  if (trail.isError) return <Notice tone="bad" alert title={errorText(trail.error)} />
  if (trail.data && stories.length === 0) {
    return <p className={styles['quiet']}>{t(($) => $.imports.batch.nothingWritten)}</p>
  }
  return (
    <>
      <div className={styles['wrap']} data-tall tabIndex={0} role="group" aria-label={t(($) => $.imports.check.change)}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t(($) => $.imports.check.record)}</th>
              <th scope="col">{t(($) => $.imports.check.change)}</th>
            </tr>
          </thead>
          <tbody>
            {stories.map((story) => (
              <tr key={story.id}>
                <td className={styles['written']}>
                  <RecordName story={story} />
                  <div className={styles['quiet']}>{story.what}</div>
                </td>
                <td>
                  <Values story={story} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {trail.hasNextPage && (
        <Group>
          <Button variant="default" loading={trail.isFetchingNextPage} onClick={() => void trail.fetchNextPage()}>
            {t(($) => $.imports.batch.more)}
          </Button>
        </Group>
      )}
    </>
  )
}

function isPaged(kind: string): kind is 'company' | 'declaration' | 'person' {
  return kind === 'company' || kind === 'declaration' || kind === 'person'
}

function RecordName({ story }: { story: Story }): ReactElement {
  const t = useTexts()
  const { ownerKind, ownerId, ownerName } = story
  if (ownerName === null || !isPaged(ownerKind)) {
    return <span className={styles['quiet']}>{t(($) => $.imports.batch.gone)}</span>
  }
  return (
    <RecordLink kind={ownerKind} id={ownerId}>
      {ownerName}
    </RecordLink>
  )
}

function Values({ story }: { story: Story }): ReactElement {
  return (
    <ul className={long['changeList']}>
      {story.changes.map(({ label, before, after }) => (
        <li key={`${label} ${before ?? ''} ${after ?? ''}`}>
          <span className={long['changeField']}>{label}</span>{' '}
          {before !== null && (
            <>
              <del>{before}</del> <span aria-hidden>→</span>{' '}
            </>
          )}
          <ins>{after}</ins>
        </li>
      ))}
    </ul>
  )
}
