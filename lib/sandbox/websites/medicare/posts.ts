import type { SitePage } from '../site'

export const posts: SitePage[] = [
  {
    path: '/health-tips/cold-or-flu',
    title: 'Cold or flu? How to tell, and what helps',
    description: 'The differences between a cold and the flu, what you can do at home and when to call us.',
    updated: '2026-10-28',
    postedBy: 'primary care team',
    body: `Both start with a sore throat and end with a pile of tissues. But they are not the same, and it is useful to know which one you have.

## The differences

| | Cold | Flu |
|---|---|---|
| Begins | slowly, over days | suddenly, within hours |
| Fever | rare, low | common, often above 101 °F |
| Aches | mild | strong |
| Tiredness | a little | for one to three weeks |
| Cough | mild | can be severe |

## What helps at home

- Rest, and stay away from others until you have been free of fever for 24 hours without medicine
- Drink enough; warm drinks soothe the throat
- Pain relievers such as acetaminophen or ibuprofen, if you can take them
- Honey for a cough, but never for babies under one year

Antibiotics do not help, because both are caused by viruses. Medicines against flu work best when they are started within 48 hours, so call early if you belong to a risk group.

## Who should call us early

People over 65, pregnant women, children under five, and everyone with asthma, diabetes, heart or lung disease.

## Call at once

Call 911 for trouble breathing, chest pain, confusion, or bluish lips. Call our nurse line at (330) 555-0120 if a fever lasts more than three days, or if you felt better and then got worse.

## Prevent it

A flu shot each autumn lowers the risk of a serious course by about half. It is available at all centres without an appointment.

This article informs and does not replace a visit.`,
  },
  {
    path: '/health-tips/blood-pressure-at-home',
    title: 'Measuring blood pressure at home',
    description: 'How to measure correctly, how often, and what the numbers mean.',
    updated: '2026-08-11',
    postedBy: 'care nurses',
    body: `Numbers measured at home are often closer to the truth than those in our rooms, where some people are nervous. Here is how to get numbers that you and your doctor can rely on.

## Before you measure

1. Do not smoke, exercise or drink coffee for 30 minutes.
2. Go to the bathroom.
3. Sit for five minutes, back supported, feet flat on the floor.

## Measuring

Put the cuff on the bare upper arm, at the height of your heart. Do not talk. Measure twice, one minute apart, and write down both. Do it in the morning before your medicines and in the evening, for seven days before a visit.

## What the numbers mean

| Upper number | Lower number | Meaning |
|---|---|---|
| below 120 | below 80 | normal |
| 120 to 129 | below 80 | raised |
| 130 to 139 | 80 to 89 | high, stage 1 |
| 140 or more | 90 or more | high, stage 2 |

A single high number is no reason to worry. If it is above 180 or 120, rest for five minutes and measure again. If it stays there, call us; with chest pain, shortness of breath, weakness or trouble speaking call 911.

## Which device?

Choose one for the upper arm that has been clinically validated. They cost between 40 and 70 dollars. Bring it once, and our nurses compare it with ours. You can also borrow one from us for two weeks, free of charge.

## Sharing your numbers

Enter them in the portal under Measurements. Your care nurse looks at them every week.`,
  },
  {
    path: '/health-tips/first-year-with-a-baby',
    title: 'The first year with a baby: visits, sleep and first foods',
    description: 'What to expect at each visit, how babies sleep safely and when to begin with solid food.',
    updated: '2026-06-16',
    postedBy: 'pediatrics team',
    body: `The first year is full of questions. These are the ones that we hear most often.

## Visits

We see your baby at 3 to 5 days, and at 1, 2, 4, 6, 9 and 12 months. Bring the diaper bag, the vaccination record and your list of questions. No question is too small.

## Sleeping safely

- Always on the back, in an own bed, in your room for at least the first six months
- A firm mattress without pillows, blankets or toys
- Not too warm: 68 to 72 °F is enough

Newborns sleep 14 to 17 hours a day, but rarely more than three in a row. Most babies sleep through the night between four and six months; some take longer, and that is normal.

## Feeding

Breast milk or formula is all that a baby needs for about six months. Begin with solid food when your baby sits with support and is curious about yours, at about six months. Offer one new food every two or three days. Peanut and egg may be given early, in a safe form, and lower the risk of allergies. No honey before the first birthday.

## Fever

Below three months, call us at once at 100.4 °F (38 °C) or more. Between three and six months call from 101 °F. Later, how your baby behaves matters more than the number.

## And you?

One in seven mothers has a depression in the first year, and fathers can have one too. Tell us. Help works, and it is in the same building.

This article informs and does not replace a visit.`,
  },
]
