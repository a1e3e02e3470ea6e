import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { AddItem } from '#renderer/features/corrections/add-item.tsx'
import { ItemCard } from '#renderer/features/corrections/item-card.tsx'
import styles from '#renderer/features/corrections/request.module.css'
import type { RequestDraft } from '#renderer/features/corrections/use-draft.ts'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { Section } from '#renderer/ui/parts/page.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { CorrectionDetail } from '#shared/contract/correction-shapes.ts'

/** What is asked for, item by item: as registered → as requested. */
export function ItemsPart(props: {
  detail: CorrectionDetail
  draft: RequestDraft
  opened: ReadonlySet<string>
  onTurn: (key: string, open: boolean) => void
}): ReactElement {
  const { detail, draft, opened, onTurn } = props
  const t = useTexts()
  const editable = detail.state === 'draft'
  const { items } = draft.values
  const add = (): void => {
    openDialog({
      title: text(($) => $.corrections.request.items.add).replace(/…$/, ''),
      render: (close) => (
        <AddItem last={items.at(-1) ?? null} onCancel={close} onAdd={(item) => onTurn(draft.addItem(item), true)} />
      ),
    })
  }
  return (
    <Section
      title={t(($) => $.corrections.request.items.title)}
      aside={
        editable && (
          <Button
            size="xs"
            variant="default"
            data-field="items.add"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={add}
          >
            {t(($) => $.corrections.request.items.add)}
          </Button>
        )
      }
    >
      {items.length === 0 && <p className={styles['dim']}>{t(($) => $.corrections.request.items.none)}</p>}
      <ol className={styles['items']}>
        {items.map((item, index) => (
          <ItemCard
            key={item.key}
            index={index}
            item={item}
            stored={detail.itemList.find(({ id }) => id === item.id)}
            editable={editable}
            open={editable && opened.has(item.key)}
            onTurn={(open) => onTurn(item.key, open)}
            onEdit={(changes) => draft.editItem(item.key, changes)}
            onRemove={() => draft.removeItem(item.key)}
          />
        ))}
      </ol>
    </Section>
  )
}
