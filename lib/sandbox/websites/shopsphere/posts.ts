import type { SitePage } from '../site'

export const posts: SitePage[] = [
  {
    path: '/journal/how-to-wear-plum',
    title: 'How to wear plum: seven outfits from one colour',
    description: 'Plum is the colour of the season. Seven combinations for work, weekend and party.',
    updated: '2026-11-01',
    postedBy: 'style team',
    body: `Plum is darker than pink and warmer than black, and it likes nearly everyone. Here are seven outfits, most of them with pieces that you already own.

## For work

1. **Plum knit and grey trousers.** Quiet and soft. Add silver earrings.
2. **Chocolate blazer, plum shirt, blue denim.** Three colours are enough; keep the shoes brown.

## For the weekend

3. **Plum puffer over all black.** The jacket does the talking.
4. **Plum beanie, camel coat, white sneakers.** One small piece of colour near the face.
5. **Plum barrel jeans and an ecru fisherman knit.** Tuck the front in, leave the back.

## For the party

6. **The plum slip with a velvet blazer.** Midnight blue over plum looks expensive, and together it costs 198 euros.
7. **Head to toe.** Plum satin trousers and a plum top. Change the material, not the colour.

## What to avoid

Plum and bright red fight. Plum and orange need courage. With navy, take a light shade between the two, for example a white shirt.

## Which plum is yours?

If silver suits you better than gold, take a plum with more blue. If gold suits you, take one with more red. Hold both to your face in daylight: the right one makes your eyes brighter.

Our stylists help at style@shopsphere.example.`,
  },
  {
    path: '/journal/capsule-wardrobe',
    title: 'A capsule wardrobe for winter: 12 pieces, 30 outfits',
    description: 'The twelve pieces that we would pack for three months of winter, with prices and combinations.',
    updated: '2026-10-16',
    postedBy: 'style team',
    body: `A capsule wardrobe is a small set of clothes that all go together. Ours for this winter has twelve pieces and makes 30 outfits.

## The list

| Piece | In | Price |
|---|---|---|
| Recycled puffer | black | €149 |
| Wool coat | chocolate | €229 |
| Velvet blazer | midnight blue | €129 |
| Fisherman knit | ecru | €99 |
| Fine knit | plum | €59 |
| Everyday shirt Ada | white | €45 |
| Heavy tee, two pieces | white and grey | €58 |
| Barrel jeans | dark wash | €79 |
| Pleated trousers | grey | €85 |
| Slip skirt | silver | €55 |
| Ankle boot Kim | black | €139 |

Everything together costs 1,126 euros. Nobody should buy it all: look at what you have first, and add what is missing.

## How to combine

- Start with the trousers: three bottoms set the tone of the week.
- Each top must go with each bottom. If one does not, it does not belong in the capsule.
- One piece of colour per outfit.

## How to choose

1. Lay everything that you wore last winter on the bed.
2. Put aside what you wore fewer than three times.
3. Count what is left, and note what was missing.

## Keep it alive

Wash less, mend early and fold knits: see our [care guide](/care-guide). What you no longer wear goes into a take-back bag, and you get 5 euros of credit.`,
  },
  {
    path: '/journal/inside-the-fit-test',
    title: 'Inside the fit test',
    description: 'Why a pair of our trousers is worn by three people, climbed in and sat in before it is sold.',
    updated: '2026-08-20',
    postedBy: 'design team',
    body: `Half of all returns in fashion happen because of size. Ours are at 31 %, and we would like to be below 25 %. The most important tool is a room with a mirror, a chair and a staircase.

## Three people, one pattern

Every pattern is sewn in S, L and 3XL first, not in a small sample size. Three people wear it for a day: they sit, climb stairs, ride a bicycle, and reach for the top shelf. Then they fill in a sheet with 14 questions. The first is "Would you buy it?".

## What we find

- **Pockets.** They open when you sit, in half of all first patterns.
- **Armholes.** Too deep, and the whole jacket moves when you raise your arms.
- **Waistbands.** They must grow more than the rest from L upwards; most brands make them grow evenly.

## Numbers

A pattern is changed four times on average before it is right. The barrel jeans needed nine rounds. Since we test in three sizes, returns because of size have fallen from 44 % to 31 %.

## Become a tester

We are always looking for people in Berlin and Hamburg, in all sizes, above all 2XL to 4XL and tall. You get 20 euros an hour and a piece of your choice. Write to fit@shopsphere.example with your height and size.`,
  },
]
