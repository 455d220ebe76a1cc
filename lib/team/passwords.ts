import { hash, verify } from '@node-rs/argon2'

/** argon2id with 19 MiB, 2 passes, 1 lane: the library's default and OWASP's first choice. */
export const hashPassword = (password: string): Promise<string> => hash(password)

/** Nobody's hash, with the parameters of `hashPassword`: checking it costs what checking a real one does. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$0J+iHe4kfrmLbDW8lk6Vmw$xpIfA8yZiErsynkJxR6Bpx1cvSXIToEJeVlsZ9lDDy4'

/** False for an account without a password too, and after the same time. */
export async function isPassword(storedHash: string | null | undefined, password: string): Promise<boolean> {
  const isMatch = await verify(storedHash ?? NOBODY, password)
  return isMatch && Boolean(storedHash)
}
