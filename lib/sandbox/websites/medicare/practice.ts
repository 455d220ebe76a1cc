import type { SitePage } from '../site'

export const practicePages: SitePage[] = [
  {
    path: '/',
    title: 'Care that knows your name',
    description:
      'MediCare Plus runs five family health centres in and around Lakeside, with same-day visits and video care.',
    updated: '2026-10-20',
    lead: 'Five health centres, one team and one record. For every age, close to home.',
    actions: [
      { label: 'Book a visit', path: '/appointments' },
      { label: 'Find a centre', path: '/locations' },
    ],
    cards: [
      {
        title: 'Primary care',
        text: 'Check-ups, illness and long-term conditions, with a doctor who stays yours.',
        path: '/services/primary-care',
      },
      {
        title: 'Children',
        text: 'From the first week of life to 18, with well-child visits and same-day sick visits.',
        path: '/services/pediatrics',
      },
      {
        title: 'Seniors',
        text: 'Longer visits, annual wellness checks and help with Medicare.',
        path: '/services/senior-care',
      },
      { title: 'Video visits', text: 'Talk to us from home, every day until 10 pm.', path: '/telehealth' },
    ],
    body: `## Welcome to MediCare Plus

We are a group of 46 doctors, nurse practitioners and therapists in five health centres in and around Lakeside, Ohio. About 58,000 people call one of us their doctor.

When you call before 11 am with something that cannot wait, you are seen on the same day. You can book online, by phone or in the patient portal, and you see your test results as soon as we do.

## What we care for

- **Everyday illness and injury**: colds, infections, sprains, rashes, small wounds
- **Long-term conditions**: diabetes, high blood pressure, asthma, thyroid problems
- **Prevention**: vaccinations, screenings, yearly check-ups
- **Mental health**: therapy and medication in the same building
- **Laboratory and X-ray**: at three of our five centres

## New patients are welcome

All five centres accept new patients. The first visit takes 40 minutes, so that we have time to get to know you. Bring your insurance card, a photo ID, a list of your medicines and, if you can, your records. Read more under [appointments](/appointments).

## In an emergency

Call 911 or go to the nearest emergency room for chest pain, trouble breathing, signs of a stroke, heavy bleeding or a serious injury. Our centres are not emergency rooms.

This website informs and does not replace medical advice. If you are unsure, call our nurse line at (330) 555-0120, day or night.`,
  },
  {
    path: '/about',
    title: 'About MediCare Plus',
    description: 'A physician-owned group of five health centres, founded in 1998 in Lakeside, Ohio.',
    updated: '2026-05-11',
    body: `MediCare Plus began in 1998 with two family doctors and one nurse in a former bakery on Garden Street. The ovens are gone, but the house is still our largest centre.

Today we are 46 clinicians and 120 nurses, assistants and office staff. The group belongs to the physicians who work in it. No investor tells us how long a visit may take.

## What we promise

1. **You have one doctor.** We try to let you see the same person each time. In 2025 we managed it in 83 % of planned visits.
2. **You are told in plain words.** Every visit ends with a written summary in the portal.
3. **You know the price.** Ask before a treatment, and we tell you what it costs and what your insurance is likely to pay.
4. **You can reach us.** Nine of ten calls are answered within two minutes.

## Quality

All centres are accredited, and we publish our numbers once a year. In 2025, 79 % of our patients with high blood pressure were within their target, and 86 % of two-year-olds had all recommended vaccinations.

## Languages

Our staff speak English and Spanish at every centre. Interpreters for more than 200 languages, and for sign language, join by video and are free. Please tell us when you book.

## Accessibility

All centres have step-free entrances, accessible toilets and height-adjustable examination tables. Assistance dogs are welcome.

## In the community

We hold free blood pressure mornings on the first Saturday of each month at the Garden Street centre, from 9 am to noon, without an appointment. Schools and clubs can invite our nurses for a first-aid hour by writing to community@medicareplus.example.`,
  },
  {
    path: '/locations',
    title: 'Locations and opening hours',
    description: 'Addresses, phone numbers, opening hours and parking of the five MediCare Plus health centres.',
    updated: '2026-10-06',
    body: `## Our centres

| Centre | Address | Phone | Monday to Friday | Saturday | Sunday |
|---|---|---|---|---|---|
| Garden Street | 1200 Garden Street, Lakeside, OH 44900 | (330) 555-0101 | 7 am to 7 pm | 8 am to 2 pm | closed |
| Northgate | 88 Mill Road, Northgate, OH 44902 | (330) 555-0102 | 8 am to 6 pm | 8 am to noon | closed |
| Riverside | 415 Ferry Lane, Lakeside, OH 44901 | (330) 555-0103 | 8 am to 6 pm | closed | closed |
| Orchard Hill | 27 Orchard Hill Drive, Fairmont, OH 44905 | (330) 555-0104 | 8 am to 5 pm | closed | closed |
| Station Square | 3 Station Square, Lakeside, OH 44900 | (330) 555-0105 | 7 am to 8 pm | 9 am to 5 pm | 10 am to 4 pm |

Station Square is also our [urgent care](/urgent-care) centre.

## Holidays

All centres are closed on New Year's Day, Memorial Day, Independence Day, Labor Day, Thanksgiving and Christmas Day. On Christmas Eve we close at noon. Video visits are available on holidays from 9 am to 5 pm.

## Parking and transport

- **Garden Street**: free parking behind the building, entrance on Fifth Avenue; bus lines 4 and 11
- **Northgate**: free parking in front of the door
- **Riverside**: street parking, two hours free; bus line 7
- **Orchard Hill**: free parking, eight spaces for people with disabilities
- **Station Square**: parking garage, the first 90 minutes are free with a stamp from our desk; next to the railway station

## Which services are where

| Service | Garden Street | Northgate | Riverside | Orchard Hill | Station Square |
|---|---|---|---|---|---|
| Primary care | yes | yes | yes | yes | yes |
| Pediatrics | yes | yes | no | yes | no |
| Laboratory | yes | yes | no | no | yes |
| X-ray | yes | no | no | no | yes |
| Mental health | yes | no | yes | no | no |

## Pharmacy

There is a pharmacy in the Garden Street centre, open Monday to Friday from 8 am to 7 pm and on Saturday from 8 am to 2 pm.`,
  },
  {
    path: '/contact',
    title: 'Contact us',
    description: 'Phone numbers, nurse line, e-mail and post of MediCare Plus.',
    updated: '2026-07-08',
    body: `## By phone

| What for | Number | When |
|---|---|---|
| Appointments | (330) 555-0110 | Monday to Friday 7 am to 7 pm, Saturday 8 am to 2 pm |
| Nurse line, for medical questions | (330) 555-0120 | day and night, every day |
| Billing | (330) 555-0130 | Monday to Friday 9 am to 4 pm |
| Medical records | (330) 555-0140 | Monday to Friday 9 am to 4 pm |

In an emergency call 911.

## By message

The safest way to write to your care team is the patient portal. We answer within one business day. Please do not send medical details by ordinary e-mail.

For everything that is not medical, write to hello@medicareplus.example.

## Praise and complaints

Tell us when something went wrong, and also when it went well. Write to patientvoice@medicareplus.example or call the centre and ask for its manager. Every complaint is answered by a person within five business days and reviewed by the medical director.

## By post

MediCare Plus, Patient Services, 1200 Garden Street, Lakeside, OH 44900. Our fax number is (330) 555-0199.

## Press

Journalists reach our press office at press@medicareplus.example. We do not comment on individual patients.`,
  },
  {
    path: '/privacy',
    title: 'Privacy and your rights',
    description: 'How MediCare Plus protects health information, who may see it and how to get a copy of your records.',
    updated: '2026-03-16',
    body: `Your health information is protected by federal law (HIPAA) and by our own rules. This page is a summary; the full notice of privacy practices is at every front desk.

## Who sees your record

- The people who treat you, as far as they need it
- Your insurance, as far as it is needed to pay
- Public health offices, where a law demands it, for example for certain infections

Nobody else sees it without your written permission. Every access is logged, and you can ask for the list once a year at no cost.

## Your rights

1. **See and copy your record.** You find most of it in the portal. For a full copy call (330) 555-0140. It is free as a file and costs 15 dollars on paper. It takes up to 15 days.
2. **Correct it.** Tell us what is wrong. If we disagree, your statement is added to the record.
3. **Limit what we share.** If you pay for a visit in full yourself, you can ask us not to tell your insurance.
4. **Name a person.** You can allow a relative to speak with us about your health, and take that back at any time.

## Teenagers

From the age of 14, young people can talk to us about certain topics in confidence. From 18 on, parents need permission.

## How we protect data

Records are encrypted, staff use two-factor sign-in, and access is reviewed each quarter. Records are kept for 10 years after your last visit, and for children until they are 28.

## Questions

Our privacy officer answers at privacy@medicareplus.example or (330) 555-0150. You may also complain to the U.S. Department of Health and Human Services.`,
  },
]
