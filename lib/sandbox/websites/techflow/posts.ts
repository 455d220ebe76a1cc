import type { SitePage } from '../site'

export const posts: SitePage[] = [
  {
    path: '/blog',
    title: 'Blog',
    description: 'Notes from the teams that build TechFlow.',
    updated: '2026-10-22',
    body: `We write when we have learned something, about once a month. No announcements dressed up as insight.

## Latest posts

- [How we made runners start in three seconds](/blog/three-second-runners), 22 October 2026, by the runners team
- [A quarantine for flaky tests](/blog/flaky-test-quarantine), 9 September 2026, by the Insights team
- [Five rules for a pipeline file that people can read](/blog/readable-pipelines), 14 July 2026, by the developer relations team

## Talks and events

The product teams hold a public hour on the first Thursday of each month at 9 am Pacific time. Bring a pipeline that annoys you, and we look at it together. Past recordings are kept for a year.

## Newsletter

Once a month we send the newest post and the three most useful answers from the community forum. You can leave it with one click. Subscribe in your profile or by writing to newsletter@techflow.example.

## Write for us

Guest posts by customers are welcome. We pay 400 dollars for a post of 800 to 1,500 words and edit it with you. Send an outline of half a page to stories@techflow.example; we answer within ten days.`,
  },
  {
    path: '/blog/three-second-runners',
    title: 'How we made runners start in three seconds',
    description: 'Warm pools, lazy disks and one embarrassing DNS timeout: how start times fell from 41 to 3 seconds.',
    updated: '2026-10-22',
    postedBy: 'runners team',
    body: `Two years ago a job on TechFlow waited 41 seconds before its first command ran. Today the median is 2.8 seconds. Here is what we changed, in the order in which it helped.

## A pool of warm machines (41 to 17 seconds)

The obvious step: keep virtual machines booted and hand them out. The hard part is the size of the pool. Too small, and people wait; too large, and we pay for idle machines. We forecast the next ten minutes from the same weekday in the last eight weeks, and add 15 %. The pool is right 97 % of the time.

## Images that load while they run (17 to 8 seconds)

Most container images are large and mostly unused: a typical test job reads 6 % of its image. We now start the container at once and fetch blocks when they are read. The first run of a new image is slower by half a second, all others are faster by nine.

## A DNS timeout of five seconds (8 to 3 seconds)

This one hurts. Our base image asked a name server that had been switched off in 2022, waited five seconds and then asked the next one. It had been in every job for years. We found it because one engineer traced a job from the first to the last system call on a rainy afternoon.

## What we learned

- Trace one real job from end to end before you optimise anything.
- Put the start time on a wall. Ours is on the front page of the internal dashboard.
- The embarrassing causes are the cheap ones.

## What comes next

macOS runners still need 14 seconds. We are testing snapshots that restore a booted machine, and expect to be below 6 seconds in the spring of 2027.`,
  },
  {
    path: '/blog/flaky-test-quarantine',
    title: 'A quarantine for flaky tests',
    description: 'Why deleting or retrying flaky tests does not work, and what a quarantine with a way out does.',
    updated: '2026-09-09',
    postedBy: 'Insights team',
    body: `A flaky test fails and passes on the same code. In our data one test in 140 is flaky, and those few cause 22 % of all red builds.

## What teams try first

**Retrying.** Three attempts hide the problem and triple the time of the slowest tests. Worse, they hide real race conditions.

**Deleting.** The test was written for a reason. In a sample of 300 deleted flaky tests, 41 covered a fault that later reached production.

## Quarantine

A test in quarantine still runs, and its result is recorded, but it cannot block a merge. It has three rules:

1. A test enters after failing and passing on the same commit twice within 14 days.
2. It leaves by itself after 10 green runs in a row.
3. After 30 days in quarantine its owners get a reminder every Monday, with the failure messages grouped by cause.

## Does it work?

We compared 180 teams that switched it on with 180 similar teams that did not. After three months the first group had 58 % fewer red builds that were nobody's fault. The number of faults found in production did not change.

## Switch it on

Open Insights, then Tests, and choose Quarantine. It is part of the Team plan and above. Nothing changes for tests that are not flaky.`,
  },
  {
    path: '/blog/readable-pipelines',
    title: 'Five rules for a pipeline file that people can read',
    description: 'Names, order, size and comments: how to write a pipeline that a new colleague understands.',
    updated: '2026-07-14',
    postedBy: 'developer relations team',
    body: `We looked at 2,000 pipeline files of teams that agreed to it. The ones that people change without fear have five things in common.

## 1. Steps are named after their result

"Check types" says more than "script 3". When a step fails, its name is the first sentence of the error message.

## 2. The file reads from top to bottom

Order steps as a release goes: check, test, build, preview, deploy. The order does not matter to the machine, but it does to the reader.

## 3. Logic lives in scripts

More than three lines of shell belong into a script in the repository, where they can be tested and run by hand. The median readable file has 46 lines.

## 4. Versions are pinned in one place

Write the version of your language once, in the variables section, and refer to it. Half of the broken builds in our sample began with an image that had changed under the same name.

## 5. Comments say why

The command is already there; the reason is not. A good comment: "The old database driver needs this until the reports move."

## A checklist for reviews

- Could a colleague explain the file after two minutes?
- Does each step run on a laptop with techflow run?
- Is there a step that nobody would miss?

The last question is the most useful one. On average we could remove two of eleven steps.`,
  },
]
