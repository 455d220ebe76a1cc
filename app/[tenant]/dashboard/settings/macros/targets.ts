type Named = { id: string; name: string }

/** What actions can name. */
export type Targets = { labels: readonly Named[]; teams: readonly Named[]; people: readonly Named[] }
