/** The grades that the networks here can play, each with its age and with the strength that was measured for it. */

import { readMeasured } from '../arena/ladder-file.ts';
import { gradesOf, type Grade } from '../player/grade.ts';
import type { GradeInfo, NetworkInfo } from '../protocol/methods.ts';
import type { NetworkCatalogue } from './network-catalogue.ts';

/** What `move37 grades` writes, in the folder of the networks. */
export const GRADES_FILE = 'grades.json';

/** A grade with the network that plays it. */
export interface AvailableGrade extends Grade {
  readonly info: NetworkInfo;
  /** As the file of measured strengths names it: `self-taught:10v`. */
  readonly name: string;
  /** What was measured is told only of the same network with the same visits. */
  readonly identity: string;
}

/** The weakest first; none without a network. Early checkpoints lie in the default network's folder. */
export function availableGrades(networks: NetworkCatalogue): AvailableGrade[] {
  const infos = networks.list();
  const present = infos.find(({ isDefault }) => isDefault);
  if (!present) return [];
  const early = infos.flatMap(({ id, coreHours }) =>
    id.startsWith(`${present.id}/`) && coreHours !== undefined ? [{ id, coreHours }] : [],
  );
  return gradesOf(early).flatMap((grade) => {
    const info =
      grade.network === undefined ? present : infos.find(({ id }) => id === grade.network);
    if (!info) return [];
    const name = `${info.id}:${grade.visits}v`;
    return [{ ...grade, info, name, identity: `${info.hash} ${grade.visits}v` }];
  });
}

/** With the measured strengths of `file`; a file that is missing or broken is as one that holds none. */
export function measuredGrades(networks: NetworkCatalogue, file: string): GradeInfo[] {
  const ladder = readMeasured(file);
  return availableGrades(networks).map(({ network, visits, info, name, identity }) => ({
    ...(network !== undefined && { network }),
    visits,
    ...(info.coreHours !== undefined && { coreHours: info.coreHours }),
    measured: (ladder?.boards ?? []).flatMap(({ size, players }) => {
      const player = players.find((one) => one.name === name && one.identity === identity);
      if (player?.elo === undefined) return [];
      const { elo, low = elo, high = elo, games } = player;
      return [{ size, elo, low, high, games }];
    }),
  }));
}
