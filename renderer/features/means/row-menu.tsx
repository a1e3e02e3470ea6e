import type { ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { notifyError } from '#renderer/app/notify.ts'
import { endOne, removeOne, type ActKind } from '#renderer/features/means/acts.ts'
import { OverflowMenu } from '#renderer/ui/parts/page.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

/** What can be done with one device, means or arrangement. */
export function RowMenu(props: {
  kind: ActKind
  id: number
  name: string
  onEdit: () => void
  /** Another word for ending: a means is taken back. */
  endLabel?: string
}): ReactElement {
  const { kind, id, name, onEdit } = props
  const t = useTexts()
  return (
    <May call="means.changeMeans">
      <OverflowMenu
        label={t(($) => $.means.given.actions, { name })}
        items={[
          { id: 'edit', label: t(($) => $.means.edit), onClick: onEdit },
          {
            id: 'end',
            label: props.endLabel ?? t(($) => $.means.end),
            onClick: () => void endOne(kind, id, name).catch(notifyError),
          },
          {
            id: 'remove',
            label: t(($) => $.means.remove),
            danger: true,
            separated: true,
            onClick: () => void removeOne(kind, id).catch(notifyError),
          },
        ]}
      />
    </May>
  )
}
