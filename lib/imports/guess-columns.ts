import type { FieldView } from '@/lib/contacts/schema'
import { COLUMN_TARGETS, type ColumnTarget, type PlainTarget } from './schema'

/** Headings as people and other programs write them, in the product's languages; signs and spaces are left out. */
const HEADINGS: Record<PlainTarget, readonly string[]> = {
  name: [
    'name',
    'fullname',
    'contact',
    'contactname',
    'displayname',
    'vollstaendigername',
    'kontakt',
    'الاسم',
    'الاسمالكامل',
  ],
  firstName: ['firstname', 'givenname', 'forename', 'first', 'vorname', 'الاسمالاول', 'الاسمالأول'],
  lastName: ['lastname', 'familyname', 'surname', 'last', 'nachname', 'familienname', 'اسمالعائلة', 'اللقب'],
  email: [
    'email',
    'mail',
    'emailaddress',
    'emailadresse',
    'mailadresse',
    'emailaddress1',
    'البريدالالكتروني',
    'البريدالإلكتروني',
    'البريد',
  ],
  phone: [
    'phone',
    'phonenumber',
    'mobile',
    'mobilephone',
    'cell',
    'cellphone',
    'tel',
    'telephone',
    'telefon',
    'telefonnummer',
    'handy',
    'mobil',
    'الهاتف',
    'رقمالهاتف',
    'الجوال',
  ],
  externalId: [
    'externalid',
    'customerid',
    'customernumber',
    'crmid',
    'kundennummer',
    'kundennr',
    'externeid',
    'رقمالعميل',
  ],
  title: ['title', 'jobtitle', 'position', 'role', 'funktion', 'berufsbezeichnung', 'المسمىالوظيفي', 'الوظيفة'],
  companyName: [
    'company',
    'companyname',
    'organisation',
    'organization',
    'firma',
    'firmenname',
    'unternehmen',
    'الشركة',
    'اسمالشركة',
  ],
  locale: ['language', 'locale', 'lang', 'sprache', 'اللغة'],
  timeZone: ['timezone', 'zeitzone', 'المنطقةالزمنية'],
  tags: ['tags', 'tag', 'labels', 'schlagworte', 'schlagwoerter', 'etiketten', 'الوسوم'],
}

const bare = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]/gu, '')

function guess(heading: string, fields: readonly FieldView[]): ColumnTarget | null {
  const word = bare(heading)
  const plain = COLUMN_TARGETS.find((target) => HEADINGS[target].includes(word))
  if (plain) return plain
  const own = fields.find(({ key, label }) => [bare(key), bare(label), `field${bare(key)}`].includes(word))
  return own ? `attributes.${own.key}` : null
}

/** What each column may be, by its heading; a field is proposed once. */
export function guessColumns(headers: readonly string[], fields: readonly FieldView[]): (ColumnTarget | null)[] {
  const taken = new Set<ColumnTarget>()
  return headers.map((heading) => {
    const target = guess(heading, fields)
    if (!target || taken.has(target)) return null
    taken.add(target)
    return target
  })
}
