import { Button, Group, Table, VisuallyHidden } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { notifyDone, notifyError } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { errorText } from '#renderer/bridge/errors.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import styles from '#renderer/features/informing/informing.module.css'
import { useSheetLanguages } from '#renderer/features/informing/sheet-languages.ts'
import { FileDrop } from '#renderer/ui/parts/file-drop.tsx'
import { Section } from '#renderer/ui/parts/page.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { SheetLanguage } from '#shared/contract/informing.ts'

async function addFile(file: File, report: (share: number) => void): Promise<void> {
  const { token } = await host.uploadFile(file, report)
  const { language, changeSet } = await client.informing.addLanguage({ file: { token, name: file.name.slice(-255) } })
  const said = text(($) => $.informing.languages.added, { name: language.name })
  offerUndoOf(changeSet, said)
  notifyDone(said)
}

async function remove({ id, name }: SheetLanguage): Promise<void> {
  if (id === null) return
  const { changeSet } = await client.informing.removeLanguage({ id })
  const said = text(($) => $.informing.languages.removed, { name })
  offerUndoOf(changeSet, said)
  notifyDone(said)
}

async function saveTemplate(): Promise<void> {
  const { token, fileName } = await client.informing.languageTemplate()
  await host.saveFile(token, fileName)
}

/** The languages of sheets: ours, shipped, added; which texts they lack, and how to add one. */
export function LanguagesView(): ReactElement {
  const t = useTexts()
  const all = useSheetLanguages()
  return (
    <div className={styles['scrolling']}>
      <Section title={t(($) => $.informing.languages.title)} description={t(($) => $.informing.languages.text)}>
        <Table aria-label={t(($) => $.informing.languages.title)}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t(($) => $.informing.languages.language)}</Table.Th>
              <Table.Th>{t(($) => $.informing.languages.origin)}</Table.Th>
              <Table.Th>{t(($) => $.informing.languages.review)}</Table.Th>
              <Table.Th>{t(($) => $.informing.languages.texts)}</Table.Th>
              <Table.Th>
                <VisuallyHidden>{t(($) => $.informing.languages.remove)}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {all.map((language) => (
              <Row key={language.tag} language={language} />
            ))}
          </Table.Tbody>
        </Table>
      </Section>
      <Section
        title={t(($) => $.informing.languages.add)}
        description={t(($) => $.informing.languages.addText)}
        aside={
          <Button
            variant="default"
            leftSection={<IconDeviceFloppy size={16} aria-hidden />}
            onClick={() => void saveTemplate().catch(notifyError)}
          >
            {t(($) => $.informing.languages.template)}
          </Button>
        }
      >
        <May call="informing.addLanguage">
          <FileDrop
            endings={['.json']}
            maxSize={1_000_000}
            onFiles={async ([first], report) => {
              if (first) await addFile(first, report)
            }}
            onError={errorText}
          />
        </May>
      </Section>
    </div>
  )
}

function Row({ language }: { language: SheetLanguage }): ReactElement {
  const t = useTexts()
  const { tag, name, origin, reviewed, fileName, id } = language
  return (
    <Table.Tr>
      <Table.Td>
        {name} <span className={styles['small']}>({tag})</span>
      </Table.Td>
      <Table.Td>{t(($) => $.informing.languages.origins[origin], { file: fileName ?? '' })}</Table.Td>
      <Table.Td>
        {reviewed ? (
          <StateBadge tone="good">{t(($) => $.informing.languages.reviewed)}</StateBadge>
        ) : (
          <StateBadge tone="warn">{t(($) => $.informing.languages.notReviewed)}</StateBadge>
        )}
      </Table.Td>
      <Table.Td>
        <Texts language={language} />
      </Table.Td>
      <Table.Td>
        {id !== null && (
          <Group justify="flex-end">
            <May call="informing.removeLanguage">
              <Button
                variant="subtle"
                size="compact-sm"
                color="red"
                aria-label={t(($) => $.informing.languages.removeOne, { name })}
                onClick={() => void remove(language).catch(notifyError)}
              >
                {t(($) => $.informing.languages.remove)}
              </Button>
            </May>
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  )
}

/** Which texts are printed in French instead, and why. */
function Texts({ language: { faults, unknown } }: { language: SheetLanguage }): ReactElement {
  const t = useTexts()
  return (
    <>
      {faults.length === 0 ? (
        <StateBadge tone="good">{t(($) => $.informing.languages.complete)}</StateBadge>
      ) : (
        <details open={faults.length <= 5}>
          <summary>
            <StateBadge tone="warn">{t(($) => $.informing.languages.faults, { count: faults.length })}</StateBadge>
          </summary>
          <ul className={styles['faults']}>
            {faults.map(({ key, fault }) => (
              <li key={key}>
                <code>{key}</code>: {t(($) => $.informing.languages.fault[fault])}
              </li>
            ))}
          </ul>
        </details>
      )}
      {unknown.length > 0 && (
        <p className={styles['small']}>{t(($) => $.informing.languages.unknown, { keys: unknown.join(', ') })}</p>
      )}
    </>
  )
}
