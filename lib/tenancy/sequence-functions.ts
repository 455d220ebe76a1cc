import type { CallFunction } from './call-function'

/** Somebody who may enter a sequence, why, and when their first step is due. */
export type Entry = { contactId: string; triggerKey: string | null; dueAt: Date }

export type DatedSearch = {
  field: string
  /** Days after the date; before it: negative. */
  shiftDays: number
  hour: number
  isYearly: boolean
  /** For contacts whose own is not known. */
  zone: string
  graceHours: number
  horizonMinutes: number
}

/** The functions behind sequences; they see what row-level security lets the context see. `againAfterDays`: null means never. */
export type SequenceFunctions = {
  /** Enrolments that are due, for this caller alone while the lease lasts; none unless the sequence is active. */
  claim(sequenceId: string, most: number, leaseSeconds: number): Promise<string[]>
  /** Who has come into a segment since then and may enter. */
  joining(
    sequenceId: string,
    joined: { segmentId: string; since: Date },
    againAfterDays: number | null,
    most: number,
  ): Promise<Entry[]>
  /** Whose date brings a due moment just now, and who may enter. */
  dated(sequenceId: string, search: DatedSearch, againAfterDays: number | null, most: number): Promise<Entry[]>
}

const ENTRY = 'contact_id::text AS "contactId", trigger_key AS "triggerKey", due_at AS "dueAt"'

export function sequenceFunctions(call: CallFunction): SequenceFunctions {
  return {
    claim: async (sequenceId, most, leaseSeconds) => {
      const source = 'claim_enrolments($1::uuid, $2::int, $3::int) AS id'
      const rows = await call<{ id: string }>('id::text', source, [sequenceId, most, leaseSeconds])
      return rows.map(({ id }) => id)
    },
    joining: (sequenceId, { segmentId, since }, againAfterDays, most) =>
      call<Entry>(
        ENTRY,
        'joining_enrolments($1::uuid, $2::uuid, $3::timestamptz, make_interval(days => $4::int), $5::int)',
        [sequenceId, segmentId, since.toISOString(), againAfterDays, most],
      ),
    dated: (sequenceId, search, againAfterDays, most) => {
      const { field, shiftDays, hour, isYearly, zone, graceHours, horizonMinutes } = search
      const when = 'make_interval(hours => $7::int), make_interval(mins => $8::int), make_interval(days => $9::int)'
      const source = `dated_enrolments($1::uuid, $2::text, $3::int, $4::int, $5::boolean, $6::text, ${when}, $10::int)`
      const again = [graceHours, horizonMinutes, againAfterDays]
      return call<Entry>(ENTRY, source, [sequenceId, field, shiftDays, hour, isYearly, zone, ...again, most])
    },
  }
}
