/** Who stands at 0 Elo in a run's history, in words. */

/** `people`: whom the imitator imitates, where one was measured; all Elo is above random play else. */
export function anchorText(people: string | undefined): string {
  return people === undefined
    ? 'random play'
    : `the imitator of ${peopleText(people)} without search`;
}

/** Ranks of servers carry the server's name; the strongest ones are of none. */
export function peopleText(people: string): string {
  return people === 'pro' ? 'professionals' : people;
}
