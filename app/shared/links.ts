/** Which pages of the web the program opens, in the user's own browser; it never shows one itself. */

const HOSTS: ReadonlySet<string> = new Set([
  'github.com',
  'www.nature.com',
  'senseis.xmp.net',
  'en.wikipedia.org',
  'zh.wikipedia.org',
  'ja.wikipedia.org',
  'ko.wikipedia.org',
]);

/** The address as it may be opened, or undefined where it may not: https, a host of the list, no name or port. */
export function allowedLink(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const plain = url.username === '' && url.password === '' && url.port === '';
  return url.protocol === 'https:' && plain && HOSTS.has(url.hostname) ? url.href : undefined;
}
