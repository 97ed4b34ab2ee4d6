/** The names that commands give players: `self-taught:100v`, `self-taught@FOLDER:1v`, `random`, `gtp:COMMAND`. */

export type PlayerName =
  | {
      readonly kind: 'network';
      /** The network's folder; undefined for the one that is bundled. */
      readonly folder: string | undefined;
      /** 1 plays the network's own favourite without any search. */
      readonly visits: number;
    }
  | { readonly kind: 'random' }
  | { readonly kind: 'gtp'; readonly commandLine: string };

export const PLAYER_NAMES_HELP = `Players:
  self-taught:100v           the bundled self-taught network with 100 visits a move
  self-taught:1v             the same without search
  self-taught@FOLDER:100v    another network, by its folder
  random                     any legal move that does not fill an own eye
  gtp:"COMMAND"              another Go program that speaks GTP, as
                             gtp:"gnugo --mode gtp --chinese-rules --level 10"
`;

const MAX_VISITS = 1_000_000;

/** A sentence that says what is wrong, where the name names no player. */
export function parsePlayerName(text: string): PlayerName | string {
  const name = text.trim();
  if (name === 'random') return { kind: 'random' };
  if (name.startsWith('gtp:')) {
    const commandLine = unquoted(name.slice('gtp:'.length).trim());
    return commandLine
      ? { kind: 'gtp', commandLine }
      : 'gtp: needs a command line, as gtp:"gnugo --mode gtp"';
  }
  const match = /^self-taught(?:@(.+?))?(?::(\d+)v)?$/.exec(name);
  if (!match) return `there is no player ${JSON.stringify(name)}`;
  const visits = Number(match[2] ?? '');
  if (match[2] === undefined) return `${name} needs a number of visits, as ${name}:100v`;
  if (visits < 1 || visits > MAX_VISITS)
    return `a search takes 1 to ${MAX_VISITS} visits, not ${match[2]}`;
  return { kind: 'network', folder: match[1], visits };
}

/** Quotes round the whole, which a shell left there. */
function unquoted(text: string): string {
  const inside = /^(["'])([^"']*)\1$/.exec(text)?.[2];
  return inside ?? text;
}
