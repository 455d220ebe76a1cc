/** Progress and detail go to stderr: stdout is the rows'. */
export const say = (text: string): void => {
  process.stderr.write(`${text}\n`)
}
