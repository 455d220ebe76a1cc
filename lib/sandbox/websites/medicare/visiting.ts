import type { SitePage } from '../site'

export const visitingPages: SitePage[] = [
  {
    path: '/appointments',
    title: 'Appointments',
    description: 'How to book, move or cancel a visit, what to bring and what happens at a first visit.',
    updated: '2026-10-13',
    body: `## How to book

- **Online**: in the patient portal, day and night. New patients choose "I am new here" and need no account for the first booking.
- **By phone**: (330) 555-0110, Monday to Friday from 7 am to 7 pm and Saturday from 8 am to 2 pm.
- **In person**: at the front desk of any centre.

## How soon

| Kind of visit | Usual wait | Length |
|---|---|---|
| Same-day sick visit | today, if you call before 11 am | 15 minutes |
| Follow-up | 2 to 4 days | 20 minutes |
| Yearly check-up | 2 to 3 weeks | 40 minutes |
| First visit of a new patient | 1 to 2 weeks | 40 minutes |
| Mental health, first talk | 10 days | 50 minutes |

If you would like to come sooner, ask for the waiting list: when someone cancels, we send you a text message, and the first who answers gets the time.

## What to bring to your first visit

1. Your insurance card and a photo ID
2. A list of your medicines with doses, or the boxes
3. Records or test results of other doctors, if you have them
4. For children: the vaccination record and, if you are not the parent, written permission

Please arrive 10 minutes early, or 20 minutes before a first visit. The forms can be filled in online beforehand.

## Moving or cancelling

You can move or cancel a visit in the portal or by phone until 24 hours before. For a later cancellation, or when you do not come, we charge 35 dollars. The first time is free, and so is illness of a child.

## If you are late

Call us. Up to 15 minutes we usually still see you; after that we may have to find another time.

## Reminders

We send a text message three days and one day before the visit. Reply C to confirm or R to be called for a new time.`,
  },
  {
    path: '/telehealth',
    title: 'Video visits',
    description: 'Talk to a clinician from home: what video visits are good for, what they cost and what you need.',
    updated: '2026-09-07',
    lead: 'Every day from 7 am to 10 pm, usually within 30 minutes.',
    body: `## What a video visit is good for

- Colds, coughs, sinus infections and allergies
- Rashes and pink eye
- Refills and questions about medicines
- Follow-up after a test
- Therapy and medication for mental health

Some things need hands: chest pain, injuries, ear pain in small children, and anything that needs a test. If we find during the call that you should be seen, we book you in on the same day and the video visit costs nothing.

## What it costs

A video visit costs the same copay as an office visit with most insurances. Without insurance it is 59 dollars.

## What you need

1. A phone, tablet or computer with a camera
2. The patient portal or the link from our text message; no app is needed
3. A quiet place in Ohio: by law you must be in the state during the call

## How to start

Open the portal, choose "Video visit" and say what it is about. You wait in a virtual room, usually less than 30 minutes. You can also book a fixed time with your own doctor.

## Children

A parent or guardian must be present for patients under 18. Babies under three months should always be seen in person.

## Prescriptions

We can send prescriptions to your pharmacy during the call. Controlled substances, such as opioids and some sleep medicines, are not prescribed by video.

## If the technology fails

Call (330) 555-0110. We continue by phone at no extra cost.`,
  },
  {
    path: '/urgent-care',
    title: 'Urgent care at Station Square',
    description: 'Walk-in care for problems that cannot wait but are not an emergency, open seven days a week.',
    updated: '2026-08-18',
    body: `Urgent care at Station Square helps with problems that cannot wait until tomorrow but are not an emergency. You need no appointment and do not have to be our patient.

## Hours

Monday to Friday from 7 am to 8 pm, Saturday from 9 am to 5 pm, Sunday from 10 am to 4 pm. The last patient is taken 30 minutes before closing.

## What we treat

- Cuts that may need stitches
- Sprains and simple fractures (X-ray is in the house)
- Fever, sore throat, ear pain
- Urinary infections
- Animal bites and insect stings
- Small burns

## When to go to the emergency room instead

Call 911 for chest pain, trouble breathing, sudden weakness or numbness on one side, fainting, heavy bleeding, a serious head injury, or thoughts of harming yourself. You can also call or text 988 for a crisis.

## Waiting time

The average wait is 25 minutes. The current wait is shown in the portal, where you can also get in line from home. Patients are called by how urgent they are, not by when they came.

## What it costs

With insurance you pay the urgent care copay on your card, most often between 30 and 75 dollars. Without insurance a visit costs 145 dollars; X-ray is 80 dollars and stitches are 120 dollars more.

## Children

We see children from six months on. For younger babies please call our nurse line at (330) 555-0120 first.

## Afterwards

A summary is sent to your doctor on the same day. If you have no doctor, we help you find one at a centre near you.`,
  },
  {
    path: '/patient-portal',
    title: 'Patient portal',
    description: 'What you can do in the portal, how to get an account and how to help a relative.',
    updated: '2026-06-22',
    body: `The portal is the shortest way to us. It works in every browser, at portal.medicareplus.example.

## What you can do

- Book, move and cancel visits
- Read test results, as soon as they are ready
- Ask for refills
- Write to your care team; we answer within one business day
- Pay bills and see what your insurance paid
- Download visit summaries and vaccination records

## Getting an account

1. Ask for an activation code at the front desk, or use the one on your visit summary. It is valid for 30 days.
2. Open the portal and choose "Activate".
3. Enter the code and your date of birth, and choose a password with at least 12 characters.
4. Confirm your phone number; it is used for the second sign-in step.

## Forgot your password?

Choose "Forgot password" and enter your e-mail address. The link is valid for 30 minutes. After five wrong attempts the account is locked for 20 minutes. If you have a new phone number, call (330) 555-0110 and have your date of birth at hand.

## Access for relatives

Parents see the record of their children until the age of 14. For adults, the patient fills in the proxy form, which is at the front desk and in the portal under Settings. The access can be ended at any time.

## Test results

Most laboratory results appear within two days, X-ray reports within one. Results can arrive before your doctor has read them. If one worries you, wait for the comment or call the nurse line at (330) 555-0120.`,
  },
  {
    path: '/prescriptions',
    title: 'Prescriptions and refills',
    description: 'How to get a refill, how long it takes, and rules for controlled medicines.',
    updated: '2026-05-19',
    body: `## Asking for a refill

The quickest way to get a prescription refill is your pharmacy: ask there, and they send the request to us. You can also use the patient portal, or call (330) 555-0110 and choose 3.

Refills are ready within two business days. Please ask when you have at least five days left.

## When we need to see you

- You have not had a visit for 12 months
- The medicine needs a blood test, and the last one is too old
- Your symptoms have changed

In these cases we give you enough for 14 days, so that there is no gap.

## Controlled medicines

Opioids, stimulants and some sleep medicines need a visit every three months, and we cannot refill them by phone, at weekends or if they are lost. They are prescribed by your own doctor only.

## Antibiotics

We do not prescribe antibiotics without a visit. They do not help against colds and flu.

## Costs

Ask us about generic medicines: they contain the same substance and cost on average 80 % less. If a medicine is not covered, we ask your insurance for an exception; an answer takes three to five business days.

## Our pharmacy

The pharmacy at Garden Street fills prescriptions of any doctor. Delivery within Lakeside is free for orders above 20 dollars and costs 4 dollars otherwise. It takes one business day.

## Disposal

Bring unused medicines to any of our centres. There is a collection box at the entrance. Needles must be in a hard container.`,
  },
  {
    path: '/insurance',
    title: 'Insurance and Medicare',
    description: 'Which insurance plans MediCare Plus accepts, and what to do without insurance.',
    updated: '2026-10-27',
    body: `## Plans that we accept

| Insurer | Plans | Referral needed for therapy |
|---|---|---|
| Medicare (Original, Part B) | all | no |
| Medicare Advantage | Bluestone Senior, Evergreen Gold, Pioneer 65 | yes |
| Ohio Medicaid | all managed care plans | no |
| Bluestone Health | PPO, HMO, Silver and Gold marketplace plans | HMO only |
| Evergreen Mutual | PPO and EPO | no |
| Pioneer Care | employer plans | no |

We do not accept Summit Direct. If your plan is not in the list, call the number on your card and ask whether MediCare Plus is in network, or let us check: (330) 555-0130.

## Without insurance

You pay what is on our [price list](/billing), with 20 % off if you pay on the day of the visit. Families with a low income pay by a sliding scale: below 200 % of the federal poverty level a visit costs between 20 and 60 dollars. Ask for the form at the front desk; proof of income of the last two months is enough.

## Medicare

We are happy to help people who are new to Medicare. Our Medicare adviser, who does not sell insurance, is at Garden Street on Tuesdays and Thursdays from 9 am to noon. The talk is free and takes about 45 minutes; book it at (330) 555-0110. Open enrollment runs from 15 October to 7 December.

## Changing your insurance

Bring the new card to your next visit, or upload a photo in the portal under Insurance. If the change is not reported within 90 days, the insurer may refuse to pay.

## Referrals

If your plan needs a referral to a specialist, your primary care doctor writes it. It usually takes two business days.`,
  },
  {
    path: '/billing',
    title: 'Prices, bills and payment',
    description: 'Price list without insurance, how bills work, payment plans and financial help.',
    updated: '2026-09-21',
    body: `## Price list

These are the prices without insurance. If you pay on the day of the visit, you get 20 % off.

| Service | Price |
|---|---|
| Office visit, short | $95 |
| Office visit, long | $160 |
| First visit of a new patient | $190 |
| Yearly check-up | $220 |
| Video visit | $59 |
| Flu shot | $40 |
| Blood count | $28 |
| Cholesterol test | $35 |
| X-ray, one area | $80 |
| Therapy, 50 minutes | $140 |

## How billing works

1. After the visit we send the claim to your insurance.
2. Within about 30 days the insurance tells you and us what it pays.
3. You get a bill for the rest, by post or in the portal. It is due within 30 days.

## Ways to pay

Pay in the portal by card or bank account, by phone at (330) 555-0130, by check, or at any front desk. Health savings accounts are accepted. We do not take cash for amounts above 200 dollars.

## Payment plans

Bills above 100 dollars can be paid in up to 12 monthly parts without interest. Set it up in the portal or call us. Bills that are on a plan are never sent to collections.

## Estimates

You have the right to an estimate before any planned treatment. Ask at the front desk or write to estimates@medicareplus.example; we answer within three business days.

## A bill looks wrong?

Call (330) 555-0130, Monday to Friday from 9 am to 4 pm, within 60 days. While we check it, nothing is due.`,
  },
  {
    path: '/faq',
    title: 'Questions that we hear often',
    description: 'Short answers for patients about visits, results, records and rules.',
    updated: '2026-10-14',
    body: `## Are you accepting new patients?

Yes, all five centres accept new patients, children and adults.

## Can I choose my doctor?

Yes. You can choose when you book, and change at any time without giving a reason.

## Do I need a referral?

Not from us. Some insurance plans, mostly HMO plans, ask for one before you see a specialist.

## Can I bring someone with me?

Of course. One or two people may come with you into the room.

## Do I have to wear a mask?

Only if you have a cough, a fever or a cold. Masks are free at the entrance.

## How do I get a doctor's note for work or school?

Ask during the visit, and it is in the portal within the hour. Notes are not written for days before the visit.

## Can you fill in forms for school, sports or work?

Yes. Simple forms are free. Longer ones, such as disability or family leave forms, cost 25 dollars and take five business days.

## How do I get my vaccination record?

Download it in the portal under Health record, or ask any front desk for a copy.

## How long does it take to get test results?

Laboratory results appear in the portal within two days, X-ray reports within one day. We call you at once if a result is urgent.

## Do you make home visits?

Yes, for patients who cannot leave their home, within 15 miles of Lakeside. Ask your care team.

## May I record the visit?

Yes, with the consent of everyone in the room.

## What if I cannot pay?

Nobody is turned away for lack of money. See payment plans and the sliding scale under [insurance](/insurance).`,
  },
]
