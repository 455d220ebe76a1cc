import type { TestKind } from './ab-test'

/** More links than a mail can have; what comes after them are those of the next variant. */
const LINKS_OF_A_VARIANT = 8_000
export const MOST_LINK_POSITION = 4 * LINKS_OF_A_VARIANT - 1

/** Where the links of a variant begin. Variants that share their words, or of which links are not counted, share their place. */
export const firstLinkOf = (kind: TestKind | null, variant: number): number =>
  kind === 'content' || kind === 'text' ? variant * LINKS_OF_A_VARIANT : 0

/** The variant that a link stands in. */
export const variantOfLink = (position: number): number => Math.floor(position / LINKS_OF_A_VARIANT)
