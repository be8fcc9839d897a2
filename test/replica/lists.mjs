// @ts-check
// The list API: days, weeks, months, what is trending, and searches, in pages.
import { createHash } from 'node:crypto';
import { itemsOf } from './papers.mjs';

/** @typedef {import('./replica.mjs').Reply} Reply */

const dayTime = 86_400_000;

export class Lists {
  /** The last day whose list has opened. */
  today = '2025-06-30';
  /** The first day that has a list. */
  first = '2024-01-01';
  /** @type {Map<string, number>} how often a day's list changed */
  revisions = new Map();

  /**
   * @param {URL} url
   * @param {import('node:http').IncomingHttpHeaders} headers
   * @returns {Reply | undefined} undefined where it is not for this service
   */
  reply(url, headers) {
    if (url.pathname === '/api/papers/search') {
      return listReply(this.#found(url.searchParams.get('q') ?? ''), headers);
    }
    if (url.pathname !== '/api/daily_papers') {
      return undefined;
    }
    const items = this.#asked(url.searchParams);
    if (items === undefined) {
      return { status: 400, body: JSON.stringify({ error: 'Invalid date' }) };
    }
    const limit = Math.min(Number(url.searchParams.get('limit') ?? 50), 100);
    const page = Number(url.searchParams.get('p') ?? 0);
    return listReply(items.slice(page * limit, (page + 1) * limit), headers);
  }

  /** @param {URLSearchParams} parameters */
  #asked(parameters) {
    const [date, week, month] = ['date', 'week', 'month'].map((name) => parameters.get(name));
    if (date) {
      return this.#ofDays(date, 1);
    }
    if (week) {
      const [year, number] = week.split('-W').map(Number);
      const fourth = Date.UTC(year ?? NaN, 0, 4);
      const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayTime;
      return this.#ofDays(dayOf(monday + ((number ?? NaN) - 1) * 7 * dayTime), 7);
    }
    if (month) {
      const [year, number] = month.split('-').map(Number);
      return this.#ofDays(
        `${month}-01`,
        new Date(Date.UTC(year ?? NaN, number ?? NaN, 0)).getUTCDate(),
      );
    }
    return this.#ofDays(dayOf(Date.parse(this.today) - 6 * dayTime), 7);
  }

  /**
   * @param {string} first
   * @param {number} count
   */
  #ofDays(first, count) {
    const start = Date.parse(`${first}T00:00:00Z`);
    if (!/^\d{4}-\d\d-\d\d$/.test(first) || Number.isNaN(start)) {
      return undefined;
    }
    if (first > this.today || first < this.first) {
      return undefined;
    }
    return Array.from({ length: count }, (_, index) => dayOf(start + index * dayTime))
      .filter((day) => day <= this.today)
      .flatMap((day) => itemsOf(day, this.revisions.get(day)));
  }

  /** @param {string} query */
  #found(query) {
    const words = query.toLowerCase().split(/\s+/);
    const recent = this.#ofDays(dayOf(Date.parse(this.today) - 29 * dayTime), 30) ?? [];
    return recent.filter(({ title }) => words.every((word) => title.toLowerCase().includes(word)));
  }
}

/**
 * @param {unknown[]} items
 * @param {import('node:http').IncomingHttpHeaders} headers
 * @returns {Reply}
 */
function listReply(items, headers) {
  const body = JSON.stringify(items);
  const etag = `W/"${createHash('sha1').update(body).digest('hex').slice(0, 12)}"`;
  return headers['if-none-match'] === etag
    ? { status: 304, body: '', headers: { etag } }
    : { status: 200, body, headers: { etag } };
}

/** @param {number} time */
function dayOf(time) {
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}
