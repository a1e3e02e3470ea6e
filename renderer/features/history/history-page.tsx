import { Button, Group, Skeleton, Stack, Tabs } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useState, type ReactElement } from 'react'

import { errorText } from '#renderer/bridge/errors.ts'
import { api } from '#renderer/bridge/queries.ts'
import { SealSection } from '#renderer/features/history/seal-section.tsx'
import { useStories, type Story } from '#renderer/features/history/stories.ts'
import { RecordLink, type PagedKind } from '#renderer/features/records/record-link.tsx'
import { TrailSearch } from '#renderer/features/history/trail-search.tsx'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { HistoryList } from '#renderer/ui/parts/history-list.tsx'
import { Page, Section } from '#renderer/ui/parts/page.tsx'
import { textByKey, useTexts } from '#renderer/ui/texts.ts'
import type { TrailScope } from '#shared/contract/history.ts'

const pageSize = 100
/** The whole audit trail, newest first. */
export function HistoryPage(): ReactElement {
  const t = useTexts()
  return (
    <Page title={t(($) => $.shell.pages.history)} sentence={t(($) => $.history.sentence)}>
      <Tabs defaultValue="trail" keepMounted={false} color="petrol.7">
        <Tabs.List aria-label={t(($) => $.shell.pages.history)}>
          <Tabs.Tab value="trail">{t(($) => $.privacy.trail.listTitle)}</Tabs.Tab>
          <Tabs.Tab value="seal">{t(($) => $.privacy.seal.title)}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="trail" pt="md">
          <Stack gap="md">
            <Trail />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="seal" pt="md">
          <SealSection />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}

function Trail(): ReactElement {
  const t = useTexts()
  const [scope, setScope] = useState<TrailScope>({})
  const trail = useInfiniteQuery(
    api.history.all.infiniteOptions({
      input: (before: number | null) => ({ before, limit: pageSize, ...scope }),
      initialPageParam: null as number | null,
      getNextPageParam: (last) => (last.entries.length < pageSize ? null : (last.entries.at(-1)?.seq ?? null)),
      placeholderData: (previous) => previous,
    }),
  )
  const entries = useMemo(() => trail.data?.pages.flatMap((page) => page.entries) ?? [], [trail.data])
  const stories = useStories(entries)
  const total = trail.data?.pages[0]?.total ?? 0
  return (
    <>
      <TrailSearch scope={scope} onScope={setScope} />
      <p role="status" style={{ color: 'var(--mantine-color-dimmed)', margin: 0 }}>
        {trail.data && t(($) => $.history.entries, { count: total })}
      </p>
      <p style={{ color: 'var(--mantine-color-dimmed)', margin: 0, maxWidth: 900 }}>
        {t(($) => $.privacy.trail.limits)}
      </p>
      <Section>
        {trail.isError ? (
          <EmptyState
            title={t(($) => $.records.notRead)}
            text={errorText(trail.error)}
            actions={<Button onClick={() => void trail.refetch()}>{t(($) => $.common.retry)}</Button>}
          />
        ) : trail.isPending ? (
          <Skeleton height={320} aria-label={t(($) => $.grid.loading)} role="status" />
        ) : stories.length === 0 ? (
          <EmptyState
            title={t(($) => $.privacy.trail.none)}
            text={t(($) => $.privacy.trail.noneText)}
            actions={<Button onClick={() => setScope({})}>{t(($) => $.privacy.trail.clear)}</Button>}
          />
        ) : (
          <HistoryList
            entries={stories.map((story) => ({
              id: story.id,
              at: story.at,
              who: story.who,
              what: <Headline story={story} />,
              changes: story.changes,
            }))}
          />
        )}
        {trail.hasNextPage && (
          <Group>
            <Button variant="default" loading={trail.isFetchingNextPage} onClick={() => void trail.fetchNextPage()}>
              {t(($) => $.history.older)}
            </Button>
          </Group>
        )}
      </Section>
    </>
  )
}

function Headline({ story }: { story: Story }): ReactElement {
  const paged = ['company', 'declaration', 'person'].includes(story.ownerKind)
  const kind = textByKey(['history', 'kinds', story.ownerKind])
  return (
    <>
      {story.what}
      {story.reason !== null && ` (${story.reason})`}
      {paged && ' – '}
      {paged &&
        (story.ownerName === null ? (
          `${kind ?? story.ownerKind} ${story.ownerId}`
        ) : (
          <RecordLink kind={story.ownerKind as PagedKind} id={story.ownerId}>
            {story.ownerName}
          </RecordLink>
        ))}
    </>
  )
}
