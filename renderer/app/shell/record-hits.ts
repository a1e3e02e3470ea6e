import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { SearchHit } from '#shared/contract/search.ts'

export interface RecordHits {
  groups: { label: string; entries: { id: string; label: string; detail: string; run: () => void }[] }[]
  searching: boolean
  failed: boolean
}

const pause = 120
const kinds = ['company', 'person', 'declaration', 'correction', 'link', 'paper'] as const

/** Records that match what is typed into Ctrl+K, by kind; nothing for fewer than two letters. */
export function useRecordHits(query: string): RecordHits {
  const t = useTexts()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setText(query.trim()), pause)
    return () => clearTimeout(timer)
  }, [query])
  const found = useQuery({
    ...api.search.find.queryOptions({ input: { text } }),
    enabled: text.length > 1,
    placeholderData: (previous) => previous,
  })
  const words = {
    company: t(($) => $.search.companies),
    person: t(($) => $.search.people),
    declaration: t(($) => $.search.declarations),
    correction: t(($) => $.search.corrections),
    link: t(($) => $.search.links),
    paper: t(($) => $.search.papers),
  }
  const open = (hit: SearchHit): void => {
    const id = String(hit.id)
    if (hit.kind === 'company') void navigate({ to: '/companies/$companyId', params: { companyId: id } })
    else if (hit.kind === 'person') void navigate({ to: '/people/$personId', params: { personId: id } })
    else if (hit.kind === 'declaration')
      void navigate({ to: '/declarations/$declarationId', params: { declarationId: id } })
    else if (hit.kind === 'correction') void navigate({ to: '/corrections/$requestId', params: { requestId: id } })
    else if (hit.kind === 'paper') void navigate({ to: '/papers', search: { paper: hit.id } })
    else void navigate({ to: '/chain', search: { tab: 'links' } })
  }
  const hits = query.trim().length > 1 ? (found.data ?? []) : []
  return {
    failed: found.isError,
    searching: query.trim().length > 1 && (text !== query.trim() || found.isFetching),
    groups: kinds.map((kind) => ({
      label: words[kind],
      entries: hits
        .filter((hit) => hit.kind === kind)
        .map((hit) => ({
          id: `${kind}.${hit.id}`,
          label: hit.title,
          detail: hit.subtitle,
          run: () => open(hit),
        })),
    })),
  }
}
