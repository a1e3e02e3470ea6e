import { printable } from '#main/core/documents/fonts.ts'
import type { Line, TextStyle } from '#main/core/documents/paper.ts'
import { widthOf, wrap } from '#main/core/documents/text-layout.ts'
import type { DocumentLanguages } from '#main/core/documents/types.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import type { Language } from '#shared/i18n/index.ts'

/** One text in each language of the document, the first language first. */
export type Label = readonly { text: string; language: Language; alone?: true }[]

/** A label put on one line: to be drawn, not to be laid out again. */
export type Pieces = readonly { text: string; language: Language; alone: false }[]

/** Gives the labels of a document in one or two languages. */
export interface Labels {
  languages: DocumentLanguages
  first: Language
  /** The text in each language; two that read the same are said once. */
  all: (choose: (t: Translate, language: Language) => string) => Label
  /** The same as a line to draw, parted by ` / `. */
  joined: (choose: (t: Translate, language: Language) => string) => Pieces
}

/** Prepares the labels for the languages of a document. */
export function labelsIn(languages: DocumentLanguages): Labels {
  const translators = languages.map((language) => ({ language, t: texts(language) }))
  const all: Labels['all'] = (choose) => {
    const label: { text: string; language: Language }[] = []
    for (const { language, t } of translators) {
      const text = printable(choose(t, language)).text
      if (!label.some((other) => other.text === text)) label.push({ text, language })
    }
    return label
  }
  return { languages, first: languages[0], all, joined: (choose) => join(all(choose)) }
}

/** Puts the languages of a label on one line, parted by ` / `. */
export function join(label: Label): Pieces {
  return label.flatMap(({ text, language }, index) =>
    (index === 0 ? [text] : [' / ', text]).map((piece) => ({ text: piece, language, alone: false })),
  )
}

/** A label as lines of at most `width` points: on one line when it fits there, else each language on its own lines. */
export function labelLines(label: Label, style: TextStyle, width: number): Line[] {
  const joined = join(label)
  const total = joined.reduce((sum, piece) => sum + widthOf(piece.text, style.face, style.size), 0)
  return total <= width ? [joined] : stackedLines(label, style, width)
}

/** A label with each language on lines of its own. */
export function stackedLines(label: Label, style: TextStyle, width: number): Line[] {
  return label.flatMap(({ text, language }) =>
    wrap(text, style.face, style.size, width).map((line) => [{ text: line, language }]),
  )
}
