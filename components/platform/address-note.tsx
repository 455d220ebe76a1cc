import type { AddressCheck } from './use-address'

type AddressNoteProps = {
  check: AddressCheck | null
  slug: string
  host: string
  onChoose: (slug: string) => void
}

const problems = {
  empty: 'Letters, digits and hyphens.',
  invalid: 'Use letters, digits and hyphens; it begins and ends with a letter or a digit.',
  reserved: 'This address is reserved.',
  taken: 'This address is taken.',
}

/** Under the address: whether it can be had, and one that can. */
export function AddressNote({ check, slug, host, onChoose }: AddressNoteProps) {
  if (!check) return <>{slug ? host : problems.empty}</>
  if (check.state === 'free') return <span className="text-success">{host} is free.</span>
  const { suggestion } = check
  return (
    <>
      {problems[check.state]}{' '}
      {suggestion && suggestion !== slug && (
        <button type="button" className="font-medium text-link hover:underline" onClick={() => onChoose(suggestion)}>
          Use {suggestion}
        </button>
      )}
    </>
  )
}
