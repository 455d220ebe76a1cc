import type { SitePage } from '../site'

export const documentationPages: SitePage[] = [
  {
    path: '/docs/getting-started',
    title: 'Getting started',
    description: 'From an empty account to the first green build in about ten minutes.',
    updated: '2026-10-08',
    lead: 'You need a repository and about ten minutes.',
    body: `## 1. Create an organisation

Sign up with your e-mail address or your Git host. The person who creates the organisation becomes its owner. You can invite others later.

## 2. Install the command line tool

~~~sh
curl -fsSL https://get.techflow.example/cli | sh
techflow login
~~~

The tool runs on macOS, Linux and Windows. It needs no administrator rights and takes 18 MB.

## 3. Write the pipeline file

Run techflow init in your repository. It looks at your files, proposes the steps and writes techflow.yml. Read it before you commit it; it is short.

## 4. Try it on your laptop

Run techflow run test. The step is executed in the same container as on our runners, so what is green here is green there. A container engine must be installed.

## 5. Push

Commit the file and push it. The run appears in the dashboard within a few seconds, and its result is posted to the commit.

## Secrets

Secrets are set in Settings, Secrets, or with techflow secret set NAME. They are encrypted with a key of your organisation, masked in logs, and not given to pull requests from forks.

## Environment variables

Each step gets TECHFLOW=true, the commit, the branch and the number of the run. Own variables go into the env section of the file.

## When something fails

- Open the failed step and choose Open shell to look around in the same container.
- Run techflow doctor to check the file, your login and your network.
- Ask in the community forum or see [support](/support).

## Next

Turn on [preview environments](/product/preview-environments), or bring existing pipelines with the [importer](/migration).`,
  },
  {
    path: '/docs/api',
    title: 'API and webhooks',
    description: 'Authentication, rate limits, paging and webhooks of the TechFlow API.',
    updated: '2026-09-17',
    body: `The API is REST with JSON. Its address is https://api.techflow.example/v2, and an OpenAPI description is at /v2/openapi.json.

## Authentication

Create a token in Settings, API tokens, and send it as a bearer token.

~~~sh
curl -H "Authorization: Bearer $TECHFLOW_TOKEN" \\
  https://api.techflow.example/v2/runs?limit=20
~~~

A token belongs to an organisation, has a list of permissions and expires after at most 365 days. Tokens can be limited to network addresses on the Business plan.

## Rate limits

| Plan | Requests per minute |
|---|---|
| Starter | 120 |
| Team | 600 |
| Business | 3,000 |
| Enterprise | as agreed |

When you send more, the answer is 429 with a Retry-After header in seconds. Reading the header and waiting is enough; blocked requests are not counted.

## Paging

Lists return up to 100 entries and a next field. Pass its value as cursor to get the next page. Cursors are valid for 24 hours.

## Starting a run

~~~sh
curl -X POST https://api.techflow.example/v2/runs \\
  -H "Authorization: Bearer $TECHFLOW_TOKEN" \\
  -d '{"repository": "shop/web", "branch": "main"}'
~~~

## Webhooks

Webhooks are sent as POST requests with the headers webhook-id, webhook-timestamp and webhook-signature. Answer with a status of 200 to 299 within 15 seconds. Failed calls are retried for 24 hours; after three days of failures the webhook is switched off and the owners are told.

## Versions

Version 2 is current. Version 1 is switched off on 31 March 2027. Breaking changes are announced at least 12 months before.

## Client libraries

We maintain libraries for TypeScript, Python and Go. All three are open source under the MIT licence.`,
  },
  {
    path: '/docs/self-hosted-runners',
    title: 'Self-hosted runners',
    description: 'Run jobs on your own machines: requirements, installation, updates and safety.',
    updated: '2026-05-26',
    body: `A self-hosted runner executes jobs on a machine of yours, while planning, logs and checks stay on TechFlow. Minutes on your own machines are free.

## Requirements

- Linux with a kernel of 5.10 or newer, x86-64 or Arm
- 2 CPU cores, 4 GB of memory and 40 GB of disk at least
- Outgoing HTTPS to runners.techflow.example; no incoming connection is needed
- A container engine

macOS 14 or newer works too, without containers. Windows is not supported for self-hosted runners.

## Install

1. Open Settings, then Runners, and choose Add runner. You get a registration token that is valid for one hour.
2. Run the installer on the machine with that token.
3. Give the runner labels, such as gpu or office, and use them in the pipeline file.

~~~sh
techflow-runner register --token $TOKEN --labels gpu,office
systemctl enable --now techflow-runner
~~~

## How many

| Plan | Self-hosted runners |
|---|---|
| Starter | 1 |
| Team | 10 |
| Business | without limit |
| Enterprise | without limit |

## Updates

Runners update themselves at night between 2 and 4 am local time, never in the middle of a job. You can pin a version for up to 60 days.

## Safety

Do not use self-hosted runners for public repositories: anyone who opens a pull request could run code on your machine. TechFlow refuses such jobs unless an owner allows it. Each job runs in a fresh container, and the work folder is wiped afterwards.`,
  },
  {
    path: '/security',
    title: 'Security and privacy',
    description: 'Certifications, encryption, data regions, retention and how to report a vulnerability.',
    updated: '2026-10-26',
    body: `## Certifications

TechFlow holds a SOC 2 Type II report, renewed each March, and is certified for ISO 27001. Customers on the Business and Enterprise plans can download the reports in Settings, Compliance. Others may ask at security@techflow.example and get them after signing a confidentiality agreement.

## Encryption

Data is encrypted in transit with TLS 1.3 and at rest with AES-256. Secrets have a key for each organisation, kept in a hardware security module and rotated every 90 days.

## Where data is kept

Your data is stored in the region that you choose:

| Region | Plans |
|---|---|
| United States | every plan (default) |
| European Union (Frankfurt) | Business and Enterprise |
| Australia (Sydney) | Enterprise |

The region is chosen when the organisation is created. Moving later is possible with our help and takes about one weekend.

## Access by our staff

Nobody at TechFlow can read your code or logs without your consent. When you ask support to look, you grant access for up to 24 hours; each look is in your audit log.

## Isolation

Every job runs in its own virtual machine that is destroyed afterwards. Machines are never shared between organisations.

## Privacy and GDPR

We act as a processor for our customers. A data processing agreement is part of the terms, and the list of subprocessors is kept in Settings, Compliance. You are told 30 days before a new one is added. Requests about personal data go to privacy@techflow.example.

## Backups

Databases are backed up every hour and kept for 35 days in a second data centre of the same region. A restore is rehearsed every quarter; the last one took 47 minutes.

## Reporting a vulnerability

Write to security@techflow.example. We answer within 24 hours and pay between 200 and 10,000 dollars depending on severity. Please do not test on other customers' data.`,
  },
  {
    path: '/status-and-sla',
    title: 'Availability and service levels',
    description: 'The availability guarantee of 99.95 %, maintenance windows and credits.',
    updated: '2026-04-13',
    body: `## Guarantee

Business and Enterprise customers have a guaranteed availability of 99.95 % a month for starting and finishing runs. Starter and Team have no guarantee, but run on the same machines.

## Credits

| Availability in the month | Credit |
|---|---|
| below 99.95 % | 10 % of the monthly fee |
| below 99.5 % | 25 % of the monthly fee |
| below 99.0 % | 50 % of the monthly fee |

Credits are given when you ask for them within 30 days, at billing@techflow.example. They are taken off the next invoice and are not paid out.

## Status page

The current state is at status.techflow.example. You can subscribe by e-mail, by feed or with a webhook. During an incident we post at least every 30 minutes, and a report follows within five working days.

## Maintenance

Planned maintenance is on Sundays between 2 and 4 am UTC, at most twice a month, and is announced seven days before. Jobs that are running are finished first. In 2025 there were nine maintenance windows, and runs could not start for 21 minutes in all.

## Past availability

- 2024: 99.96 %
- 2025: 99.98 %
- 2026 until September: 99.98 %

## What is not counted

Outages of your Git host or your cloud, preview environments that you switched off, and features that are marked as beta.`,
  },
]
