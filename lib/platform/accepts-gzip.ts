import type http from 'node:http'

const GZIP = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/

export const acceptsGzip = ({ headers }: http.IncomingMessage): boolean =>
  GZIP.test(String(headers['accept-encoding'] ?? ''))
