/** Extracts of the official registers: imported once, they verify what has their numbers. */
import type { DocumentId } from '../dossier'
import type { Day, Instant, Param, Text } from '../text'
import type { Keyed, Paged } from './answer'

/** One column of the file. Its head may be either name, or one of the others. */
export interface ExtractColumn {
  id: 'type' | 'number' | 'holder' | 'holderCode' | 'scope' | 'validUntil' | 'status'
  /** Without it the whole file is refused. */
  needed: boolean
  name: Text
  also: string[]
}

export interface ExtractView {
  id: string
  /** Name of the file. */
  name: string
  types: { id: string; name: Text }[]
  /** The day on which the register was as the extract says. */
  day: Day
  /** `reading` the lines, `verifying` what waits in the queue, `done`, or `failed` as a whole for `fault`. */
  state: 'reading' | 'verifying' | 'done' | 'failed'
  /** Lines of the file below its head, and how many of them were read so far. */
  total: number
  done: number
  /** Entries that count now. */
  kept: number
  /** Lines passed over because a newer extract has the number. */
  older: number
  /** Lines left out for a fault. */
  bad: number
  /** Items of the queue that it closed. */
  verified: number
  /** An extract verifies for 30 days after its day; from then on it only stays on record. */
  fresh: boolean
  fault?: { code: 'encoding' | 'columns' | 'empty'; params: Record<string, Param> }
  by: string
  at: Instant
  asOf: Instant
}

/** A line that was left out. */
export interface ExtractFault {
  /** As a spreadsheet numbers it: the head is line 1. */
  line: number
  code: string
  params: Record<string, Param>
  /** The line as it stands in the file, cut after 120 characters. */
  text: string
}

export interface ExtractActions {
  /** What the form offers: the types, the columns and a template to fill in. */
  extractForm: {
    input: { types: string[]; language: 'zh' | 'en' }
    output: {
      types: { id: string; name: Text }[]
      columns: ExtractColumn[]
      template: string
      limitMb: number
    }
  }
  startExtract: { input: { documentId: DocumentId; types: string[]; day: Day } & Keyed; output: ExtractView }
  extract: { input: { id: string }; output: ExtractView }
  extracts: { input: { cursor?: string }; output: Paged<ExtractView> }
  extractFaults: { input: { id: string; cursor?: string }; output: Paged<ExtractFault> }
}
