import type { SitePage } from '../site'

export const servicePages: SitePage[] = [
  {
    path: '/services/primary-care',
    title: 'Primary care for adults',
    description: 'Check-ups, illness and long-term conditions with a doctor who knows you.',
    updated: '2026-04-27',
    body: `Primary care is where most questions about health begin. Your doctor knows your history, treats what can be treated here and guides you when a specialist is needed.

## Yearly check-up

We recommend a check-up once a year from the age of 18. It takes 40 minutes and includes blood pressure, weight, a review of your medicines, blood tests where they make sense, and the screenings for your age. Most insurances pay for it in full.

You can eat and drink normally, unless a cholesterol or sugar test is planned. Then please do not eat for 10 hours before; water is fine.

## Screenings by age

| Screening | From | How often |
|---|---|---|
| Blood pressure | 18 | every year |
| Cervical cancer | 21 | every 3 to 5 years |
| Cholesterol | 35, earlier with risks | every 5 years |
| Diabetes | 35 | every 3 years |
| Breast cancer | 40 | every 2 years |
| Colon cancer | 45 | every 1 to 10 years, depending on the test |
| Bone density | 65 (women) | once, then as needed |

## Long-term conditions

For diabetes, high blood pressure, asthma and heart failure you have a care nurse besides your doctor. She calls between visits, helps with devices and answers questions by message.

**Diabetes classes** are held on Wednesdays at 5 pm at Northgate: four evenings, free for our patients.

## Small procedures

Our doctors remove moles, freeze warts, place and remove birth control implants, and inject joints. Most take less than 30 minutes.

## Becoming a patient

Call (330) 555-0110 or book online. The wait for a first visit is one to two weeks.`,
  },
  {
    path: '/services/pediatrics',
    title: 'Pediatrics',
    description: 'Care for babies, children and teenagers: well-child visits, sick visits and school forms.',
    updated: '2026-06-03',
    body: `Our eleven pediatric clinicians see children from the first week of life to the 18th birthday, at Garden Street, Northgate and Orchard Hill.

## Well-child visits

| Age | Visits |
|---|---|
| First year | 3 to 5 days, 1, 2, 4, 6 and 9 months |
| Second year | 12, 15 and 18 months |
| 2 to 3 years | 24, 30 and 36 months |
| 4 to 18 years | once a year |

Each visit includes growth, development, hearing and sight where due, vaccinations and time for your questions. With nearly all insurances there is no copay.

## When your child is ill

Call before 11 am and we see your child on the same day. The nurse line at (330) 555-0120 helps at night. Call at once if a baby under three months has a temperature of 100.4 °F (38 °C) or more.

Sick and healthy children wait in separate rooms. At Orchard Hill you may wait in the car, and we call you in.

## School and sports

Sports physicals are done all year and cost 30 dollars without insurance. School forms are free and ready within three business days.

## Newborns

Tell us before the birth, and a pediatrician visits you in Lakeside General Hospital. The first office visit is three to five days after birth. A lactation nurse is at Garden Street on Mondays and Fridays from 9 am to 1 pm.

## Teenagers

From 12 years on, part of each visit is without parents, so that young people can ask what they want. What they say stays with us, unless someone is in danger.

## Vaccinations

We follow the schedule of the national committee and give all vaccines in our centres. If you have doubts, we take time to talk about them.`,
  },
  {
    path: '/services/senior-care',
    title: 'Care for seniors',
    description: 'Longer visits, annual wellness checks, memory tests and home visits for patients over 65.',
    updated: '2026-10-02',
    body: `Patients over 65 have more to tell, and we take the time. Every planned visit is at least 30 minutes.

## Annual wellness visit

Medicare pays for one wellness visit a year, without copay. It is not a physical examination but a plan: we go through your risks, your medicines, your memory and mood, your safety at home and your wishes. Bring all your medicines in a bag, also those without prescription.

## Memory

If you or your family notice changes, ask for a memory check. It takes 45 minutes at Garden Street or Northgate and is done by a nurse with special training. Results are discussed on the same day.

## Falls

One in four people over 65 falls each year. Our physical therapist offers a balance check at Riverside on Thursdays and comes to your home to look at rugs, lights and bathrooms. The first home check is free for our patients.

## Home visits

For patients who cannot leave their home, a nurse practitioner visits within 15 miles of Lakeside. Ask your care team or call (330) 555-0110.

## Rides

The centre van brings patients over 65 to and from their visits on weekdays between 9 am and 3 pm, within Lakeside and Northgate. It is free; call two days before at (330) 555-0115.

## For families

With your relative's permission, we add you to the portal and call you after important visits. A group for caregivers meets on the second Tuesday of each month at 6 pm at Garden Street.

## Vaccinations

For people over 65 we recommend a yearly high-dose flu shot, the shingles vaccine (two doses) and the pneumococcal vaccine. Medicare covers all three.`,
  },
  {
    path: '/services/vaccinations',
    title: 'Vaccinations',
    description: 'Flu shots, travel vaccines and schedules: where, when and what they cost.',
    updated: '2026-10-09',
    body: `## Flu shots

Flu shots are available at all five centres from 15 September to 31 March, without an appointment, during opening hours. On Saturdays from 8 am to noon there is a flu line at Garden Street and Northgate: it takes about 10 minutes.

The flu shot is recommended for everyone from six months on. It is free with nearly all insurances and costs 40 dollars without.

## Other vaccines

| Vaccine | For whom | Price without insurance |
|---|---|---|
| COVID-19, current season | from 6 months | $130 |
| Tetanus booster | everyone, every 10 years | $55 |
| Shingles, 2 doses | from 50 | $195 a dose |
| Pneumococcal | from 65, and with risks | $240 |
| HPV, 2 or 3 doses | 9 to 26, up to 45 on request | $280 a dose |
| RSV | pregnant women and from 75 | $310 |

Children whose families have no insurance get all recommended vaccines free of charge through a federal programme.

## Travel vaccines

The travel clinic is at Station Square on Wednesdays from 1 to 6 pm, by appointment. Come four to six weeks before you leave. The consultation costs 75 dollars and is not covered by most insurances. We give yellow fever, typhoid, rabies and Japanese encephalitis vaccines and prescribe malaria tablets.

## After the shot

A sore arm and tiredness for a day or two are common. Please stay for 15 minutes. Call the nurse line at (330) 555-0120 if you have a fever for more than two days.

## Your record

Each vaccination is entered in the portal and reported to the state registry.`,
  },
  {
    path: '/services/laboratory',
    title: 'Laboratory and X-ray',
    description: 'Blood tests and imaging at three centres: hours, preparation and results.',
    updated: '2026-03-30',
    body: `## Where and when

| Centre | Laboratory | X-ray |
|---|---|---|
| Garden Street | Monday to Friday 7 am to 5 pm, Saturday 8 am to noon | Monday to Friday 8 am to 6 pm |
| Northgate | Monday to Friday 8 am to 4 pm | no |
| Station Square | every day during opening hours | every day during opening hours |

You need an order from a doctor, ours or another. An appointment is not needed; the average wait is 12 minutes, and longest between 7 and 9 am.

## How to prepare

- **Cholesterol, sugar, triglycerides**: do not eat for 10 to 12 hours before. Water and your usual medicines are fine.
- **Thyroid**: take your tablet after the blood test.
- **Urine**: we give you a cup, or bring the first urine of the morning, not older than two hours.
- **X-ray**: take off jewellery. Tell us if you could be pregnant.

## Results

Most results are in the portal within two days. Cultures take three to five days, and tissue samples seven to ten. If a result is urgent, a doctor calls you the same day.

## Children

We use numbing cream for children if you ask for it; please come 30 minutes earlier.

## Costs

With an order, most insurances cover tests. Prices without insurance are on the [price list](/billing). You always get a statement before we draw blood for a test that your insurance is unlikely to pay.

## Fear of needles

Tell us. You can lie down, look at the aquarium and take your time. Nobody is in a hurry.`,
  },
  {
    path: '/services/mental-health',
    title: 'Mental health',
    description: 'Therapy and medication for adults and teenagers at Garden Street, Riverside and by video.',
    updated: '2026-07-29',
    body: `Mind and body belong together, and so do our teams. Seven therapists and two psychiatric nurse practitioners work next door to your primary care doctor.

## What we help with

- Depression, anxiety and panic
- Stress, burnout and trouble sleeping
- Grief and hard changes in life
- Attention problems (ADHD) in adults and teenagers
- Depression during and after pregnancy

We do not offer treatment for addiction or eating disorders ourselves, but find a place for you and go along until you are there.

## How to begin

You need no referral from us. Call (330) 555-0110 or book "First talk" in the portal. It takes 50 minutes, and the wait is about 10 days. After that you decide together how to go on: most people come every one or two weeks for 8 to 14 sessions.

## Where

At Garden Street and Riverside, Monday to Friday from 8 am to 6 pm, with evening times until 8 pm on Tuesdays. About half of all sessions are by video.

## Costs

With insurance you pay the specialist copay. Without insurance a session of 50 minutes costs 140 dollars; the sliding scale applies.

## Teenagers

We see young people from 12 years on. Parents are part of the first visit.

## In a crisis

Call or text 988 at any time, day or night. If someone is in danger, call 911. During opening hours you can also walk into Garden Street and ask for the crisis nurse; you will be seen within the hour.

## Confidential

What you tell your therapist is not visible to the rest of the team unless you agree.`,
  },
  {
    path: '/for-professionals',
    title: 'For health professionals',
    description: 'Referring patients, reaching our clinicians, records and careers.',
    updated: '2026-02-17',
    body: `## Referring a patient

Send referrals through the regional exchange, or by fax to (330) 555-0199. Please add the reason, the medicines and recent results. We call the patient within two business days and send you a note after the visit.

For urgent referrals call the clinician line at (330) 555-0160, Monday to Friday from 8 am to 5 pm. A physician calls back within 30 minutes.

## Travel clinic and X-ray

Both are open to patients of other practices. An order is enough; the report is sent to you on the next business day.

## Records

Records of shared patients are available through the exchange. For others write to records@medicareplus.example with the patient's signed permission.

## Occupational health for employers

We offer pre-employment physicals, drug screening and flu shot days in your company for groups of 15 or more. A flu shot day costs 32 dollars a person, within 25 miles. Write to employers@medicareplus.example for an offer; we answer within two business days.

## Working with us

| Position | Centre | Hours |
|---|---|---|
| Family physician | Orchard Hill | full or part time |
| Registered nurse, urgent care | Station Square | 32 hours, evenings and weekends |
| Medical assistant | Northgate | 40 hours |

We offer four weeks of paid holiday, no night shifts outside of the nurse line, and help with student loans of up to 6,000 dollars a year. Applications go to careers@medicareplus.example.

## Students

We train medical and nursing students of two universities. Rotations are four or eight weeks; apply three months ahead.`,
  },
]
