import type { SitePage } from '../site'

export const helpPages: SitePage[] = [
  {
    path: '/faq',
    title: 'Help: the most common questions',
    description: 'Short answers about orders, delivery, returns, accounts and products.',
    updated: '2026-10-23',
    body: `## How long do I have to return something?

60 days from delivery. Orders from 1 November to 24 December can be returned until 28 February.

## Is delivery free?

In Germany from 50 euros. Other countries have their own limit, between 75 and 150 euros. Silver and Gold members always get free standard delivery.

## Can I order without an account?

Yes. Choose "Continue as guest" at the checkout. You get all links by e-mail.

## Which discounts do you have?

- 10 % off your first order when you subscribe to the newsletter
- 15 % for students, with proof of enrolment, all year
- 10 euros on your birthday as a member of Sphere Circle

Discounts cannot be combined with each other, but with points.

## When will a sold-out piece be back?

Choose "Tell me" on the product page and we write to you. Most pieces of a drop are not made again; basics are back within three to six weeks.

## Do you have stores?

Yes, two: in Berlin and in Hamburg. See [stores](/stores).

## How do I wash my clothes?

Follow the care label, and see our [care guide](/care-guide).

## How can I change my e-mail address or password?

Sign in and open Account, Settings. If you forgot your password, choose "Forgot password" on the sign-in page. The link is valid for one hour.

## How do I unsubscribe from the newsletter?

Use the link at the end of each newsletter, or switch it off under Account, Settings. It takes effect at once.

## How do I delete my account?

Open Account, Settings and choose Delete account. Orders and invoices are kept as long as tax law demands; everything else is deleted within 30 days.

## Do you work with influencers?

Yes, see our [creator programme](/creators).

## Are your products vegan?

All pieces with a green leaf are vegan. Wool, silk and leather are marked as such.`,
  },
  {
    path: '/contact',
    title: 'Contact',
    description: 'Chat, e-mail and phone hours of ShopSphere’s customer care.',
    updated: '2026-06-25',
    body: `## Customer care

| | How | When | Answer |
|---|---|---|---|
| Chat | button at the bottom right | Monday to Saturday 8 am to 8 pm | within 2 minutes |
| E-mail | help@shopsphere.example | any time | within 24 hours |
| Phone | +49 30 23125 148 | Monday to Friday 9 am to 6 pm | about 3 minutes of waiting |

All times are Central European time. On public holidays in Berlin the phone is closed. We speak English, German and French.

## Have your order number at hand

It begins with SP- and is in the confirmation e-mail. With it we can help you in one message.

## Stylists

Write to style@shopsphere.example, Monday to Saturday. Tell us the occasion, your size and what you like. You get three proposals within a day.

## Other addresses

- Press: press@shopsphere.example
- Companies and gift cards: business@shopsphere.example
- Creators: creators@shopsphere.example
- Data protection: privacy@shopsphere.example
- Suppliers: sourcing@shopsphere.example

## Address

ShopSphere GmbH, Fadenstraße 21, 10990 Berlin, Germany. This is our office. Please do not send returns here: they go to the warehouse, whose address is on the return label.

## Complaints

If we did not solve your problem, write to the head of customer care at complaints@shopsphere.example. You get an answer within three working days.`,
  },
  {
    path: '/stores',
    title: 'Our stores',
    description: 'Addresses, opening hours and services of the ShopSphere stores in Berlin and Hamburg.',
    updated: '2026-09-10',
    body: `## Addresses and opening hours

| Store | Address | Monday to Friday | Saturday | Sunday |
|---|---|---|---|---|
| Berlin | Lindenhof 4, 10990 Berlin | 10 am to 8 pm | 10 am to 7 pm | closed |
| Hamburg | Speicherkai 17, 20990 Hamburg | 11 am to 7 pm | 10 am to 7 pm | closed |

On the four Sundays with shopping before Christmas both stores are open from 1 pm to 6 pm.

## Reserve and try on

Choose "Reserve in store" on a product page. The piece is set aside for 48 hours, and you pay only if you keep it. Reserving is free and works for up to five pieces at a time.

## Collect and return

- **Click and collect**: order online and collect in the store, free of charge, after 2 to 3 working days
- **Returns**: bring online orders back to either store, free for everyone; the money is sent the same day
- **Repair corner**: on Thursdays from 3 to 6 pm our tailor shortens trousers for 12 euros and mends ShopSphere pieces free of charge

## Personal styling

A stylist takes an hour for you in the store. It costs 30 euros, which are taken off a purchase from 100 euros. Book at style@shopsphere.example.

## Getting there

Berlin: underground to Lindenplatz, 3 minutes on foot. Hamburg: bus 6 to Speicherkai. Both stores have step-free entrances, and dogs are welcome.

## Payment in the stores

Cards, gift cards and cash are accepted in both stores.`,
  },
  {
    path: '/care-guide',
    title: 'Care guide',
    description: 'How to wash, dry and mend cotton, wool, denim, satin, down and leather.',
    updated: '2026-02-20',
    body: `Clothes that are cared for live twice as long. The label is always right; here is the rest.

## By material

| Material | Washing | Drying |
|---|---|---|
| Cotton and jersey | 30 °C, inside out | on the line |
| Wool and knits | cold, wool programme, or by hand | flat on a towel |
| Denim | 30 °C, inside out, rarely | on the line |
| Satin and viscose | 30 °C, gentle, in a bag | on a hanger, not in the sun |
| Puffers | 30 °C, gentle, little detergent | tumble dry low with two tennis balls |
| Leather shoes | damp cloth, then cream | at room temperature, with paper inside |

## Five habits

1. Air clothes overnight instead of washing them. Wool cleans itself.
2. Close zips and open buttons before washing.
3. Fill the machine only three quarters.
4. Leave out softener: it makes sportswear and towels less absorbent.
5. Fold knitwear. Hangers make shoulders.

## Stains

Act at once, with cold water, from the outside in. Red wine: salt, then cold water. Grease: a drop of dish soap. Blood: cold water only. Deodorant: vinegar and water, half and half, for 30 minutes before washing.

## Pilling

Small knots are loose fibres, not a fault. They come off with a wool comb or a fabric shaver and become fewer after the third wash.

## Mending

Spare buttons are on the inner seam. Seams, zips and buttons of our pieces are repaired free of charge for two years: see [better made](/sustainability).`,
  },
  {
    path: '/creators',
    title: 'Creator programme',
    description: 'How creators work with ShopSphere: commission, samples, rules and how to apply.',
    updated: '2026-07-01',
    body: `We work with people who would wear our clothes anyway. You do not need a large audience: half of our creators have fewer than 10,000 followers.

## What you get

- 12 % commission on orders that come through your link or code within 30 days
- A code with 10 % off for your followers
- A box with three pieces of your choice each season
- Early access to drops, 48 hours before everyone else

## What we ask for

1. At least two posts a season, in your own style
2. Advertising is marked as such, always
3. No edited body shapes
4. Real opinions: you may say what you do not like

## How to apply

Write to creators@shopsphere.example with links to your channels and three pieces that you would show. We answer within ten working days. Creators must be 18 or older and live in a country to which we ship.

## Payment

Commission is counted when the return period is over, and paid on the 15th of each month from 25 euros. You see clicks, orders and commission in the creator area, with one day of delay.

## For agencies

We work with creators directly. Agencies can write to press@shopsphere.example for campaigns.`,
  },
  {
    path: '/about',
    title: 'About ShopSphere',
    description: 'A fashion label from Berlin, founded in 2017, with four small collections a year.',
    updated: '2026-03-09',
    body: `ShopSphere was founded in 2017 in a back room in Berlin, with eleven dresses and a rented sewing machine. The idea has not changed: fewer pieces, better made, shown on people who look like people.

## Today

- 140 employees in Berlin, Hamburg and at our warehouse near Leipzig
- 1.1 million customers in 30 countries
- Four drops a year: February, May, August and November
- Two stores, in Berlin and Hamburg

## How a piece is made

1. **Idea**: our six designers begin nine months ahead.
2. **Fit**: each pattern is worn by three people in different sizes and changed until it is right, on average four times.
3. **Factory**: 34 partners, most of them for more than five years.
4. **Check**: one in ten pieces is measured by hand before it is sold.

## Who owns us

ShopSphere GmbH belongs to its three founders (64 %) and to its employees (36 %). We have no outside investors.

## Awards and mistakes

In 2025 we won a prize for our size charts. In 2024 we sold a knit that pilled after two washes; we called back all 3,100 pieces and returned the money.

## Jobs

We are looking for a pattern maker in Berlin, a logistics planner near Leipzig and students for our stores. Write to jobs@shopsphere.example. Employees get 30 days of holiday and 40 % off.`,
  },
]
