import { Spotlight, spotlight } from '@mantine/spotlight'
import { useNavigate } from '@tanstack/react-router'
import { IconSearch } from '@tabler/icons-react'
import { useState, type ReactElement, type ReactNode } from 'react'

import { useActions } from '#renderer/app/actions.ts'
import { useDesk } from '#renderer/app/desk.ts'
import { pages } from '#renderer/app/pages.ts'
import { useRecordHits } from '#renderer/app/shell/record-hits.ts'
import { useGlobalActions } from '#renderer/app/shell/global-actions.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

interface Entry {
  id: string
  label: string
  detail?: string
  icon?: ReactNode
  run: () => void
}

/** Folds case and accents, so that “declaration” finds « Déclaration ». */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Every word typed begins somewhere in the text. */
function found(query: string, ...texts: readonly string[]): boolean {
  const text = fold(texts.join(' '))
  return fold(query)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** Ctrl+K: pages, actions and records in one list. */
export function CommandPalette(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const [query, setQuery] = useState('')
  const offered = useActions()
  const global = useGlobalActions()
  const records = useRecordHits(query)
  const { pageOpen } = useDesk()
  const toPage = pages
    .filter((page) => pageOpen(page.path) && found(query, page.label(t)))
    .map((page): Entry => {
      const Icon = page.icon
      return {
        id: `page.${page.id}`,
        label: page.label(t),
        icon: <Icon size={18} stroke={1.7} />,
        run: () => void navigate({ to: page.path }),
      }
    })
  const toDo = [...offered, ...global].filter((action) => found(query, action.label, ...(action.keywords ?? [])))
  const groups: { label: string; entries: readonly Entry[] }[] = [
    ...records.groups,
    { label: t(($) => $.search.actions), entries: toDo },
    { label: t(($) => $.search.pages), entries: toPage },
  ].filter((group) => group.entries.length > 0)
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      clearQueryOnClose
      overlayProps={{ backgroundOpacity: 0.45, blur: 0 }}
      attributes={{ content: { 'aria-label': t(($) => $.shell.searchOrDo) } }}
      scrollable
      maxHeight="min(460px, 70vh)"
    >
      <Spotlight.Search
        placeholder={t(($) => $.search.placeholder)}
        aria-label={t(($) => $.search.placeholder)}
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList aria-label={t(($) => $.search.records)}>
        {groups.map((group) => (
          <Spotlight.ActionsGroup key={group.label} label={group.label}>
            {group.entries.map((entry) => (
              <Spotlight.Action
                key={entry.id}
                label={entry.label}
                {...(entry.detail ? { description: entry.detail } : {})}
                leftSection={entry.icon}
                onClick={() => {
                  spotlight.close()
                  entry.run()
                }}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 && !records.searching && (
          <Spotlight.Empty>{records.failed ? t(($) => $.search.failed) : t(($) => $.search.nothing)}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}
