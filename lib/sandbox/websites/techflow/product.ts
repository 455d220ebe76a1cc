import type { SitePage } from '../site'

export const productPages: SitePage[] = [
  {
    path: '/product/pipelines',
    title: 'Pipelines',
    description: 'Builds and tests that start in 3 seconds, share one cache and run the same on your laptop.',
    updated: '2026-10-05',
    lead: 'Describe the steps once. TechFlow runs them in parallel and skips what did not change.',
    body: `A pipeline is a file named techflow.yml in your repository. It lists steps; each step names a container image, commands and what it needs.

~~~yaml
steps:
  test:
    image: node:24
    run: npm ci && npm test
    split: 6
  deploy:
    needs: [test]
    when: branch == "main"
    run: ./deploy.sh
~~~

## What you get

- **Runners in 3 seconds.** Machines are kept warm. On the Team plan and above there is no queue up to 60 parallel jobs.
- **Remote cache.** Results are shared between branches and colleagues. A step whose inputs did not change is taken from the cache.
- **Test splitting.** Write split: 6 and your tests are spread over six runners by how long each took before.
- **Debug in place.** Open a shell in a failed step for up to 60 minutes, with the same files.
- **Rollback.** If the error rate doubles within 10 minutes after a release, TechFlow brings the previous version back and tells the channel.

## Languages

Anything that runs in a Linux container works. Ready-made images exist for JavaScript, TypeScript, Python, Go, Java, Kotlin, Ruby, PHP, Rust, C# and C++. Apps for phones are built on macOS runners.

## Machine sizes

| Runner | CPU | Memory | Price per minute beyond your plan |
|---|---|---|---|
| Linux small | 2 cores | 8 GB | $0.006 |
| Linux large | 8 cores | 32 GB | $0.024 |
| Linux Arm | 4 cores | 16 GB | $0.009 |
| macOS | 6 cores | 14 GB | $0.060 |
| Windows | 4 cores | 16 GB | $0.018 |
| GPU | 8 cores, 1 GPU | 64 GB | $0.110 |

## Limits

A single job may run for up to 6 hours. Build logs are kept for 30 days on Starter, 90 days on Team and 400 days on Business. Artifacts of up to 10 GB per job are kept for the same time.`,
  },
  {
    path: '/product/preview-environments',
    title: 'Preview environments',
    description: 'Every pull request gets its own running copy of your app, with its own database and address.',
    updated: '2026-09-29',
    lead: 'Show the change instead of describing it.',
    body: `When a pull request is opened, TechFlow builds it and starts the whole app, with its services and a database, on an address of its own. The address is posted to the pull request. When it is merged or closed, everything is removed within five minutes.

## How it works

1. Add a preview section to techflow.yml and name the service that answers web requests.
2. Choose how the database is filled: empty, from a seed script, or from an anonymised copy of staging.
3. Open a pull request. The first preview takes two to four minutes, later ones about 40 seconds.

## Sharing a preview

Previews are private to your organisation by default. You can share one with a link that expires after 7 days, or protect it with a password. Reviewers from outside need no seat; guests are free and unlimited.

## Sleep and limits

A preview without visitors falls asleep after 30 minutes and wakes on the next visit in about 6 seconds. Sleeping previews cost nothing.

| Plan | Previews at the same time | Largest database |
|---|---|---|
| Starter | 2 | 1 GB |
| Team | 10 | 10 GB |
| Business | 50 | 50 GB |
| Enterprise | as agreed | as agreed |

## Own domains

On the Business plan previews can live under your own domain, for example pr-123.preview.your-company.example. You add one wildcard record to your DNS, and certificates are issued by us.

## Databases

PostgreSQL 14 to 18, MySQL 8 and Redis 7 are offered. Anonymising is done by rules that you write in a file: TechFlow replaces names, e-mail addresses and free text before the copy leaves your network.`,
  },
  {
    path: '/product/insights',
    title: 'Insights',
    description: 'Lead time, deployment frequency, failure rate, recovery time and flaky tests without a survey.',
    updated: '2026-08-24',
    lead: 'Where does the time between an idea and production go? Insights reads it from your own runs.',
    body: `Insights is part of the Team, Business and Enterprise plans. It needs no set-up: as soon as pipelines run, the numbers appear. History is imported for up to 12 months from your Git host.

## What it measures

- **Lead time**: from the first commit to production, split into coding, review, waiting and building
- **Deployment frequency**: per service and per team
- **Change failure rate**: releases that were rolled back or followed by a hotfix within 24 hours
- **Time to recover**: from the alarm to the fixed release
- **Flaky tests**: tests that failed and passed on the same commit in the last 14 days

## Flaky tests

A flaky test is marked on the pull request with its failure rate. You can put it into quarantine with one click: it still runs, but no longer blocks a merge. After 10 green runs in a row it leaves quarantine by itself.

## What it does not measure

Insights does not rank people. Numbers are shown for teams of at least three; there is no view of a single developer, and the API does not offer one either.

## Reports

A weekly report is sent on Monday at 8 am in your time zone, by e-mail or to a chat channel. On the Business plan all raw data can be exported as CSV or read through the API.

## Targets

Set a target, such as a lead time below one day, and Insights shows how far each team is from it. Teams that use targets reach them after 11 weeks on average.`,
  },
  {
    path: '/integrations',
    title: 'Integrations',
    description:
      'Git hosts, chat, issue trackers, clouds and monitoring: more than 60 integrations, webhooks and an API.',
    updated: '2026-10-12',
    body: `TechFlow connects to more than 60 tools. Integrations are included in every plan; only single sign-on and audit export need the Business plan.

## Kinds of tools

| Kind | What it does | Plan |
|---|---|---|
| Git hosts | Start pipelines, post checks and preview addresses | every plan |
| Chat | Tell a channel about failed builds, releases and rollbacks | every plan |
| Issue trackers | Move an issue when its change reaches production | every plan |
| Clouds and Kubernetes | Deploy with short-lived credentials (OpenID Connect) | every plan |
| Monitoring | Stop a release when an alarm fires | Team and above |
| Identity (SAML, OpenID Connect, SCIM) | Single sign-on and automatic accounts | Business and above |
| Archives and SIEM | Export the audit log every night | Business and above |

## Connecting a Git host

Open Settings, then Integrations, and choose your Git host. TechFlow asks for read access to code and write access to checks; it never asks for the right to change code. Self-managed Git servers are supported when they can be reached by HTTPS or through our relay, a small container that opens only outgoing connections.

## Webhooks

TechFlow can call your own address when a run starts, fails or finishes. Calls are signed with HMAC-SHA256 and retried for 24 hours with growing pauses.

## Deploy targets

Ready-made steps exist for Kubernetes, virtual machines over SSH, static hosting, serverless functions and mobile app stores. No long-lived cloud keys are stored: each job gets a token that is valid for 15 minutes.

## Something missing?

The API covers everything that the dashboard can do. If you would like us to build an integration, write to integrations@techflow.example; the three most wanted are built each quarter.`,
  },
  {
    path: '/migration',
    title: 'Move to TechFlow',
    description:
      'How to bring your pipelines from another build system: the importer, the order and the help that you get.',
    updated: '2026-06-30',
    lead: 'Most teams move their first repository in an afternoon and the rest within two weeks.',
    body: `You do not have to switch in one night. TechFlow and your old system can run side by side on the same repository for as long as you like.

## The importer

The command line tool reads the configuration of the six most common build systems and writes a techflow.yml.

~~~sh
techflow import --from .ci/config.yml
~~~

On average it converts 85 % of the steps. What it cannot convert is marked with a comment that says why. Nothing is changed on your old system.

## A good order

1. Pick a repository that is built often and that nobody fears.
2. Import it, run both systems for three days and compare the times.
3. Make the TechFlow check required and switch the old one off.
4. Move secrets: they are entered by hand or copied from your vault, because no importer should read them.
5. Move the deploy step last.

## Help with the move

| Plan | Help |
|---|---|
| Starter | Guide and community |
| Team | Two video calls with a support engineer, free |
| Business | A migration engineer for up to 20 hours, free |
| Enterprise | We move your first 10 repositories for you |

## What happens to history

Old build logs stay where they are. Insights can import releases and pull requests for the last 12 months, so your charts do not start at zero.

## Costs during the move

When you come from another paid service, you get 60 days of the Team or Business plan for free, so that you do not pay twice. Ask sales@techflow.example before you start.`,
  },
]
