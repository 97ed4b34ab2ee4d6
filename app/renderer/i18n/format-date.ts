/** Dates of records as people write them. */

/** `2016-03-10` in words; a year, or anything that is no date, in its own way. */
export function formatDate(text: string, language: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(text);
  if (!match) return text;
  const [, year, month, day] = match;
  const at = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (month) options.month = 'long';
  if (day) options.day = 'numeric';
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options).format(at);
}
