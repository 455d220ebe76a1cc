import type { SitePage } from '../site'

export const companyPages: SitePage[] = [
  {
    path: '/',
    title: 'Ship on every commit, not on every Friday',
    description:
      'TechFlow Solutions gives software teams fast pipelines, a preview for every pull request and numbers they trust.',
    updated: '2026-10-19',
    lead: 'TechFlow runs your builds, puts every pull request on its own address and shows where the hours go.',
    actions: [
      { label: 'Start for free', path: '/pricing' },
      { label: 'Read the quick start', path: '/docs/getting-started' },
    ],
    cards: [
      {
        title: 'Pipelines',
        text: 'Builds and tests that start in 3 seconds and reuse what did not change.',
        path: '/product/pipelines',
      },
      {
        title: 'Preview environments',
        text: 'A running copy of your app for each pull request, gone when it is merged.',
        path: '/product/preview-environments',
      },
      {
        title: 'Insights',
        text: 'Lead time, failure rate and flaky tests, straight from your own runs.',
        path: '/product/insights',
      },
      {
        title: 'Integrations',
        text: 'More than 60, plus webhooks, an API and a command line tool.',
        path: '/integrations',
      },
    ],
    body: `## What TechFlow does

TechFlow is a delivery platform for software teams. You connect a repository, describe the steps in one file, and every commit is built, tested and shown on a preview address. When the checks are green, the same file brings the release to production and takes it back if the error rate rises.

More than 3,400 engineering teams use TechFlow for about 11 million builds a month. The median team cuts the time from commit to production from 3 days to 4 hours within its first quarter.

## Why teams choose it

- **Fast by default.** Runners start in 3 seconds. Remote caching means that a build does only what changed: on average 64 % of the steps are skipped.
- **One file, no lock-in.** The pipeline file is plain YAML with a published schema, and each step is an ordinary container. You can run any step on your laptop with the command line tool.
- **Numbers without surveys.** Insights reads your own runs and releases. Nobody fills in a form.
- **Security that passes review.** SOC 2 Type II, single sign-on, data in the region that you choose. See [security](/security).

## What a first week looks like

1. On the first day you connect one repository and run its tests on TechFlow.
2. On the second day you switch on previews, so designers and product managers see each change.
3. By the end of the week most teams move the deploy step, with the old system still there as a fallback.

## Try it

The Starter plan is free for up to 5 developers and has no time limit. Larger teams can try every feature of the Business plan for 14 days; no credit card is needed. Compare the plans on the [pricing](/pricing) page.`,
  },
  {
    path: '/about',
    title: 'About TechFlow Solutions',
    description:
      'Who we are: 62 people who build delivery tools for software teams, working remotely from 14 countries.',
    updated: '2026-08-03',
    lead: 'We build the tools that we wanted to have on call at three in the morning.',
    body: `TechFlow Solutions was founded in 2019 by four engineers who had spent years keeping other people's build servers alive. The first version was an internal tool that cached test results; it became a product when three neighbouring teams asked for it.

Today we are 62 people in 14 countries. We work remotely and meet twice a year at our office in Bayview, California.

## What we believe

- **Waiting is the real cost.** A slow build is paid for in attention. We measure our own product by the minutes that our customers do not wait.
- **Boring beats clever.** Pipelines should be readable by the person who joins on Monday.
- **Your code is yours.** We never train models on customer code, and we delete it when the job ends.

## In numbers

| | |
|---|---|
| Founded | 2019 |
| People | 62 |
| Customers | 3,400 teams in 47 countries |
| Builds a month | about 11 million |
| Availability in the last 12 months | 99.98 % |

## How we are funded

TechFlow Solutions is owned by its founders and employees. We took one seed investment of 4 million dollars in 2020 and have been profitable since 2023. That is why we can keep a free plan that is not a trap.

## Where we are

Our office is at 480 Harbor Row, Suite 300, Bayview, CA 94100. Visitors are welcome by appointment on weekdays. Most of us work from home, so please write to hello@techflow.example before you come.

## Work with us

Open positions are on the [careers](/careers) page. Journalists reach us at press@techflow.example.`,
  },
  {
    path: '/customers',
    title: 'How teams use TechFlow',
    description: 'Three teams tell what changed after they moved their builds and previews to TechFlow.',
    updated: '2026-09-14',
    body: `These stories are shortened from interviews that we held in 2026. The companies asked us to describe them by what they do.

## A payments company with 85 developers

Before: one build server, 38 minutes a build, a queue every afternoon. After: 9 minutes, no queue. The team split its tests over 12 runners with one line in the pipeline file, and let the remote cache skip what had not changed.

- Build time: 38 minutes before, 9 minutes now
- Releases: 4 a month before, 60 a month now
- Time to move: 11 days for 40 repositories

> The migration was dull, which is the best thing I can say about a migration. (Head of platform)

## An online school with 12 developers

The school has a small team and many non-technical reviewers. With preview environments, teachers open a lesson on its own address and comment before it goes live. The number of corrections after release fell by 71 %.

- Plan: Team, 12 seats
- Previews: about 30 a week
- Cost: 288 dollars a month

## A maker of medical devices with 240 developers

Rules demand that the company can prove who approved what. The audit log of the Business plan is exported to their archive every night, and self-hosted runners keep the firmware on machines in their own building.

- Plan: Enterprise with self-hosted runners
- Evidence for an audit: 3 weeks before, 2 days now
- Data region: European Union

## Your story

Customers who let us write about their work get 3 months of their plan for free. Write to stories@techflow.example.`,
  },
  {
    path: '/careers',
    title: 'Careers at TechFlow',
    description: 'Open positions, how we hire and what we offer. All jobs are remote.',
    updated: '2026-11-02',
    body: `All positions are remote. You need to overlap at least four hours with either 9 am to 5 pm Pacific time or 9 am to 5 pm Central European time.

## Open positions

| Position | Team | Salary range |
|---|---|---|
| Senior backend engineer (Go) | Runners | $165,000 to $195,000 |
| Product designer | Insights | $130,000 to $155,000 |
| Developer advocate | Community | $120,000 to $145,000 |
| Support engineer, Europe | Support | €68,000 to €82,000 |

## How we hire

1. You send a short letter and something that you made to jobs@techflow.example. No cover letter template, please.
2. A 30-minute call with the person who would lead you.
3. A paid exercise of at most four hours, on your own time. We pay 300 dollars for it whatever the result.
4. A conversation with three future colleagues.
5. An answer within five working days.

We reply to everyone, usually within a week.

## What we offer

- 30 days of paid holiday and the public holidays of your country
- 16 weeks of parental leave for every parent
- A budget of 2,500 dollars for your desk and 1,500 dollars a year for learning
- Health insurance where your country does not provide it
- Shares in the company

## Internships

We take four interns each summer, for 12 weeks, paid at 38 dollars an hour. Applications for summer 2027 open on 15 January 2027.`,
  },
  {
    path: '/contact',
    title: 'Contact',
    description: 'How to reach sales, support and the office of TechFlow Solutions.',
    updated: '2026-07-21',
    body: `Choose the address that fits, and a person will answer. We do not use ticket numbers in the first reply.

## Who to write to

| You want | Write to | We answer |
|---|---|---|
| Help with the product | support@techflow.example | within 8 business hours on the Team plan |
| A quote or a demo | sales@techflow.example | the same business day |
| A copy of an invoice | billing@techflow.example | within one business day |
| To report a vulnerability | security@techflow.example | within 24 hours, every day |
| Press | press@techflow.example | within two business days |

## Phone

Sales: +1 (415) 555-0142, weekdays from 7 am to 5 pm Pacific time. Enterprise customers have their own number for emergencies, which is shown in the dashboard under Support.

## Book a demo

A demo takes 30 minutes over video. An engineer, not a salesperson, shows your own repository running on TechFlow. Pick a time at sales@techflow.example; slots are usually free within two business days.

## Post

TechFlow Solutions, 480 Harbor Row, Suite 300, Bayview, CA 94100, United States.

The office is open to visitors by appointment on weekdays from 9 am to 4 pm. There is no support desk at the office.`,
  },
]
