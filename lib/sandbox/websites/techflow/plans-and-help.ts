import type { SitePage } from '../site'

export const helpPages: SitePage[] = [
  {
    path: '/pricing',
    title: 'Pricing',
    description: 'Starter is free for 5 developers. Team costs $24 and Business $49 per developer and month.',
    updated: '2026-10-19',
    lead: 'Pay per developer. Reviewers, guests and bots are free.',
    actions: [{ label: 'Start for free', path: '/docs/getting-started' }],
    body: `How much does TechFlow cost? Starter is free. The Team plan costs $24 per developer and month, the Business plan $49. If you pay yearly, it is $20 and $41.

## Plans and prices

| Plan | Price per developer and month | Paid yearly | Build minutes a month | For |
|---|---|---|---|---|
| Starter | free | free | 1,500 | up to 5 developers |
| Team | $24 | $20 | 10,000 | up to 50 developers |
| Business | $49 | $41 | 50,000 | any number |
| Enterprise | from $30,000 a year | from $30,000 a year | as agreed | own contract, own region |

Build minutes are shared by the whole organisation and counted on a small Linux runner. Unused minutes do not carry over to the next month.

## What each plan adds

- **Starter**: pipelines, 2 previews at a time, community help
- **Team**: Insights, 10 previews, no queue, support by e-mail
- **Business**: single sign-on, audit log, own preview domain, self-hosted runners without limit, 99.95 % availability guarantee
- **Enterprise**: choice of region, 24/7 phone support, named engineer, security review

## Extra minutes

When the minutes of your plan are used up, builds continue and cost $0.006 per minute on a small Linux runner. You can set a monthly limit in dollars; builds then wait until the next month instead of costing more.

## Who counts as a developer

Everyone whose commits started a pipeline in the month. People who only look at previews, comment or read Insights are free.

## Free trial

Every new organisation can try the Business plan for 14 days. No credit card is needed. After the trial you fall back to Starter unless you choose a plan, and nothing is deleted.

## Discounts

Open source projects use the Team plan for free. Schools, universities and non-profit organisations get 50 % off Team and Business. Startups younger than two years with less than 2 million dollars of funding get 50 % off for the first year; write to sales@techflow.example.

## Paying

We accept credit cards everywhere and bank transfer for yearly plans above 5,000 dollars. Prices are in US dollars and without tax.`,
  },
  {
    path: '/billing-and-cancellation',
    title: 'Billing, changes and cancellation',
    description: 'Invoices, changing plans, cancelling and refunds at TechFlow.',
    updated: '2026-09-02',
    body: `## Invoices

Invoices are issued on the first day of each month and sent to the billing address in Settings, Billing. You can add a purchase order number and a tax number there; both appear from the next invoice on. All past invoices can be downloaded as PDF.

## Changing plans

- **Up**: takes effect at once; you pay the difference for the days that are left.
- **Down**: takes effect at the end of the paid period. Features that the smaller plan lacks are switched off, but their data is kept for 90 days.
- **Seats**: are counted by use, so there is nothing to add or remove.

## How to cancel

1. Open Settings, then Billing, as an owner of the organisation.
2. Choose Cancel plan and tell us why, if you like.
3. Confirm with your password. You get an e-mail with the date.

You keep what you paid for until the end of the period. Then the organisation falls back to the Starter plan. To delete the organisation with everything in it, choose Delete organisation in Settings, General; deletion is final after 14 days.

## Refunds

Yearly plans can be cancelled within 30 days of the first payment for a full refund. Monthly plans are not refunded for a month that has begun. Minutes that were charged because of an error on our side are always credited.

## Failed payments

If a card is declined, we try again after 3, 7 and 14 days and write to the owners each time. Builds keep running during that time. After 21 days the organisation is limited to the Starter plan until the invoice is paid.

## Currency and tax

All prices are in US dollars. Customers in the European Union with a valid tax number are billed without VAT (reverse charge).`,
  },
  {
    path: '/support',
    title: 'Support',
    description: 'Support hours, response times for each plan and how to report a problem.',
    updated: '2026-10-01',
    body: `## Response times

| Plan | Channel | Hours | First response |
|---|---|---|---|
| Starter | Community forum | any time | by other users |
| Team | E-mail | Monday to Friday, 6 am to 6 pm Pacific time | 8 business hours |
| Business | E-mail and chat | 24 hours, Monday to Friday | 4 hours |
| Enterprise | E-mail, chat and phone | 24 hours, every day | 30 minutes for severity 1 |

## Severity

1. **Severity 1**: nobody in your organisation can build or deploy.
2. **Severity 2**: an important part does not work, but there is a way around.
3. **Severity 3**: a question or a small fault.

## How to report a problem

Write to support@techflow.example or press the question mark in the dashboard. It helps us if you add:

- the link to the run
- what you expected and what happened instead
- whether it worked before, and since when it does not

Secrets are masked in logs, but please do not paste keys into a message.

## Before you write

Most questions are about three things:

- **Builds wait in the queue.** Starter has 4 parallel jobs. On larger plans, check whether the step asks for a macOS or GPU runner, which are limited to 5 at a time.
- **The cache does not hit.** A step is reused only when its inputs are the same. Files with the current time in them are the usual reason.
- **A secret is empty.** Secrets are not passed to pull requests from forks, for your safety.

## Training

We hold a free introduction on video every second Wednesday at 10 am Pacific time. Private training for up to 20 people costs 1,900 dollars a day.`,
  },
  {
    path: '/faq',
    title: 'Frequently asked questions',
    description: 'Short answers about plans, code, data, limits and accounts.',
    updated: '2026-10-15',
    body: `## Is there a free plan?

Yes. Starter is free for up to 5 developers, with 1,500 build minutes a month, and has no time limit.

## Do you store my source code?

Code is fetched when a job starts and deleted from the runner when the job ends. Only the cache, logs and artifacts that your pipeline writes are kept, for as long as your plan says.

## Do you train AI models on our code?

No. Customer code, logs and artifacts are never used to train models, neither ours nor anyone else's.

## Can I run builds on my own machines?

Yes, with self-hosted runners. Starter allows 1, Team 10, and Business any number. Self-hosted minutes are free.

## Which languages are supported?

Everything that runs in a Linux container, plus macOS and Windows runners. There are ready-made images for JavaScript, Python, Go, Java, Ruby, PHP, Rust, C# and C++.

## How do I invite colleagues?

Open Settings, then Members, and enter their e-mail addresses. Invitations are valid for 7 days. With single sign-on, accounts are created at the first sign-in.

## I forgot my password. What can I do?

Choose Forgot password on the sign-in page. You get a link by e-mail that is valid for 60 minutes. Organisations with single sign-on reset it at their identity provider.

## Is there two-factor authentication?

Yes, with an authenticator app or a security key. Owners can make it compulsory for the whole organisation.

## Can I change the name of my organisation?

Yes, in Settings, General. Old links keep working for 12 months.

## Do you offer an on-premises version?

No. The control plane is hosted by us. Runners, caches and artifacts can stay in your own network with the Enterprise plan.

## What happens when my minutes are used up?

Builds continue and extra minutes are charged, unless you set a monthly limit in Settings, Billing.

## How can I delete my account?

Open your profile, choose Delete account and confirm by e-mail. Your commits stay in your Git host; your name is removed from TechFlow within 14 days.`,
  },
]
