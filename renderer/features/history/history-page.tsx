import { Button, Group, Skeleton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useState, type ReactElement } from 'react'

import { errorText } from '#renderer/bridge/errors.ts'
import { api } from '#renderer/bridge/queries.ts'
import { useStories, type Story } from '#renderer/features/history/stories.ts'
import { RecordLink, type PagedKind } from '#renderer/features/records/record-link.tsx'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { HistoryList } from '#renderer/ui/parts/history-list.tsx'
import { Page, Section } from '#renderer/ui/parts/page.tsx'
import { textByKey, useTexts } from '#renderer/ui/texts.ts'

const pageSize = 100
const kinds = [
  'company',
  'declaration',
  'person',
  'incident',
  'emergencyForm',
  'correctionRequest',
  'contractorPayment',
  'withholdingCheck',
  'paper',
  'paperKind',
  'importBatch',
  'workspace',
] as const

/** The whole audit trail, newest first. */
export function HistoryPage(): ReactElement {
  const t = useTexts()
  const [kind, setKind] = useState<string | null>(null)
  const [user, setUser] = useState<string | null>(null)
  const narrowed = { ...(kind ? { ownerKind: kind } : {}), ...(user ? { user } : {}) }
  const trail = useInfiniteQuery(
    api.history.all.infiniteOptions({
      input: (before: number | null) => ({ before, limit: pageSize, ...narrowed }),
      initialPageParam: null as number | null,
      getNextPageParam: (last) => (last.entries.length < pageSize ? null : (last.entries.at(-1)?.seq ?? null)),
      placeholderData: (previous) => previous,
    }),
  )
  const entries = useMemo(() => trail.data?.pages.flatMap((page) => page.entries) ?? [], [trail.data])
  const [seen, setSeen] = useState<readonly string[]>([])
  const fresh = entries.map((entry) => entry.user).filter((name) => !seen.includes(name))
  if (fresh.length > 0) setSeen([...new Set([...seen, ...fresh])])
  const stories = useStories(entries)
  const total = trail.data?.pages[0]?.total ?? 0
  return (
    <Page title={t(($) => $.shell.pages.history)} sentence={t(($) => $.history.sentence)}>
      <Group gap="sm" align="flex-end">
        <ChoiceField
          label={t(($) => $.history.aboutKind)}
          placeholder={t(($) => $.history.everything)}
          choices={kinds.map((value) => ({ value, label: t(($) => $.history.kinds[value]) }))}
          value={kind}
          onChange={setKind}
        />
        <ChoiceField
          label={t(($) => $.history.by)}
          placeholder={t(($) => $.history.everybody)}
          choices={seen.map((value) => ({ value, label: value }))}
          value={user}
          onChange={setUser}
        />
        <span role="status" style={{ color: 'var(--mantine-color-dimmed)', paddingBottom: 7 }}>
          {trail.data && t(($) => $.history.entries, { count: total })}
        </span>
      </Group>
      <Section>
        {trail.isError ? (
          <EmptyState
            title={t(($) => $.records.notRead)}
            text={errorText(trail.error)}
            actions={<Button onClick={() => void trail.refetch()}>{t(($) => $.common.retry)}</Button>}
          />
        ) : trail.isPending ? (
          <Skeleton height={320} aria-label={t(($) => $.grid.loading)} role="status" />
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
    </Page>
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
