import { Button } from '@mantine/core'
import { IconArrowMoveRight, IconPlus } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { LinkActions, useLinkFacts } from '#renderer/features/chain/link-pane.tsx'
import { CountLink, FirmMarks, PapersBadge } from '#renderer/features/chain/tree-line.tsx'
import { RecordLink } from '#renderer/features/records/record-link.tsx'
import styles from '#renderer/features/records/records.module.css'
import { formatNumber } from '#renderer/ui/format.ts'
import { FactList } from '#renderer/ui/parts/fact-list.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { ChainNodeRow, LinkRow } from '#shared/contract/chain.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'

/** The firm chosen in the tree: what brought it there, and what can be done about it. */
export function NodePane(props: {
  node: ChainNodeRow
  declarationId: number
  date: LocalDate
  onEdit: (linkId: number) => void
  onMove: () => void
  onAddBelow: () => void
  onFillGap: () => void
}): ReactElement {
  const { node, declarationId, date } = props
  const t = useTexts()
  const { link } = node
  return (
    <div className={styles['stack']}>
      <div>
        <strong>
          <RecordLink kind="company" id={node.companyId}>
            {node.company}
          </RecordLink>
        </strong>{' '}
        {node.gap && <StateBadge tone="bad">{t(($) => $.chain.page.gap)}</StateBadge>}
        {node.tier === 0 && <StateBadge tone="info">{t(($) => $.chain.page.tierZero)}</StateBadge>}
        {node.number !== null && <div className="mono">{node.number}</div>}
        <FirmMarks node={node} />
      </div>
      <div className={styles['paneActions']}>
        {(['planned', 'seen'] as const).map((of) => (
          <span key={of}>
            <CountLink {...{ node, of, declarationId, date }}>
              {t(($) => $.chainViews.pair, { name: t(($) => $.chainViews.columns[of]), value: formatNumber(node[of]) })}
            </CountLink>
          </span>
        ))}
        {node.papers && <PapersBadge state={node.papers} />}
      </div>
      {node.gap && (
        <>
          <p style={{ margin: 0 }}>{t(($) => $.chain.page.gapText)}</p>
          <div>
            <May call="chain.save">
              <Button size="xs" leftSection={<IconPlus size={15} aria-hidden />} onClick={props.onFillGap}>
                {t(($) => $.chain.page.gapRemedy)}
              </Button>
            </May>
          </div>
        </>
      )}
      {link && (
        <LinkActions link={link} onEdit={() => props.onEdit(link.id)}>
          <May call="chain.move">
            <Button
              size="xs"
              variant="default"
              leftSection={<IconArrowMoveRight size={15} aria-hidden />}
              onClick={props.onMove}
            >
              {t(($) => $.chainViews.tree.move)}
            </Button>
          </May>
        </LinkActions>
      )}
      {link && <Facts link={link} />}
      <div>
        <May call="chain.save">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={props.onAddBelow}
          >
            {t(($) => $.chain.page.addBelow)}
          </Button>
        </May>
      </div>
    </div>
  )
}

function Facts({ link }: { link: LinkRow }): ReactElement {
  return <FactList facts={useLinkFacts(link)} />
}
