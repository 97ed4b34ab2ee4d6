/**
 * The loop of one learning run: play, add to the window, train, export, keep. It owns the order of things and
 * what is remembered; who plays and who trains is handed in.
 */

import type { SampleWindow } from '../training/window.ts';
import { keepCheckpoint, networkPath } from './checkpoints.ts';
import type { Generation, LearnParts } from './learn-parts.ts';
import { calibrationGames, openWindow } from './open-window.ts';
import { playGeneration } from './play-generation.ts';
import { learningRateAt } from './settings.ts';
import { SpentMeter } from './spent.ts';
import { gameStatistics } from './statistics.ts';
import { trainGeneration } from './train-generation.ts';

/** Runs until the signal says stop or the wanted generation is reached; what was finished is on disk by then. */
export async function learn(parts: LearnParts): Promise<void> {
  const window = openWindow(parts);
  const spent = new SpentMeter(parts);
  try {
    await goOn(parts, window, spent);
  } finally {
    await spent.note();
  }
}

async function goOn(parts: LearnParts, window: SampleWindow, spent: SpentMeter): Promise<void> {
  const { settings, folder, state, signal } = parts;
  const measure = async (): Promise<void> => {
    if (parts.measure && !signal.aborted) await spent.without(parts.measure(state));
  };
  await measure();
  while (!signal.aborted && state.generation < (parts.generations ?? Infinity)) {
    const games = await playGeneration(parts, spent);
    if (!games) break;
    window.add(games.records);
    state.gamesPlayed += games.records.length;
    state.evaluations = spent.evaluations(games.evaluations);
    const trained = await trainGeneration(parts, window, spent);
    if (!trained) break;
    state.samplesMade = window.made;
    state.generation++;
    state.coreSeconds = spent.coreSeconds();
    state.random = parts.random.state();
    const exported = networkPath(folder, state.generation);
    const calibration = calibrationGames(games.records, window, settings);
    await parts.learner.exportNetwork(exported, state, calibration);
    const before = networkPath(folder, state.generation - 1);
    const unseen = await spent.without(parts.compareExports?.(before, exported, games.records));
    const report: Generation = {
      generation: state.generation,
      games: gameStatistics(games.records),
      ...(unseen && { unseen }),
      window: window.size,
      samplesMade: state.samplesMade,
      samplesTrained: state.samplesTrained,
      learningRate: learningRateAt(settings, state.samplesTrained),
      losses: trained.losses,
      coreHours: state.coreSeconds / 3600,
      gamesPlayed: state.gamesPlayed,
      evaluations: state.evaluations,
      ...(games.gamesPerHour !== undefined && { gamesPerHour: games.gamesPerHour }),
      samplesPerSecond: trained.samplesPerSecond,
    };
    parts.events.onTrained(report);
    await keepCheckpoint(folder, state, (path) => parts.learner.saveCheckpoint(path));
    await parts.events.onGeneration(report);
    await measure();
  }
}
