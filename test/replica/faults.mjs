// @ts-check
// What can go wrong with an answer, by name; see `misbehave`.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';

/**
 * @typedef {import('./replica.mjs').Reply} Reply
 * @typedef {import('node:http').ServerResponse} Response
 */

/** The way to what leads to itself for ever. */
export const loopPath = '/loop';

/**
 * Answers as a service does that is not well:
 *
 * - `slow`, `slowBody`: nothing comes, or nothing after the first bytes, until the other side leaves
 * - `torn`, `empty`, `html`, `notAList`: whole answers with half a list, none, a page, or another thing
 * - `429`, `503` …: a status; `429:30` with `Retry-After` in seconds, or `429:` and a date
 * - `redirectLoop`, `redirectAway`: to the same host for ever, or to another one
 * - `moved`: to the same host, where the answer is
 * - `wrongType`, `gzip`: the answer as it should be, as text or packed
 * - `huge`, `bomb`: 200 MB, or much packed into little
 * - `cut`, `cut:100`: the connection ends in mid-answer, or after so many bytes
 * - `drop`: it ends before any answer
 * - `noCors`: without leave for the scripts of other sites
 *
 * @param {string} fault
 * @param {Reply} reply what would have been answered
 * @param {Response} response
 * @param {URL} url
 */
export async function misbehave(fault, reply, response, url) {
  const [name = '', detail = ''] = fault.split(/:(.*)/s);
  const send = (/** @type {Reply} */ other) => {
    response.writeHead(other.status, { 'content-type': 'application/json', ...other.headers });
    response.end(other.body);
  };
  const full = Buffer.from(reply.body);
  switch (name) {
    case 'slow':
      return;
    case 'slowBody':
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('[');
      return;
    case 'torn':
      send({ status: 200, body: reply.body.slice(0, Math.floor(reply.body.length / 2)) });
      return;
    case 'empty':
      send({ status: 200, body: '[]' });
      return;
    case 'notAList':
      send({ status: 200, body: '{"error":"Something went wrong"}' });
      return;
    case 'html':
      send({
        status: 200,
        body: '<!doctype html><title>Sign in</title><p>Sign in to go on.</p>',
        headers: { 'content-type': 'text/html' },
      });
      return;
    case 'redirectLoop':
      send({ status: 302, body: '', headers: { location: loopPath } });
      return;
    case 'redirectAway':
      send({ status: 302, body: '', headers: { location: `http://localhost:${url.port}/` } });
      return;
    case 'moved':
      send({
        status: 307,
        body: '',
        headers: { location: `${url.pathname}${url.search}&moved=1` },
      });
      return;
    case 'wrongType':
      send({ ...reply, headers: { ...reply.headers, 'content-type': 'text/plain' } });
      return;
    case 'gzip':
      response.writeHead(reply.status, { ...reply.headers, 'content-encoding': 'gzip' });
      response.end(gzipSync(full));
      return;
    case 'bomb':
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(gzipSync(Buffer.alloc(60_000_000, ' ')));
      return;
    case 'huge':
      await sendMuch(response);
      return;
    case 'cut':
      response.writeHead(reply.status, { 'content-length': full.length });
      response.write(full.subarray(0, detail === '' ? full.length / 2 : Number(detail)), () => {
        response.destroy();
      });
      return;
    case 'drop':
      response.destroy();
      return;
    case 'noCors':
      response.removeHeader('access-control-allow-origin');
      send(reply);
      return;
    default:
      send({
        status: Number(name),
        body: JSON.stringify({ error: `Status ${name}` }),
        headers: detail === '' ? {} : { 'retry-after': detail },
      });
  }
}

/** @param {Response} response */
async function sendMuch(response) {
  const piece = Buffer.alloc(1_000_000, '[');
  const pieces = Readable.from(Array.from({ length: 200 }, () => piece));
  response.writeHead(200, { 'content-type': 'application/json' });
  // The other side may leave before the end.
  await pipeline(pieces, response).catch(() => undefined);
}
