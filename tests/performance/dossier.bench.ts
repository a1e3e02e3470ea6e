import { createHash, randomFillSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { PDFDocument } from '@cantoo/pdf-lib'

import { correctionDossier } from '#main/core/documents/correction-dossier.ts'
import type { CorrectionDossierAnnex } from '#main/core/documents/correction-types.ts'
import { dossierData, jpegAnnex } from '#tests/support/correction-data.ts'
import { median } from '#tests/performance/median.ts'
import type { BenchResult } from '#tests/performance/result.ts'

const annexes = 20
const annexSize = 5_000_000
const pagesPerFile = 4
const rounds = 7
const limit = 1.5

/** A scan as a JPEG of some size: its header is real, its picture noise, which nobody here unpacks. */
function scan(size: number): Buffer {
  const small = jpegAnnex()
  const noise = randomFillSync(Buffer.alloc(size - small.length))
  // Marks would end the picture early.
  for (let at = noise.indexOf(0xff); at !== -1; at = noise.indexOf(0xff, at)) noise[at] = 0xfe
  return Buffer.concat([small.subarray(0, -2), noise, small.subarray(-2)])
}

/** A PDF as scanners write it: a picture on each page. */
async function scannedPdf(size: number): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (let page = 0; page < pagesPerFile; page += 1) {
    const image = await document.embedJpg(scan(Math.floor(size / pagesPerFile)))
    document.addPage([595, 842]).drawImage(image, { x: 0, y: 0, width: 595, height: 842 })
  }
  return document.save()
}

async function makeAnnexes(folder: string): Promise<CorrectionDossierAnnex[]> {
  const made: CorrectionDossierAnnex[] = []
  for (let number = 1; number <= annexes; number += 1) {
    const isPdf = number % 2 === 0
    const bytes = isPdf ? await scannedPdf(annexSize) : scan(annexSize)
    const name = `scan ${number}.${isPdf ? 'pdf' : 'jpg'}`
    const path = join(folder, name)
    writeFileSync(path, bytes)
    made.push({
      number,
      name,
      kind: 'time-sheet',
      description: null,
      mediaType: isPdf ? 'application/pdf' : 'image/jpeg',
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: () => readFile(path),
    })
  }
  return made
}

function readAndHash(folder: string, files: readonly CorrectionDossierAnnex[]): number {
  const start = performance.now()
  for (const { name, sha256 } of files) {
    const hash = createHash('sha256').update(readFileSync(join(folder, name)))
    if (hash.digest('hex') !== sha256) throw new Error(`${name} has changed`)
  }
  return performance.now() - start
}

async function made(files: readonly CorrectionDossierAnnex[]): Promise<number> {
  const start = performance.now()
  const { pages, warnings } = await correctionDossier(dossierData({ annexes: files }))
  const milliseconds = performance.now() - start
  const expected = (annexes / 2) * (1 + pagesPerFile)
  if (pages <= expected || warnings.length > 0) throw new Error(`${pages} pages, ${warnings.length} warnings`)
  return milliseconds
}

/** A dossier with 20 annexes of 5 MB, half of them PDF, against reading these files and hashing them. */
export async function run(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'registra-dossier-'))
  const files = await makeAnnexes(folder)
  const [ours, bare]: [number[], number[]] = [[], []]
  // Taking turns gives each the same share of a busy machine; the first round only loads what both need.
  for (let round = 0; round <= rounds; round += 1) {
    const [base, own] = [readAndHash(folder, files), await made(files)]
    if (round === 0) continue
    bare.push(base)
    ours.push(own)
  }
  rmSync(folder, { recursive: true })
  const [milliseconds, baselineMilliseconds] = [median(ours), median(bare)]
  const ratio = milliseconds / baselineMilliseconds
  return [
    {
      name: `dossier with ${annexes} annexes, ${(annexes * annexSize) / 1e6} MB`,
      milliseconds,
      baselineMilliseconds,
      ratio,
      limit: `≤ ${limit} × reading and hashing the files`,
      within: ratio <= limit,
    },
  ]
}
