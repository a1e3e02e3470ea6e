import { useDesk } from '#renderer/app/desk.ts'
import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconEdit, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { KindForm } from '#renderer/features/papers/kind-form.tsx'
import own from '#renderer/features/papers/papers.module.css'
import { nameOfKind } from '#renderer/features/papers/words.tsx'
import { notifyError } from '#renderer/app/notify.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { where } from '#renderer/features/records/list-path.ts'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { ListLink } from '#renderer/features/records/record-link.tsx'
import styles from '#renderer/features/records/records.module.css'
import { removeRecords, type Removable } from '#renderer/features/records/remove.tsx'
import { formatNumber } from '#renderer/ui/format.ts'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { PaperKindRow } from '#shared/contract/papers.ts'

function kindsRemovable(): Removable {
  return {
    remove: async (input) => await client.papers.removeKinds(input),
    count: (count) => text(($) => $.papers.kindsPage.count, { count }),
    keptBecause: text(($) => $.papers.kindsPage.keptBecause),
  }
}

/** The kinds of papers: those the program came with, and the office's own. */
export function KindsTab(): ReactElement {
  const t = useTexts()
  const query = useQuery(api.papers.kinds.queryOptions())
  /** The kind in the form: null for a new one, undefined for no form. */
  const [editing, setEditing] = useState<PaperKindRow | null | undefined>(undefined)
  const add = t(($) => $.papers.kindsPage.add)
  useShortcut('papers.newKind', 'N', add, () => setEditing(null), { enabled: useDesk().may('papers.saveKind') })
  return (
    <div className={own['scroll']}>
      <div className={own['tools']}>
        <p className={own['text']}>{t(($) => $.papers.kindsPage.text)}</p>
        <span className={own['last']}>
          <May call="papers.saveKind">
            <Button
              leftSection={<IconPlus size={16} aria-hidden />}
              aria-keyshortcuts="N"
              onClick={() => setEditing(null)}
            >
              {add}
            </Button>
          </May>
        </span>
      </div>
      <RecordGate query={query}>{(kinds) => <Kinds kinds={kinds} onEdit={setEditing} />}</RecordGate>
      {editing !== undefined && <KindForm kind={editing} onClose={() => setEditing(undefined)} />}
    </div>
  )
}

function Kinds({
  kinds,
  onEdit,
}: {
  kinds: readonly PaperKindRow[]
  onEdit: (kind: PaperKindRow) => void
}): ReactElement {
  const t = useTexts()
  const yesNo = (flag: boolean): string => t(($) => $.common[flag ? 'yes' : 'no'])
  return (
    <div
      className={`${styles['tableWrap']} ${own['box']}`}
      tabIndex={0}
      role="group"
      aria-label={t(($) => $.papers.tabs.kinds)}
    >
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.papers.fields.name)}</th>
            <th scope="col">{t(($) => $.papers.fields.subject)}</th>
            <th scope="col">{t(($) => $.papers.fields.required)}</th>
            <th scope="col">{t(($) => $.papers.fields.expires)}</th>
            <th scope="col">{t(($) => $.papers.kindsPage.origin)}</th>
            <th scope="col" className={styles['end']}>
              {t(($) => $.papers.kindsPage.papers)}
            </th>
            <th scope="col">
              <span className="visually-hidden">{t(($) => $.common.edit)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => {
            const name = nameOfKind(kind)
            return (
              <tr key={kind.id}>
                <td>{name}</td>
                <td>{t(($) => $.papers.subjects[kind.subject])}</td>
                <td>{yesNo(kind.required)}</td>
                <td>{yesNo(kind.expires)}</td>
                <td>{t(($) => $.papers.kindsPage[kind.code === null ? 'own' : 'shipped'])}</td>
                <td className={`${styles['end']} numeric`}>
                  {kind.papers === 0 ? (
                    formatNumber(0)
                  ) : (
                    <ListLink to="/papers" filters={[where.equals('kindId', kind.id)]}>
                      {formatNumber(kind.papers)}
                    </ListLink>
                  )}
                </td>
                <td>
                  <span className={own['actions']}>
                    <Tooltip label={t(($) => $.papers.kindsPage.editOf, { name })}>
                      <May call="papers.saveKind">
                        <ActionIcon
                          aria-label={t(($) => $.papers.kindsPage.editOf, { name })}
                          onClick={() => onEdit(kind)}
                        >
                          <IconEdit size={16} aria-hidden />
                        </ActionIcon>
                      </May>
                    </Tooltip>
                    {kind.code === null && (
                      <Tooltip label={t(($) => $.papers.kindsPage.removeOf, { name })}>
                        <May call="papers.removeKinds">
                          <ActionIcon
                            aria-label={t(($) => $.papers.kindsPage.removeOf, { name })}
                            onClick={() => void removeRecords(kindsRemovable(), [kind.id]).catch(notifyError)}
                          >
                            <IconTrash size={16} aria-hidden />
                          </ActionIcon>
                        </May>
                      </Tooltip>
                    )}
                  </span>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
