import { Button } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import styles from '#renderer/features/papers/papers.module.css'
import { errorText } from '#renderer/bridge/errors.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import type { RecordForm } from '#renderer/ui/form/use-record-form.ts'
import { FileDrop } from '#renderer/ui/parts/file-drop.tsx'
import { ToneIcon } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { PaperInput } from '#shared/contract/papers.ts'

/** The file a paper has already. */
export interface KeptFile {
  name: string
}

/** What offices keep of papers; the core judges the content itself. */
const endings = ['.pdf', '.png', '.jpg', '.jpeg', '.heic', '.tif', '.tiff', '.docx', '.xlsx', '.odt', '.eml', '.msg']

/** The file of a paper: dropped or chosen, kept when the form is saved; the very same file kept elsewhere is pointed out at once. */
export function FilePart(props: {
  id: number | null
  form: RecordForm<PaperInput>
  kept: KeptFile | null
}): ReactElement {
  const { id, form, kept } = props
  const t = useTexts()
  const [alsoAt, setAlsoAt] = useState<readonly string[]>([])
  const { file, removeFile } = form.values
  const take = async ([chosen]: File[], report: (share: number) => void): Promise<void> => {
    if (!chosen) return
    const { token } = await host.uploadFile(chosen, report)
    const arrived = { token, name: chosen.name.slice(-255) }
    const looked = await client.papers.look({ file: arrived, id })
    setAlsoAt(looked.alsoAt.map(({ label, detail }) => [label, detail].filter(Boolean).join(' · ')))
    form.set('file', arrived)
    form.set('removeFile', false)
  }
  const said =
    file !== null
      ? t(($) => $.papers.form.chosen, { name: file.name })
      : kept && t(($) => $.papers.form[removeFile ? 'removing' : 'present'], { name: kept.name })
  return (
    <div data-wide data-field="file" className={styles['file']}>
      <div role="status">
        {said && <p>{said}</p>}
        {alsoAt.length > 0 && file !== null && (
          <p>
            <ToneIcon tone="warn" size={15} /> {t(($) => $.papers.form.sameFile, { names: alsoAt.join(', ') })}
          </p>
        )}
      </div>
      {kept && file === null && (
        <div>
          <Button size="xs" variant="default" onClick={() => form.set('removeFile', !removeFile)}>
            {t(($) => $.papers.form[removeFile ? 'keepFile' : 'removeFile'])}
          </Button>
        </div>
      )}
      <FileDrop onFiles={take} endings={endings} anyKind onError={errorText} disabled={form.saving} />
    </div>
  )
}
