/**
 * Text as SGF writes it, and back. A tree keeps each property value *raw*, exactly as it stands between its
 * brackets, so that what we do not know survives untouched; these functions read and make such values.
 */

/** Whether a string can stand between brackets as it is: no bare `]` and no `\` left open at its end. */
export function isRawValue(raw: string): boolean {
  for (let at = 0; at < raw.length; at++) {
    if (raw[at] === ']') return false;
    if (raw[at] === '\\' && ++at >= raw.length) return false;
  }
  return true;
}

/** A raw value as the text it means: escapes undone, soft line breaks gone, line breaks as `\n`. */
export function parseText(raw: string): string {
  return unescape(raw.replace(/\r\n?|\n\r/g, '\n')).replace(/[\t\v\f]/g, ' ');
}

/** A raw value as one line of text: names, events, labels. */
export function parseSimpleText(raw: string): string {
  return parseText(raw).replace(/\n/g, ' ').trim();
}

/** Text as a raw value: `]` and `\` are escaped. */
export function makeText(text: string): string {
  return text.replace(/[\\\]]/g, '\\$&');
}

/** A composed raw value `a:b` of two texts. */
export function makeComposed(first: string, second: string): string {
  return `${makeText(first).replaceAll(':', '\\:')}:${makeText(second)}`;
}

/** The halves of a composed raw value `a:b`, still raw; the second is undefined where there is no colon. */
export function splitComposed(raw: string): readonly [string, string | undefined] {
  for (let at = 0; at < raw.length; at++) {
    if (raw[at] === '\\') at++;
    else if (raw[at] === ':') return [raw.slice(0, at), raw.slice(at + 1)];
  }
  return [raw, undefined];
}

function unescape(raw: string): string {
  return raw.replace(/\\(\n|[\s\S]|$)/g, (_, escaped: string) => (escaped === '\n' ? '' : escaped));
}
