/** What differs from person to person, and how it must be written where it stands. */
export type Slot =
  | { slot: 'variable'; name: string; fallback: string | null; form: 'html' | 'text' | 'header' }
  | { slot: 'link'; index: number; form: 'html' | 'text' }
  | { slot: 'unsubscribe' | 'preferences'; form: 'html' | 'text' }
  | { slot: 'pixel' }

export type Piece = string | Slot

/** A mail cut at everything that differs; plain data, so that it can be kept with its campaign. */
export type CompiledContent = {
  subject: Piece[]
  html: Piece[]
  text: Piece[]
  /** Targets in the order of `linkUrl(index)`; a person's values are put in by `linkTarget`. */
  links: string[]
  /** Of the HTML without what is put in. */
  htmlBytes: number
}

export type Personal = {
  variables: Readonly<Record<string, string>>
  /** The address behind a link, such as one that counts clicks. */
  linkUrl: (index: number) => string
  unsubscribeUrl: string
  preferencesUrl: string
  openPixelUrl: string | null
}
