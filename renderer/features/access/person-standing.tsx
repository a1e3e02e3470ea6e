import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconFileCertificate } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { notifyError } from '#renderer/app/notify.ts'
import { api } from '#renderer/bridge/queries.ts'
import own from '#renderer/features/access/access.module.css'
import { InformedBadge, KeyBadge, LimosaGlance, MeansBadge } from '#renderer/features/access/glance.tsx'
import { LackLines } from '#renderer/features/access/lack-lines.tsx'
import { saveSelfEmployedSheets } from '#renderer/features/access/self-employed.ts'
import { WorkedAtTable } from '#renderer/features/access/worked-at.tsx'
import { where } from '#renderer/features/records/list-path.ts'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { RecordLink } from '#renderer/features/records/record-link.tsx'
import styles from '#renderer/features/records/records.module.css'
import { FactList } from '#renderer/ui/parts/fact-list.tsx'
import { Section } from '#renderer/ui/parts/page.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { AccessOverview } from '#shared/contract/access.ts'

/** How a person stands, in the overview of his page: what he needs to register, where he worked, findings and corrections. */
export function PersonStanding(props: { personId: number; name: string; onEdit: () => void }): ReactElement {
  const { personId } = props
  const query = useQuery(api.access.overview.queryOptions({ input: { personId } }))
  return (
    <RecordGate query={query}>
      {(overview) => (
        <>
          <Standing {...props} overview={overview} />
          <Worked overview={overview} />
        </>
      )}
    </RecordGate>
  )
}

function Standing(props: {
  personId: number
  name: string
  overview: AccessOverview
  onEdit: () => void
}): ReactElement {
  const { personId, name, overview, onEdit } = props
  const t = useTexts()
  return (
    <Section
      title={t(($) => $.access.overview.standing)}
      description={t(($) => $.access.overview.standingHint)}
      aside={
        <span className={own['last']}>
          {overview.selfEmployed && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconFileCertificate size={15} aria-hidden />}
              onClick={() => void saveSelfEmployedSheets([personId]).catch(notifyError)}
            >
              {t(($) => $.access.overview.selfSheet)}
            </Button>
          )}
          <RecordLink kind="person" id={personId} tab="access">
            {t(($) => $.access.overview.more)}
          </RecordLink>
        </span>
      }
    >
      <FactList
        columns={3}
        facts={[
          { label: t(($) => $.access.overview.informed), value: <InformedBadge overview={overview} /> },
          { label: t(($) => $.access.overview.key), value: <KeyBadge overview={overview} /> },
          { label: t(($) => $.access.overview.means), value: <MeansBadge overview={overview} /> },
          {
            label: t(($) => $.access.overview.limosa),
            value:
              overview.limosa.state === 'none' ? (
                t(($) => $.access.overview.notRequired)
              ) : (
                <LimosaGlance overview={overview} />
              ),
          },
          {
            label: t(($) => $.access.overview.dossier),
            value: <Dossier personId={personId} name={name} overview={overview} />,
          },
        ]}
      />
      {overview.lacks.length > 0 && <LackLines id={personId} name={name} overview={overview} onEdit={onEdit} />}
    </Section>
  )
}

function Dossier(props: { personId: number; name: string; overview: AccessOverview }): ReactElement {
  const { personId, name, overview } = props
  const t = useTexts()
  const { openFindings, corrections } = overview
  const className = styles['link'] ?? ''
  if (openFindings === 0 && corrections === 0) return <>{t(($) => $.access.overview.none)}</>
  return (
    <>
      {openFindings > 0 && (
        <div>
          <Link to="/findings" search={{ filters: [where.equals('personId', personId)] }} className={className}>
            {t(($) => $.access.overview.findings, { count: openFindings })}
          </Link>
        </div>
      )}
      {corrections > 0 && (
        <div>
          <Link
            to="/corrections"
            search={{ tab: 'list', filters: [where.contains('person', name)] }}
            className={className}
          >
            {t(($) => $.access.overview.corrections, { count: corrections })}
          </Link>
        </div>
      )}
    </>
  )
}

function Worked({ overview }: { overview: AccessOverview }): ReactElement {
  const t = useTexts()
  return (
    <Section title={t(($) => $.access.overview.worked)} description={t(($) => $.access.overview.workedHint)}>
      {overview.declarations.length === 0 ? (
        <p className={own['quiet']}>{t(($) => $.access.overview.workedNone)}</p>
      ) : (
        <WorkedAtTable rows={overview.declarations} />
      )}
    </Section>
  )
}
