import { expect, it } from 'vitest'
import { toldLanguage } from './told-language'

it.each([
  ['en', 'How can I return the shoes that I bought for my son?'],
  ['en', 'How do I delete a column in a table?'],
  ['de', 'Wie kann ich die Schuhe zurückgeben, die ich für meinen Sohn gekauft habe? Das ist mein Paket.'],
  ['de', 'Was kostet der Versand?'],
  ['fr', 'Comment puis-je rendre les chaussures que je vous ai achetées pour mon fils ?'],
  ['fr', 'Nous livrons dans les trois jours et vous pouvez payer avec une carte.'],
  ['es', '¿Cómo puedo devolver los zapatos que compré para mi hijo? No está el recibo en el paquete.'],
  ['it', 'Come posso restituire le scarpe che ho comprato per mio figlio?'],
  ['pt', 'Como posso devolver os sapatos que comprei para o meu filho? Não tenho uma caixa.'],
  ['nl', 'Hoe kan ik de schoenen terugsturen die ik voor mijn zoon heb gekocht? Het is niet de maat.'],
  ['sv', 'Hur kan jag skicka tillbaka skorna som jag har köpt till min son? Det är inte rätt storlek.'],
  ['tr', 'Ayakkabıları nasıl iade edebilirim? Bu ürün için bir fatura var ve kutu da benim.'],
  ['ar', 'كيف يمكنني إعادة الحذاء الذي اشتريته؟'],
  ['fa', 'چگونه می‌توانم کفش‌هایی را که خریده‌ام پس بدهم؟'],
  ['ru', 'Как вернуть обувь, которую я купил?'],
  ['ja', '靴を返品するにはどうすればよいですか'],
  ['zh', '我怎么退货'],
])('tells %s of “%s”', (language, text) => {
  expect(toldLanguage(text)).toBe(language)
})

it.each(['', 'BX-443', '4711', '123 !!', 'Mia Lang', 'Okay', 'data.csv', 'Kayak 3000 XL'])(
  'does not guess of “%s”',
  (text) => {
    expect(toldLanguage(text)).toBeNull()
  },
)
