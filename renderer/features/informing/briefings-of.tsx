import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconClipboardCheck, IconPrinter } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { notifyDone, notifyError } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { host } from '#renderer/bridge/host.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { editBriefing, openBriefing } from '#renderer/features/informing/briefing-form.tsx'
import { dropSheets } from '#renderer/features/informing/drop-sheets.ts'
import styles from '#renderer/features/informing/informing.module.css'
import { openPrint } from '#renderer/features/informing/print-dialog.tsx'
import {
  languageName,
  useSheetLanguageChoices,
  useSheetLanguages,
} from '#renderer/features/informing/sheet-languages.ts'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { RecordLink } from '#renderer/features/records/record-link.tsx'
import { confirmDialog } from '#renderer/ui/dialogs.tsx'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { formatDate, formatInstant, todayInBrussels } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/parts/page.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { AwaitedSheet, Briefing } from '#shared/contract/informing.ts'
import type { Language } from '#shared/i18n/languages.ts'

async function openFile(id: number): Promise<void> {
  const { token } = await client.informing.briefingFile({ id })
  await host.openFile(token)
}

async function remove(id: number): Promise<void> {
  const sure = await confirmDialog({
    title: text(($) => $.informing.briefing.removeTitle),
    text: text(($) => $.informing.briefing.removeText),
    confirm: text(($) => $.informing.briefing.remove),
    danger: true,
  })
  if (!sure) return
  const { changeSet } = await client.informing.remove({ id })
  const said = text(($) => $.informing.briefing.removed)
  offerUndoOf(changeSet, said)
  notifyDone(said)
}

async function keepLanguage(personId: number, language: string | null): Promise<void> {
  const { changeSet } = await client.informing.setLanguage({ personId, language })
  offerUndoOf(
    changeSet,
    text(($) => $.informing.of.languageSaved),
  )
}

/** What a person was told, and the sheets printed for it. */
export function BriefingsOf({ personId }: { personId: number }): ReactElement {
  const t = useTexts()
  const told = useQuery(api.informing.of.queryOptions({ input: { personId } }))
  const people = [personId]
  return (
    <Section
      title={t(($) => $.informing.of.title)}
      description={t(($) => $.informing.of.description)}
      aside={
        <div className={styles['line']}>
          <May call="informing.print">
            <Button
              leftSection={<IconPrinter size={16} aria-hidden />}
              onClick={() => openPrint({ people, declarationId: null, place: null, date: todayInBrussels() })}
            >
              {t(($) => $.informing.of.print)}
            </Button>
          </May>
          <May call="informing.record">
            <Button
              variant="default"
              leftSection={<IconClipboardCheck size={16} aria-hidden />}
              onClick={() => openBriefing({ people, declarationId: null })}
            >
              {t(($) => $.informing.briefing.add)}
            </Button>
          </May>
        </div>
      }
    >
      <RecordGate query={told}>
        {({ briefings, sheets, sheetLanguage, language }) => (
          <>
            {briefings.length === 0 ? (
              <p className={styles['plain']}>{t(($) => $.informing.of.none)}</p>
            ) : (
              <ul className={styles['list']} aria-label={t(($) => $.informing.of.title)}>
                {briefings.map((briefing) => (
                  <Told key={briefing.id} briefing={briefing} />
                ))}
              </ul>
            )}
            {sheets.length > 0 && <Awaited sheets={sheets} />}
            <SheetLanguageField personId={personId} value={sheetLanguage} language={language} />
          </>
        )}
      </RecordGate>
    </Section>
  )
}

function Told({ briefing }: { briefing: Briefing }): ReactElement {
  const t = useTexts()
  const languages = useSheetLanguages()
  const { id, declaration, onDate, givenBy, language, way, note, fileName, receipt } = briefing
  const facts = { date: formatDate(onDate), way: t(($) => $.informing.ways[way]), name: givenBy }
  return (
    <li>
      <div className={styles['what']}>
        <span className={styles['line']}>
          <strong>{t(($) => $.informing.of.line, facts)}</strong>
          {receipt && <StateBadge tone="good">{t(($) => $.informing.of.receipt)}</StateBadge>}
        </span>
        <span className={styles['small']}>
          {languageName(languages, language)}
          {' · '}
          {declaration === null ? (
            t(($) => $.informing.of.everywhere)
          ) : (
            <RecordLink kind="declaration" id={declaration.id}>
              {declaration.detail || declaration.label}
            </RecordLink>
          )}
        </span>
        {note !== null && <span>{note}</span>}
      </div>
      <div className={styles['line']}>
        {fileName !== null && (
          <Button variant="default" size="compact-sm" onClick={() => void openFile(id).catch(notifyError)}>
            {t(($) => $.informing.of.file, { name: fileName })}
          </Button>
        )}
        <May call="informing.change">
          <Button variant="subtle" size="compact-sm" onClick={() => editBriefing(briefing)}>
            {t(($) => $.informing.briefing.edit)}
          </Button>
        </May>
        <May call="informing.remove">
          <Button variant="subtle" size="compact-sm" color="red" onClick={() => void remove(id).catch(notifyError)}>
            {t(($) => $.informing.briefing.remove)}
          </Button>
        </May>
      </div>
    </li>
  )
}

function Awaited({ sheets }: { sheets: readonly AwaitedSheet[] }): ReactElement {
  const t = useTexts()
  const title = t(($) => $.informing.of.awaited)
  return (
    <section aria-label={title}>
      <h3 className={styles['title']}>{title}</h3>
      <ul className={styles['list']}>
        {sheets.map(({ id, workplace, declaration, printedAt, printedBy }) => (
          <li key={id}>
            <span className={styles['what']}>
              {t(($) => $.informing.of.sheet, {
                place: workplace ?? declaration ?? t(($) => $.informing.of.anywhere),
                when: formatInstant(printedAt),
                name: printedBy,
              })}
            </span>
            <May call="informing.dropSheets">
              <Button variant="subtle" size="compact-sm" onClick={() => void dropSheets([id]).catch(notifyError)}>
                {t(($) => $.informing.of.dropSheet)}
              </Button>
            </May>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The language of a person’s sheets, where it is not that of the letters. */
function SheetLanguageField(props: {
  personId: number
  value: string | null
  language: Language | null
}): ReactElement {
  const { personId, value, language } = props
  const t = useTexts()
  const choices = useSheetLanguageChoices()
  const standard =
    language === null
      ? t(($) => $.informing.of.asOffice)
      : t(($) => $.informing.of.asPerson, { language: t(($) => $.shell.languages[language]) })
  return (
    <ChoiceField
      required
      withAsterisk={false}
      w={320}
      label={t(($) => $.informing.of.sheetLanguage)}
      choices={[{ value: '', label: standard }, ...choices]}
      value={value ?? ''}
      onChange={(next) => void keepLanguage(personId, next === '' ? null : next).catch(notifyError)}
    />
  )
}
