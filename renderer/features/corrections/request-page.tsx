import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactElement } from 'react'

import { BackLink } from '#renderer/features/corrections/back-link.tsx'
import { RequestView } from '#renderer/features/corrections/request-view.tsx'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { refusalCode } from '#renderer/bridge/errors.ts'
import { api } from '#renderer/bridge/queries.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { Page } from '#renderer/ui/parts/page.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

/** The page of one request: what it says on the left, how it will be sent on the right. */
export function RequestPage(): ReactElement {
  const t = useTexts()
  const id = Number(useParams({ from: '/corrections/$requestId' }).requestId)
  const query = useQuery(api.corrections.get.queryOptions({ input: { id } }))
  if (query.data !== undefined && refusalCode(query.error) !== 'record-gone')
    return <RequestView key={`${id} ${query.data.state === 'draft'}`} detail={query.data} />
  return (
    <Page title={t(($) => $.corrections.title)} trail={<BackLink />}>
      {refusalCode(query.error) === 'record-gone' ? (
        <EmptyState
          title={t(($) => $.corrections.request.gone)}
          text={t(($) => $.corrections.request.goneText)}
          actions={
            <Button renderRoot={(root) => <Link to="/corrections" {...root} />}>
              {t(($) => $.corrections.request.toList)}
            </Button>
          }
        />
      ) : (
        <RecordGate query={query} height={420}>
          {() => null}
        </RecordGate>
      )}
    </Page>
  )
}
