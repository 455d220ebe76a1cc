export const SIGN_IN_PATH = '/sign-in'

const withPath = (base: string, name: string, path: string): string =>
  `${base}?${new URLSearchParams({ [name]: path })}`

/** Where somebody who is not signed in goes, to come back to `path` afterwards. */
export const signInUrl = (path: string): string => withPath(SIGN_IN_PATH, 'callbackUrl', path)

/** Where a page sends a browser whose token is past its hour while its session lives: pages cannot set cookies. */
export const renewUrl = (path: string): string => withPath('/api/auth/renew', 'to', path)
