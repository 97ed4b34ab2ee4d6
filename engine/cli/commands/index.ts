/** The commands of `move37`; each is loaded when it is called. */

import type { Command } from './command.ts';

export interface ListedCommand {
  readonly name: string;
  readonly summary: string;
  load(): Promise<Command>;
}

export const COMMANDS: readonly ListedCommand[] = [
  {
    name: 'train',
    summary: 'Teach a network by self-play; goes on where it stopped',
    load: async () => (await import('./train.ts')).command,
  },
  {
    name: 'imitate',
    summary: 'Teach a network to play as people do, from their games; goes on where it stopped',
    load: async () => (await import('./imitate.ts')).command,
  },
  {
    name: 'agreement',
    summary: "Tell how well a network foretells people's moves",
    load: async () => (await import('./agreement.ts')).command,
  },
  {
    name: 'survey',
    summary: 'Count records of games by board size, server and rank',
    load: async () => (await import('./survey.ts')).command,
  },
  {
    name: 'match',
    summary: 'Play two players against each other and estimate the Elo difference',
    load: async () => (await import('./match.ts')).command,
  },
  {
    name: 'explain',
    summary: 'Explain a move of a game: both voices, its price, what it does, in words',
    load: async () => (await import('./explain.ts')).command,
  },
  {
    name: 'bench',
    summary: 'Time the network, self-play and search on this machine',
    load: async () => (await import('./bench.ts')).command,
  },
  {
    name: 'ladder',
    summary: 'Play the matches that the ladder lacks and rate its players',
    load: async () => (await import('./ladder.ts')).command,
  },
  {
    name: 'grades',
    summary: 'Measure the graded opponents of the app against each other',
    load: async () => (await import('./grades.ts')).command,
  },
  {
    name: 'headline',
    summary: "Draw strength over core-hours, with people's imitator as the level to pass",
    load: async () => (await import('./headline.ts')).command,
  },
  {
    name: 'gtp',
    summary: 'Speak GTP 2: the engine for other Go programs',
    load: async () => (await import('./gtp.ts')).command,
  },
  {
    name: 'analyze',
    summary: 'Analyse positions that come in as JSON lines',
    load: async () => (await import('./analyze.ts')).command,
  },
  {
    name: 'serve',
    summary: 'Open the app in the browser, from a server on this machine',
    load: async () => (await import('./serve.ts')).command,
  },
];
