import type { PartialDate } from '../../../model';

const instant =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|([+-])(\d{2}):?(\d{2}))?)?$/;

/** Instants that are of the day they print in any year of four digits, so that they need no calendar. */
const sameDay =
  /^(?!00)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?Z?)?$/;

/**
 * The day in UTC of an instant as ISO 8601 writes it, such as `2025-01-02T23:30:00-05:00`; without a
 * zone it is UTC. Undefined when the text is no instant.
 */
export function utcDay(text: string): (PartialDate & { readonly year: number }) | undefined {
  if (sameDay.test(text)) {
    return {
      year: Number(text.slice(0, 4)),
      month: Number(text.slice(5, 7)),
      day: Number(text.slice(8, 10)),
    };
  }
  const found = instant.exec(text);
  if (!found) {
    return undefined;
  }
  const [, year, month, day, hour = 0, minute = 0, second = 0, sign, zoneHour = 0, zoneMinute = 0] =
    found;
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isDay = moment.getUTCMonth() === Number(month) - 1 && moment.getUTCDate() === Number(day);
  if (!isDay) {
    return undefined;
  }
  const zone = (Number(zoneHour) * 60 + Number(zoneMinute)) * (sign === '-' ? -1 : 1);
  const minutes = Number(hour) * 60 + Number(minute) - zone;
  moment.setTime(moment.getTime() + (minutes * 60 + Number(second)) * 1000);
  return {
    year: moment.getUTCFullYear(),
    month: moment.getUTCMonth() + 1,
    day: moment.getUTCDate(),
  };
}
