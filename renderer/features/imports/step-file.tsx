import type { ReactElement } from 'react'

import { errorText } from '#renderer/bridge/errors.ts'
import styles from '#renderer/features/imports/imports.module.css'
import { Notice } from '#renderer/features/imports/notice.tsx'
import { pastedName, tableEndings, takeCells, takeFiles } from '#renderer/features/imports/open-source.ts'
import { ProgressLine } from '#renderer/features/imports/progress-line.tsx'
import type { Session } from '#renderer/features/imports/session.ts'
import { TemplateMenu } from '#renderer/features/imports/template-menu.tsx'
import { FileDrop } from '#renderer/ui/parts/file-drop.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

/** Where a file comes in: dropped, chosen, or as pasted cells; and why the last one did not. */
export function StepFile({ session }: { session: Session }): ReactElement {
  const t = useTexts()
  const { opening, failure } = session
  if (opening) {
    const { name, share, cancel } = opening
    const text = share < 1 ? t(($) => $.imports.file.sending, { name }) : t(($) => $.imports.file.reading, { name })
    return <ProgressLine text={text} share={share < 1 ? share : null} onCancel={cancel} />
  }
  return (
    <>
      {failure && (
        <Notice tone="bad" alert title={t(($) => $.imports.file.refused, { name: failure.name })}>
          <p>{errorText(failure.error)}</p>
          <p>{t(($) => $.imports.file.nothingChanged)}</p>
        </Notice>
      )}
      <FileDrop
        endings={tableEndings}
        anyKind
        multiple
        pasteAs={pastedName}
        onFiles={take}
        maxSize={Number.MAX_SAFE_INTEGER}
      />
      <div className={styles['footer']}>
        <span className={styles['quiet']}>{t(($) => $.imports.file.noFile)}</span>
        <TemplateMenu plain />
      </div>
    </>
  )
}

async function take(files: File[]): Promise<void> {
  const [first] = files
  if (first?.name === `${pastedName}.tsv`) await takeCells(await first.text())
  else await takeFiles(files)
}
