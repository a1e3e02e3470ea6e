import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconRefresh } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { openPeriodDialog, runReview } from '#renderer/features/findings/review-run.tsx'
import { useAction } from '#renderer/app/actions.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** What to review again: what changed since the last time, some days, or everything. */
export function ReviewMenu({ due }: { due: boolean }): ReactElement {
  const t = useTexts()
  useAction({
    id: 'findings.review',
    label: t(($) => $.findings.review.button),
    icon: <IconRefresh size={18} />,
    run: () => void runReview('due'),
  })
  return (
    <Menu>
      <Menu.Target>
        <Button
          variant={due ? 'filled' : 'default'}
          leftSection={<IconRefresh size={16} aria-hidden />}
          rightSection={<IconChevronDown size={15} aria-hidden />}
        >
          {t(($) => $.findings.review.button)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void runReview('due')}>{t(($) => $.findings.review.due)}</Menu.Item>
        <Menu.Item onClick={openPeriodDialog}>{t(($) => $.findings.review.period)}</Menu.Item>
        <Menu.Item onClick={() => void runReview('all')}>{t(($) => $.findings.review.all)}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
