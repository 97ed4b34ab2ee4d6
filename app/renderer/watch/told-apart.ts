/** What tells two other Go programs apart in few words. */

import type { Program } from '../game/player.ts';

/** Their names; where these are the same, their command lines from the option on in which they differ, if they do. */
export function toldApart(one: Program, other: Program): readonly [string, string?] {
  if (one.name !== other.name) return [one.name, other.name];
  if (one.command === other.command) return [one.name];
  let same = 0;
  while (same < one.command.length && one.command[same] === other.command[same]) same++;
  const option = one.command.slice(0, same).lastIndexOf(' -') + 1;
  return [one.command.slice(option), other.command.slice(option)];
}
