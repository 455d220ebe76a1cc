import { plainWords } from './plain-words'

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193
const SHINGLE = 3
const KEPT = 32

/** A number of 32 bits that is made from words; others make the same now and then, so what it finds is looked at. */
export function hashOf(text: string): number {
  let value = FNV_OFFSET
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), FNV_PRIME)
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return (value ^ (value >>> 12)) | 0
}

/** The least hashes of all runs of three words, in order (Broder's sketch): texts that share many runs share many of them. */
export function fingerprint(text: string): number[] {
  const words = plainWords(text)
  const hashes = new Set<number>()
  for (let index = 0; index + SHINGLE <= words.length; index++) {
    hashes.add(hashOf(words.slice(index, index + SHINGLE).join(' ')))
  }
  return [...hashes].sort((one, other) => one - other).slice(0, KEPT)
}

/** How much of two texts is the same, 0 to 1, as their fingerprints tell. */
export function likeness(one: readonly number[], other: readonly number[]): number {
  const [own, theirs] = [new Set(one), new Set(other)]
  const all = [...new Set([...one, ...other])].sort((a, b) => a - b).slice(0, KEPT)
  return all.length === 0 ? 0 : all.filter((value) => own.has(value) && theirs.has(value)).length / all.length
}
