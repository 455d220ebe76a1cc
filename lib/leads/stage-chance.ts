import type { StageKind } from './schema'

const CERTAIN = { won: 100, lost: 0 } as const

/** How likely a lead of a stage is won: of a closed one there is no doubt. */
export const chanceOf = (kind: StageKind, chance: number): number => (kind === 'open' ? chance : CERTAIN[kind])
