import { type CallFunction, learnSizes } from './call-function'

/** A row of a file as the database takes it: why it is refused, or what it gives. */
export type StagedRow = { n: number } & (
  | { reason: string; detail: string | null }
  | {
      /** External id, address and number: what names somebody. */
      x?: string
      e?: string
      p?: string
      /** Values by field; fields of the company's own as `attributes.<key>`. */
      v: Record<string, string | number | boolean>
      t?: string[]
    }
)

export type TakenRows = { passed: number; made: number; isOver: boolean }

/** Many rows of an import in a few statements, with the rights of the context. */
export type ImportFunctions = {
  /** @returns false when another worker was faster, or somebody cancelled */
  stage(importId: string, batch: { after: number; last: number; rows: StagedRow[]; readTo: number }): Promise<boolean>
  countNew(importId: string, most: number, frozenFrom: string | null): Promise<number>
  /** At most `room` rows become new contacts; contacts from the id `frozenFrom` on may not be changed. */
  take(importId: string, batch: { most: number; room: number; frozenFrom: string | null }): Promise<TakenRows>
  /** After many rows at once. */
  learnSizes(): Promise<void>
  undo(importId: string, most: number, by: string): Promise<TakenRows>
  /** @returns how many rows were thrown away */
  forget(importId: string, most: number): Promise<number>
}

export function importFunctions(callFunction: CallFunction): ImportFunctions {
  const call = async <Row>(source: string, values: unknown[]): Promise<Row> => {
    const [row] = await callFunction<Row>('*', source, values)
    if (!row) throw new Error(`${source} gave no row`)
    return row
  }
  return {
    stage: async (importId, { after, last, rows, readTo }) => {
      const values = [importId, after, last, JSON.stringify(rows), readTo]
      const answer = await call<{ done: boolean }>(
        'stage_import_rows($1::uuid, $2::int, $3::int, $4::jsonb, $5::int) AS done',
        values,
      )
      return answer.done
    },
    countNew: async (importId, most, frozenFrom) => {
      const values = [importId, most, frozenFrom]
      return (await call<{ fresh: number }>('count_new_in_import($1::uuid, $2::int, $3::uuid) AS fresh', values)).fresh
    },
    take: (importId, { most, room, frozenFrom }) =>
      call('take_import_rows($1::uuid, $2::int, $3::int, $4::uuid) AS part(passed, made, "isOver")', [
        importId,
        most,
        room,
        frozenFrom,
      ]),
    learnSizes: () => learnSizes(callFunction, ['contact', 'contact_identity', 'contact_consent', 'contact_event']),
    undo: (importId, most, by) =>
      call('undo_import_rows($1::uuid, $2::int, $3) AS part(passed, made, "isOver")', [importId, most, by]),
    forget: async (importId, most) =>
      (await call<{ gone: number }>('forget_import_rows($1::uuid, $2::int) AS gone', [importId, most])).gone,
  }
}
