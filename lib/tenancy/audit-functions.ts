import type { CallFunction } from './call-function'

export type ChainHead = { sealed: number; seq: number; hash: string }
export type ChainPart = {
  checked: number
  lastSeq: number | null
  lastHash: string | null
  broken: { seq: number; id: string; reason: 'gap' | 'missing' | 'changed' } | null
}

/** The audit log's chain. The database keeps it; the app may ask for the next seals and look at them, no more. */
export type AuditFunctions = {
  /** Seals at most `maxRows` entries of the context's account. */
  seal(maxRows: number): Promise<ChainHead>
  /** Looks at the links after `afterSeq`, which is taken for granted. */
  verify(afterSeq: number, maxRows: number): Promise<ChainPart>
  /** An entry that was written past the app: no seal stands on it, none is to come. */
  findUnsealed(): Promise<string | null>
}

type PartRow = {
  checked: number
  last_seq: bigint | null
  last_hash: string | null
  broken_seq: bigint | null
  broken_id: string | null
  reason: 'gap' | 'missing' | 'changed' | null
}

export function auditFunctions(callFunction: CallFunction): AuditFunctions {
  const call = async <Row>(columns: string, source: string, values: unknown[]): Promise<Row> => {
    const [row] = await callFunction<Row>(columns, source, values)
    if (!row) throw new Error(`${source} gave no row`)
    return row
  }
  return {
    seal: async (maxRows) => {
      const row = await call<{ sealed: number; seq: bigint; hash: string }>('*', 'seal_audit($1::int)', [maxRows])
      return { sealed: row.sealed, seq: Number(row.seq), hash: row.hash }
    },
    verify: async (afterSeq, maxRows) => {
      const row = await call<PartRow>('*', 'verify_audit($1::bigint, $2::int)', [afterSeq, maxRows])
      const { broken_seq: seq, broken_id: id, reason } = row
      return {
        checked: row.checked,
        lastSeq: row.last_seq === null ? null : Number(row.last_seq),
        lastHash: row.last_hash,
        broken: seq !== null && id !== null && reason !== null ? { seq: Number(seq), id, reason } : null,
      }
    },
    findUnsealed: async () => {
      const row = await call<{ id: string | null }>('find_unsealed_audit AS id', 'find_unsealed_audit()', [])
      return row.id
    },
  }
}
