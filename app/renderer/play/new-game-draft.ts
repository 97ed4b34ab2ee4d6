/** The New game form's values while they are being chosen, and the settings that they make. */

import { MAX_SIZE, MIN_SIZE } from '../../../engine/rules/point.ts';
import type { RulesName } from '../../../engine/rules/rule-set.ts';
import {
  humanColor,
  isWatched,
  KOMI_LIMIT,
  usualKomi,
  type GameSettings,
} from '../game/game-settings.ts';
import { maxFreeHandicap, maxHandicap } from '../game/handicap.ts';
import { usualOffer, type RankOffer } from '../explain/reader.ts';
import {
  GENTLEST,
  HUMAN,
  imitating,
  type NetworkOpponent,
  type PlainSearch,
  type Player,
  type Program,
} from '../game/player.ts';
import { clockDraftOf, clockOf, type ClockDraft } from './clock-draft.ts';

export type OwnColor = 'black' | 'white' | 'random';

/** People of a rank, imitated; the usual one where none was chosen, or where the board does not have it. */
export interface ImitationChoice {
  readonly kind: 'imitation';
  readonly rank?: string | undefined;
}

/** A graded network, search without learning, people imitated, or the program whose command line is in the form. */
export type Machine = NetworkOpponent | PlainSearch | ImitationChoice | 'program';

/** What the form knows beside what is chosen in it. */
export interface Offers {
  /** The ranks that can be imitated on boards of the size chosen, weakest first. */
  readonly offers: readonly RankOffer[];
  /** Of the imitations played with last, by the lines of the board. */
  readonly ranks: Readonly<Record<string, string>>;
}

export interface Draft {
  /** One person against a machine, two people, or two machines. */
  readonly table: 'machine' | 'people' | 'machines';
  /** The opponent; White where two machines play. */
  readonly machine: Machine;
  /** Black where two machines play. */
  readonly other: Machine;
  /** Command lines of other Go programs: the opponent's, White's where two machines play; and the other machine's. */
  readonly commands: Commands;
  readonly color: OwnColor;
  readonly size: number;
  readonly rules: RulesName;
  readonly handicap: number;
  /** Whether Black puts its handicap stones where it likes. */
  readonly free: boolean;
  /** As typed; undefined while the usual komi is taken. */
  readonly komi: string | undefined;
  readonly clock: ClockDraft;
}

/** Other Go programs that have said their names. */
export type Programs = Readonly<Partial<Record<Seat, Program>>>;

/** Where a machine sits: the opponent, or White where two machines play; and Black there. */
export type Seat = 'machine' | 'other';

/** Command lines by seat. */
export type Commands = Readonly<Record<Seat, string>>;

/** `last`: the command lines that were used last. */
export function draftOf(settings: GameSettings, last: Commands): Draft {
  const { black, white, size, rules, handicap, komi } = settings;
  const color = humanColor(settings);
  const watched = isWatched(settings);
  const [one, two] = white.kind === 'human' ? [black, white] : [white, black];
  return {
    table: watched ? 'machines' : color === undefined ? 'people' : 'machine',
    machine: machineOf(one),
    other: machineOf(two),
    commands: {
      machine: one.kind === 'gtp' ? one.command : last.machine,
      other: two.kind === 'gtp' ? two.command : last.other,
    },
    color: color === 2 ? 'white' : 'black',
    size,
    rules,
    handicap,
    free: settings.placement === 'free',
    komi: komi === usualKomi(rules, size, handicap) ? undefined : String(komi),
    clock: clockDraftOf(settings.clock),
  };
}

function machineOf(player: Player): Machine {
  if (player.kind === 'gtp') return 'program';
  return player.kind === 'human' ? GENTLEST : player;
}

/** Undefined where nobody can be imitated on such boards. */
export function offerFor(
  { rank }: ImitationChoice,
  size: number,
  { offers, ranks }: Offers,
): RankOffer | undefined {
  const find = (wanted: string | undefined): RankOffer | undefined =>
    offers.find((offer) => offer.rank === wanted);
  return find(rank) ?? find(ranks[size]) ?? usualOffer(offers);
}

/** Another value; a handicap that the board cannot hold is cut down. */
export function changed(draft: Draft, part: Partial<Draft>): Draft {
  const next = { ...draft, ...part };
  const free = next.free && mayPlaceFreely(next);
  const most = mostHandicap({ ...next, free });
  const handicap = Math.min(next.handicap, most);
  return { ...next, free, handicap: handicap < 2 ? 0 : handicap };
}

/** Black has to be a person for that: programs are given the star points. */
export function mayPlaceFreely({ table, color }: Draft): boolean {
  return table === 'people' || (table === 'machine' && color === 'black');
}

export function mostHandicap({ size, free }: Pick<Draft, 'size' | 'free'>): number {
  return (free ? maxFreeHandicap(size) : maxHandicap(size)) || 0;
}

/** The komi chosen; undefined where what was typed is none. */
export function komiOf({ komi, rules, size, handicap }: Draft): number | undefined {
  if (komi === undefined) return usualKomi(rules, size, handicap);
  const text = komi.trim().replace(',', '.').replace('−', '-');
  const points = text === '' ? Number.NaN : Number(text);
  return Number.isInteger(points * 2) && Math.abs(points) <= KOMI_LIMIT ? points : undefined;
}

export function isSize(size: number): boolean {
  return Number.isInteger(size) && size >= MIN_SIZE && size <= MAX_SIZE;
}

/** Whoever of the machines sits at the board, White or the opponent first. */
export function machinesOf({ table, machine, other }: Draft): readonly Machine[] {
  if (table === 'people') return [];
  return table === 'machines' ? [machine, other] : [machine];
}

/** Where other Go programs sit. */
export function programSeats({ table, machine, other }: Draft): readonly Seat[] {
  if (table === 'people') return [];
  const seats: Seat[] = machine === 'program' ? ['machine'] : [];
  return table === 'machines' && other === 'program' ? [...seats, 'other'] : seats;
}

/** Without the spaces around what was typed. */
export function commandAt({ commands }: Draft, seat: Seat): string {
  return commands[seat].trim();
}

export function isImitation(machine: Machine): machine is ImitationChoice {
  return machine !== 'program' && machine.kind === 'imitation';
}

export function isComplete(draft: Draft, { offers }: Pick<Offers, 'offers'>): boolean {
  if (programSeats(draft).some((seat) => commandAt(draft, seat) === '')) return false;
  if (offers.length === 0 && machinesOf(draft).some(isImitation)) return false;
  return komiOf(draft) !== undefined && isSize(draft.size) && clockOf(draft.clock) !== undefined;
}

/**
 * Undefined while something in the form is wrong. `random`: 0..1, tosses for the colour; `programs` are the other Go
 * programs where they are needed, `known` says who can be imitated.
 */
export function settingsOf(
  draft: Draft,
  random: number,
  programs: Programs,
  known: Offers,
): GameSettings | undefined {
  const komi = komiOf(draft);
  const clock = clockOf(draft.clock);
  if (komi === undefined || !clock || !isSize(draft.size)) return undefined;
  const players = playersOf(draft, random, programs, known);
  if (!players) return undefined;
  const { size, rules, handicap, free } = draft;
  const placement = free && handicap > 0 ? 'free' : 'fixed';
  return { size, rules, komi, handicap, placement, clock, ...players };
}

function playersOf(
  draft: Draft,
  random: number,
  programs: Programs,
  known: Offers,
): Pick<GameSettings, 'black' | 'white'> | undefined {
  const seat = (machine: Machine, at: Seat): Player | undefined => {
    if (machine === 'program') return programs[at];
    if (!isImitation(machine)) return machine;
    const offer = offerFor(machine, draft.size, known);
    return offer && imitating(offer);
  };
  const { table, color } = draft;
  if (table === 'people') return { black: HUMAN, white: HUMAN };
  const machine = seat(draft.machine, 'machine');
  const other = table === 'machines' ? seat(draft.other, 'other') : HUMAN;
  if (!machine || !other) return undefined;
  const black = table === 'machines' || color === 'black' || (color === 'random' && random < 0.5);
  return black ? { black: other, white: machine } : { black: machine, white: other };
}
