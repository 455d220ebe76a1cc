import type { SitePage } from '../site'

export const orderingPages: SitePage[] = [
  {
    path: '/shipping',
    title: 'Shipping',
    description: 'Delivery times and costs for 30 countries, express, pick-up points and customs.',
    updated: '2026-10-21',
    body: `We deliver to 30 countries in Europe. Delivery takes one to eight working days, depending on the country.

## Delivery costs and times

| Country | Standard | Time | Express | Time |
|---|---|---|---|---|
| Germany | €3.90, free from €50 | 1 to 3 working days | €9.90 | next working day |
| Austria, Netherlands, Belgium, Luxembourg | €4.90, free from €75 | 2 to 4 working days | €14.90 | 1 to 2 working days |
| France, Denmark, Poland, Czechia | €5.90, free from €75 | 3 to 5 working days | €16.90 | 2 working days |
| Italy, Spain, Portugal, Sweden, Finland, Ireland | €7.90, free from €100 | 4 to 6 working days | €19.90 | 2 to 3 working days |
| Other countries of the European Union | €9.90, free from €120 | 5 to 8 working days | not offered | |
| Switzerland, Norway | €12.90, free from €150 | 4 to 7 working days | €24.90 | 3 working days |
| United Kingdom | €11.90, free from €150 | 4 to 7 working days | €24.90 | 3 working days |

We do not ship to other countries at the moment. Members of Sphere Circle at the levels Silver and Gold get free standard delivery everywhere.

## When your parcel leaves

Orders placed by 2 pm from Monday to Friday leave our warehouse on the same day. Later orders leave on the next working day. In the two weeks before Christmas and during sales it can take one day longer.

## Pick-up points

In Germany, Austria, France and the Netherlands you can choose a pick-up point or parcel locker at the checkout, at no extra cost. Parcels wait there for 7 days.

## Customs

For Switzerland, Norway and the United Kingdom taxes and customs are included in the price that you see. You pay nothing at the door.

## Several parcels

If pieces come from two warehouses, you get two parcels and pay delivery once. You see it in the confirmation.

## Changing the address

The address can be changed in your account until the parcel is packed, usually within two hours after your order. After that, please redirect it with the carrier by the link in the shipping e-mail.

## Not at home?

The carrier tries a second time on the next working day, or leaves the parcel with a neighbour or at a pick-up point. A card or an e-mail tells you where.`,
  },
  {
    path: '/returns',
    title: 'Returns and exchanges',
    description: '60 days to return, how to send something back, and when the money is with you.',
    updated: '2026-10-21',
    body: `You have 60 days from delivery to send back what you do not love. Pieces must be unworn, unwashed and have their labels.

## How to return

1. Open Account, then Orders, and choose Return. Without an account use the link in your shipping e-mail.
2. Choose the pieces and the reason. The reason helps us to improve sizes.
3. Print the label, or show the QR code at the parcel shop.
4. Pack the pieces, if possible in our bag, and hand in the parcel within 14 days.

## What a return costs

| | Members of Sphere Circle | Others |
|---|---|---|
| Germany | free | €1.95 per parcel |
| European Union | free | €3.95 per parcel |
| Switzerland, Norway, United Kingdom | €4.95 per parcel | €6.95 per parcel |
| Faulty or wrong pieces | free | free |

The cost is taken off your refund.

## Refund

We check the parcel within 3 working days of its arrival and send the money back the way you paid. It takes 2 to 5 working days more until you see it, with gift cards at once. Delivery costs are refunded when you return the whole order within 14 days.

## Exchange

An exchange for another size or colour is free for everyone. Choose Exchange instead of Return: the new piece is reserved at once and leaves when the carrier has scanned your parcel.

## What cannot be returned

- Underwear and swimwear without the sealed pack or the hygiene strip
- Earrings
- Face masks and cosmetics that have been opened
- Gift cards
- Personalised pieces

## Sale items

Reduced pieces can be returned like all others, within 60 days.

## Faulty pieces

If something is torn or a seam opens within two years, write to help@shopsphere.example with a photo and your order number. We repair or replace it, or return the money. You do not have to send it before we answer.

## Christmas

Everything ordered from 1 November to 24 December can be returned until 28 February.`,
  },
  {
    path: '/payment',
    title: 'Payment',
    description: 'Ways to pay, paying later, instalments and what to do when a payment fails.',
    updated: '2026-08-26',
    body: `## Ways to pay

| Method | Countries | When you are charged |
|---|---|---|
| Credit and debit card | all | when the parcel leaves |
| Bank transfer in advance | all | before we pack; we keep your pieces for 5 days |
| Direct debit | Germany, Austria | 3 working days after the parcel left |
| Invoice, 30 days | Germany, Austria, Netherlands, Switzerland | within 30 days of delivery |
| Instalments, 3 parts | Germany, Austria | today, after 30 and after 60 days, no interest |
| Gift card | all | at once |

Cash on delivery is not offered.

## Paying by invoice

Invoice is offered for orders between 20 and 400 euros, when the delivery and billing address are the same. Our payment partner checks in a second whether it is possible; nothing is entered in a credit record.

## Instalments

From 60 euros you can pay in three parts without interest or fees. The first third is due today, the others after 30 and 60 days. If you return something, the parts become smaller.

## Discount codes

Enter a code in the cart under "Discount or gift card". One code can be used per order; codes cannot be used for gift cards or for orders that have already been placed.

## A payment failed

1. Check the number, the date and the security code of your card.
2. Confirm the payment in the app of your bank.
3. Try another way to pay. Your cart is kept for 7 days.

If money was taken although you have no confirmation, it is released by itself within 5 working days. Otherwise write to help@shopsphere.example.

## Invoices

You find the invoice of each order as PDF under Account, Orders. For companies we add the name and tax number if you enter them at the checkout.

## Security

Card numbers never touch our servers. Payments are confirmed with strong customer authentication as the law requires.`,
  },
  {
    path: '/order-tracking',
    title: 'Where is my order?',
    description: 'Track a parcel, change or cancel an order, and what to do when something is missing.',
    updated: '2026-07-15',
    body: `## Track your parcel

As soon as your parcel leaves, you get an e-mail with a tracking link. You also find it under Account, Orders. It can take up to 12 hours until the carrier shows the first scan.

## What the states mean

| State | Meaning |
|---|---|
| Received | we have your order |
| Packed | it can no longer be changed |
| On its way | the carrier has it |
| Ready for pick-up | it waits at the pick-up point, for 7 days |
| Delivered | at your door, with a neighbour or in a locker |

## Change or cancel an order

You can cancel an order in your account until it is packed, usually within two hours. Choose the order and then Cancel. The money is released at once; with cards it takes 1 to 3 working days until you see it. Single pieces can be taken out in the same way. Adding a piece is not possible: please place a second order, and write to us if you would like to have the delivery costs back.

## My parcel is late

If your parcel has not arrived two working days after the announced time, look at the tracking link first. If the last scan is older than three days, write to help@shopsphere.example. We search for it with the carrier; after 7 working days at the latest you get a new parcel or your money.

## Something is missing or wrong

Check the shipping e-mail first: perhaps a second parcel is on its way. If not, write to us within 14 days with your order number and a photo of what arrived. We send the right piece at once, and you return the wrong one free of charge.

## It says delivered, but I have nothing

Ask your neighbours and look for a card. Then write to us; the carrier must show where it was delivered.`,
  },
  {
    path: '/size-guide',
    title: 'Size guide',
    description: 'Measurements in centimetres for women, men and shoes, and how to measure yourself.',
    updated: '2026-05-05',
    body: `## How to measure

1. **Chest**: around the fullest part, under the arms, with the tape level
2. **Waist**: around the narrowest part, usually just above the navel
3. **Hips**: around the fullest part, about 20 cm below the waist
4. **Inside leg**: from the crotch to the floor, without shoes

Measure over light underwear and do not pull the tape tight.

## Women

| Size | EU | Chest cm | Waist cm | Hips cm |
|---|---|---|---|---|
| XS | 34 | 80 to 83 | 63 to 66 | 88 to 91 |
| S | 36 | 84 to 87 | 67 to 70 | 92 to 95 |
| M | 38 to 40 | 88 to 95 | 71 to 78 | 96 to 103 |
| L | 42 | 96 to 99 | 79 to 83 | 104 to 107 |
| XL | 44 to 46 | 100 to 109 | 84 to 94 | 108 to 116 |
| 2XL | 48 | 110 to 115 | 95 to 101 | 117 to 122 |

## Men

| Size | EU | Chest cm | Waist cm |
|---|---|---|---|
| S | 46 | 88 to 93 | 76 to 81 |
| M | 48 to 50 | 94 to 101 | 82 to 89 |
| L | 52 | 102 to 107 | 90 to 95 |
| XL | 54 to 56 | 108 to 115 | 96 to 104 |
| 2XL | 58 | 116 to 120 | 105 to 110 |

3XL and 4XL are on each product page.

## Between two sizes?

For jeans and satin take the larger size. For knitwear and jersey take the smaller one. Each product page says whether a piece runs small or large, and shows three people with their measurements.

## Shoes

Stand on a sheet of paper, draw around your foot and measure the longest line. 23.5 cm is size 37, 24.2 cm is 38, 24.8 cm is 39, 25.5 cm is 40, 26.2 cm is 41, 26.8 cm is 42 and 27.5 cm is 43.

## Still not sure?

Order two sizes and exchange or return one, or ask our stylists.`,
  },
  {
    path: '/gift-cards',
    title: 'Gift cards and wrapping',
    description: 'Gift cards from 10 to 250 euros, how to use them and how gift wrapping works.',
    updated: '2026-11-02',
    body: `## Gift cards

Gift cards are available for any amount between 10 and 250 euros.

- **By e-mail**: sent at once or on a day that you choose, with your own words
- **To print**: a PDF in three designs
- **By post**: in an envelope made of seed paper, for 2.50 euros; it takes 2 to 4 working days

They are valid for 3 years from the end of the year in which they were bought.

## Using a gift card

Enter the code in the cart under "Discount or gift card". If the order costs less, the rest stays on the card. Up to five cards can be used for one order, and together with one discount code. You see the balance under Account, Gift cards, or by entering the code on this page.

Gift cards cannot be paid out, returned or bought with another gift card.

## I lost my gift card

If you have the order number or the buyer's e-mail address, we block the old code and send a new one. Write to help@shopsphere.example.

## Gift wrapping

For 4 euros we wrap your order in a box of recycled cardboard with a ribbon, and add a card with up to 200 characters. The invoice is sent by e-mail only, so no price is in the parcel.

## Exchanging a gift

The person who gets the gift can exchange it without telling you: the card in the parcel has a code for [returns](/returns). The refund is then paid as a gift card.

## For companies

For 20 cards and more you get 5 % off and an invoice. Write to business@shopsphere.example; we answer on the next working day.`,
  },
]
