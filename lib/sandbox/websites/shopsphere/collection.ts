import type { SitePage } from '../site'

export const collectionPages: SitePage[] = [
  {
    path: '/',
    title: 'New season, your rules',
    description:
      'ShopSphere is an online fashion store with small collections, honest sizes and 60 days to change your mind.',
    updated: '2026-11-03',
    lead: 'The autumn drop is here: 84 pieces, from the recycled puffer to the party blazer.',
    actions: [
      { label: 'See the new season', path: '/new-season' },
      { label: 'Find your size', path: '/size-guide' },
    ],
    cards: [
      { title: 'Women', text: 'Dresses, denim and coats in sizes XS to 4XL.', path: '/women' },
      { title: 'Men', text: 'Shirts, knitwear and trousers in sizes S to 4XL.', path: '/men' },
      { title: 'Sphere Circle', text: 'Points, early access and free returns for members.', path: '/sphere-circle' },
      { title: 'Better made', text: '72 % of our fibres are recycled, organic or certified.', path: '/sustainability' },
    ],
    body: `## Why people shop with us

- **60 days to return**, in 30 countries. For members of Sphere Circle it is free in the European Union.
- **Fast delivery.** Order by 2 pm and your parcel leaves our warehouse near Leipzig on the same day.
- **Honest sizes.** Every piece is worn by three people of different sizes, with their measurements beside the picture.
- **Small collections.** Four drops a year instead of something new every day. What is sold out is rarely made again.

## This week

The recycled puffer in plum is back in all sizes. Party season begins: our velvet blazer was sold out in nine days last year, and there are 1,200 this time. And until 30 November you get 20 % off knitwear with the code COSY20.

## Style help

Not sure what goes together? Our stylists answer by chat and e-mail, Monday to Saturday. Send a photo of what you have and they propose what would suit it, also from pieces that are not ours. The service is free.

## Delivery in short

Standard delivery in Germany costs 3.90 euros and is free from 50 euros. Read more under [shipping](/shipping) and [returns](/returns).`,
  },
  {
    path: '/new-season',
    title: 'New season: autumn and winter 2026',
    description: 'The five looks of the season and how to wear them, with prices.',
    updated: '2026-10-30',
    lead: 'Plum, chocolate and a flash of lime. Five looks for the colder half of the year.',
    body: `The autumn and winter collection has 84 pieces. The second part, made for parties, arrives on 20 November at 10 am; members of Sphere Circle can shop 24 hours earlier.

## The recycled puffer

Light, warm to -10 °C and made from 38 recycled bottles. It comes in plum, black and lime, costs 149 euros and fits true to size. Wear it over a hoodie on weekdays and over a slip dress on Saturdays.

## The velvet blazer

Double-breasted, with pockets that deserve the name. In chocolate and midnight blue, 129 euros. Take your usual size, or one more if you wear it over a knit.

## The barrel jeans

Wide at the thigh, narrow at the ankle, and the most returned-to piece of last spring. In three washes and three lengths (30, 32 and 34), 79 euros. Organic cotton with 1 % elastane.

## The fisherman knit

Chunky wool blend, made to last for years. 99 euros in ecru, forest and charcoal. Wash it cold and dry it flat: see our [care guide](/care-guide).

## The party slip

Bias-cut satin with adjustable straps. 69 euros in silver, plum and black. It runs slightly small; take one size up if you are between two.

## Colours of the season

| Colour | Goes with |
|---|---|
| Plum | chocolate, grey, lime |
| Chocolate | light blue, ecru, plum |
| Lime | black, navy, denim |
| Midnight blue | silver, white, chocolate |

Tip: start with one piece in plum. It works with everything that is grey, black or denim in your wardrobe.`,
  },
  {
    path: '/women',
    title: 'Women',
    description: 'Dresses, tops, denim, coats and shoes for women in sizes XS to 4XL.',
    updated: '2026-10-30',
    body: `Our women's collection comes in sizes XS to 4XL, many pieces also in petite (up to 160 cm) and tall (from 178 cm). Sizes are the same in all categories.

## What you find

| Category | Pieces | Prices |
|---|---|---|
| Dresses | 21 | €49 to €129 |
| Tops and blouses | 18 | €19 to €59 |
| Knitwear | 12 | €49 to €119 |
| Jeans and trousers | 14 | €59 to €89 |
| Coats and jackets | 11 | €99 to €249 |
| Shoes | 9 | €69 to €159 |
| Accessories | 16 | €9 to €49 |

## Favourites of our customers

1. **The wrap dress Mila**, 79 euros: jersey, knee-length, with a hidden button so that nothing opens
2. **The barrel jeans**, 79 euros: three washes, three lengths
3. **The everyday shirt Ada**, 45 euros: organic poplin, in eight colours
4. **The ankle boot Kim**, 139 euros: leather, heel of 5 cm, sizes 36 to 42

## Maternity

Twelve pieces grow with you: jeans with a soft band, dresses for nursing and knits with side zips. Maternity jeans cost 69 euros. Choose the size that you wore before.

## Shoes

Shoes come in sizes 36 to 42, some also in 43. If you are between sizes, take the larger one. Each product page says whether a shoe runs narrow.

## Gift ideas

Scarves, the silk scrunchie set (15 euros) and the cashmere blend beanie (35 euros) fit everyone. Add gift wrapping for 4 euros at the checkout.`,
  },
  {
    path: '/men',
    title: 'Men',
    description: 'Shirts, knitwear, trousers and jackets for men in sizes S to 4XL.',
    updated: '2026-10-30',
    body: `Our men's collection comes in sizes S to 4XL. Trousers come in lengths 30 to 36, shirts also in extra long sleeves.

## What you find

| Category | Pieces | Prices |
|---|---|---|
| Shirts | 12 | €39 to €79 |
| T-shirts and polos | 15 | €15 to €45 |
| Knitwear | 10 | €49 to €129 |
| Jeans and trousers | 12 | €59 to €99 |
| Jackets and coats | 9 | €99 to €279 |
| Shoes | 6 | €79 to €169 |
| Underwear and socks | 8 | €9 to €35 |

## Favourites of our customers

1. **The heavy tee**, 29 euros: 240 g organic cotton, keeps its shape after 50 washes
2. **The pleated trousers Emil**, 85 euros: wide cut, wool blend, four colours
3. **The overshirt**, 89 euros: brushed cotton, between shirt and jacket
4. **The white sneaker**, 119 euros: leather from a certified tannery, sizes 40 to 47

## Suits

We make two suits: slim and regular. Jacket and trousers are sold separately, so that each fits: the jacket costs 179 euros and the trousers 89 euros. The sleeves can be shortened by any tailor, since the buttons are not sewn through.

## Basics in packs

T-shirts come in packs of three for 69 euros, boxer shorts in packs of five for 35 euros. For reasons of hygiene underwear can be returned only in the sealed pack.

## Not sure about the size?

Compare with the [size guide](/size-guide), or tell our stylists your height, weight and the brand that fits you. They answer within a day.`,
  },
  {
    path: '/sustainability',
    title: 'Better made',
    description: 'Materials, factories, wages, transport and what we do not do well yet.',
    updated: '2026-04-22',
    body: `We sell clothes, and every piece has a cost for the planet. Here is what we do about it, with numbers, and what we still do badly.

## Materials

In 2025, 72 % of our fibres were recycled, organic or certified; in 2022 it was 41 %. Our goal is 90 % by 2028. We use no fur, no angora and no exotic leather. Down is recycled only.

## Factories

We work with 34 factories in Portugal, Italy, Türkiye, Tunisia and India. Their names and addresses are printed on every care label and listed in our yearly report. Each is visited at least once a year, half of the visits without notice.

## Wages

In 19 of our 34 factories all workers earn a living wage as defined by an independent institute. The other 15 have signed a plan to get there by 2028. We publish the gap for each country.

## Transport

91 % of our goods travel by ship, train or truck. Nothing is flown, except for repairs. Parcels within Germany are carried climate-neutrally, and bags are made of recycled paper.

## What happens to returns

96 % of returned pieces are sold again, after being checked and steamed. The rest is repaired, given to charities or recycled. We do not destroy anything.

## Repair and take-back

- **Repair**: send us a ShopSphere piece within two years and we repair seams, zips and buttons free of charge.
- **Take-back**: put clothes of any brand into our parcel bag and send them back free of charge. You get 5 euros of credit for each bag of at least 2 kg.

## What we do badly

Our polyester dresses still lose fibres in the wash, 9 % of our packaging is plastic, and we do not know every cotton farm. We report on it each April.`,
  },
  {
    path: '/sphere-circle',
    title: 'Sphere Circle: our members’ club',
    description: 'How points work, the three levels, and how to join for free.',
    updated: '2026-09-01',
    lead: 'Free to join. Points on every order, early access and free returns.',
    body: `## How it works

You get 1 point for every euro that you spend. 100 points are worth 5 euros on your next order. Points are added 14 days after delivery, when it is clear what you keep, and are valid for 24 months.

## Levels

| Level | Needed in 12 months | What you get |
|---|---|---|
| Circle | nothing, just join | free returns in the European Union, birthday gift of 10 euros |
| Silver | €250 | also free standard delivery, early access 24 hours before others |
| Gold | €600 | also free express delivery, double points, a stylist of your own |

You keep a level for 12 months after reaching it.

## How to join

1. Create an account or sign in.
2. Open Account, then Sphere Circle, and choose Join.
3. Your orders of the last 30 days are counted at once.

Membership is free and can be ended at any time in your account. Points that you have not used are lost when you leave.

## Extra points

- 20 points for a review with a photo
- 50 points when a friend whom you invited orders for the first time; your friend gets 10 euros off orders above 50 euros
- 30 points for each bag that you send in for [take-back](/sustainability)

## Good to know

Points cannot be paid out or moved to another person. They cannot be used for gift cards. If you return a piece, its points are taken back. You can use points together with one discount code.`,
  },
]
