/** Minutes after midnight of a time such as `08:00` or `7:30`; undefined for what is none. */
export function parseTimeOfDay(text: string): number | undefined {
  const [, hours, minutes] = /^\s*([01]?\d|2[0-3]):([0-5]\d)\s*$/.exec(text) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}
