import { type Attributes, type ContactView, MERGED_FIELDS, type MergedField } from './schema'

export type MergedValues = Record<MergedField, string | null>
export type FieldChoice = { field: MergedField; kept: string | null; other: string | null; wins: 'kept' | 'other' }
type Consent = { channel: string; purpose: string; state: string }

const valuesOf = (contact: ContactView): MergedValues => ({
  name: contact.name,
  email: contact.email,
  phone: contact.phone,
  title: contact.title,
  companyName: contact.companyName,
  locale: contact.locale,
  timeZone: contact.timeZone,
  ownerId: contact.ownerId,
})

/** Which value wins, field by field: the kept contact's own, the other's where it has none or where it was asked for. */
export function chooseFields(kept: ContactView, other: ContactView, take: readonly MergedField[] = []): FieldChoice[] {
  const [mine, theirs] = [valuesOf(kept), valuesOf(other)]
  return MERGED_FIELDS.filter((field) => mine[field] !== null || theirs[field] !== null).map((field) => {
    const isTaken = theirs[field] !== null && (mine[field] === null || take.includes(field))
    return { field, kept: mine[field], other: theirs[field], wins: isTaken ? 'other' : 'kept' }
  })
}

export const mergedAttributes = (kept: Attributes, other: Attributes): Attributes => ({ ...other, ...kept })

/** The stricter one holds: who refused in one of two records has refused. @returns the other's that change what is kept */
export function stricterConsents<Row extends Consent>(kept: readonly Consent[], other: readonly Row[]): Row[] {
  return other.filter((theirs) => {
    const mine = kept.find(({ channel, purpose }) => channel === theirs.channel && purpose === theirs.purpose)
    return !mine || (theirs.state === 'denied' && mine.state === 'granted')
  })
}
