/** What customers and staff say all the time, a line each: English, German, Arabic. The longer ones come first. */
const GLOSSARY: readonly (readonly [en: string, de: string, ar: string])[] = [
  ['thank you for your message', 'vielen Dank für Ihre Nachricht', 'شكرًا لرسالتك'],
  ['where is my order', 'wo ist meine Bestellung', 'أين طلبي'],
  ['can you help me', 'können Sie mir helfen', 'هل يمكنك مساعدتي'],
  ['what are your opening hours', 'wie sind Ihre Öffnungszeiten', 'ما هي ساعات العمل لديكم'],
  ['how much does it cost', 'wie viel kostet es', 'كم يكلف ذلك'],
  ['i would like to return', 'ich möchte zurückgeben', 'أود إرجاع'],
  ['is on its way', 'ist unterwegs', 'في الطريق'],
  ['good morning', 'guten Morgen', 'صباح الخير'],
  ['thank you', 'vielen Dank', 'شكرًا لك'],
  ['your order', 'Ihre Bestellung', 'طلبك'],
  ['my order', 'meine Bestellung', 'طلبي'],
  ['the invoice', 'die Rechnung', 'الفاتورة'],
  ['please', 'bitte', 'من فضلك'],
  ['hello', 'hallo', 'مرحبًا'],
  ['tomorrow', 'morgen', 'غدًا'],
  ['today', 'heute', 'اليوم'],
  ['order', 'Bestellung', 'طلب'],
  ['invoice', 'Rechnung', 'فاتورة'],
  ['yes', 'ja', 'نعم'],
  ['no', 'nein', 'لا'],
]
const LANGUAGES: readonly string[] = ['en', 'de', 'ar']

const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** As far as a glossary goes; what it does not know stays as it is, and so does a text for a language that it does not know. */
export function translate(text: string, language: string): string {
  const to = LANGUAGES.indexOf(language.trim().slice(0, 2).toLowerCase())
  if (to < 0) return text
  const pairs = GLOSSARY.flatMap((line) =>
    line.flatMap((from, at) => (at === to ? [] : [[from, line[to] ?? from] as const])),
  ).sort(([a], [b]) => b.length - a.length)
  const byWords = new Map(pairs.map(([from, word]) => [from.toLowerCase(), word]))
  const any = new RegExp(`(?<![\\p{L}])(?:${pairs.map(([from]) => quoted(from)).join('|')})(?![\\p{L}])`, 'giu')
  const translated = text.replace(any, (found) => byWords.get(found.toLowerCase()) ?? found)
  return translated.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
