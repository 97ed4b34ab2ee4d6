/** The one desk of this window, in a store that React watches, and how other rooms put something on it. */

import i18next from 'i18next';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { GameTree, NodeId } from '../../../engine/record/game-tree.ts';
import { engineClient } from '../engine.ts';
import { windowTable } from '../game/store.ts';
import { getHost } from '../host.ts';
import { useNavigation } from '../shell/navigation.ts';
import type { ExpectingEngine } from '../surprise/expectations.ts';
import type { ExplainingEngine } from '../explain/use-explanation.ts';
import { Desk, type DeskOptions } from './desk.ts';
import type { DeskState } from './desk-state.ts';
import { useViewSettings, type AnalyseTab } from './view-settings.ts';

export interface OpenDesk {
  readonly desk: Desk;
  readonly store: StoreApi<DeskState>;
  /** For what is asked beside the study: explanations, and what the networks expected. */
  readonly engine: ExplainingEngine & ExpectingEngine;
}

export interface OpenDeskOptions extends Omit<DeskOptions, 'publish'> {
  readonly engine: DeskOptions['engine'] & OpenDesk['engine'];
}

export function openDesk(options: OpenDeskOptions): OpenDesk {
  const desk = new Desk({
    ...options,
    publish: (state) => {
      store.setState(state, true);
    },
  });
  const store = createStore<DeskState>()(() => desk.state);
  return { desk, store, engine: options.engine };
}

let open: OpenDesk | undefined;

/** Opened at first use, with what was studied last. */
export function windowDesk(): OpenDesk {
  if (!open) {
    const language = (): string => i18next.language;
    open = openDesk({ engine: engineClient(), journal: getHost().journal, language });
    void open.desk.restore();
  }
  return open;
}

/**
 * Carries a game across to the Analyse room: the same tree, at the same place, with this tab in front, else the one
 * that was.
 */
export function analyseHere(name: string, tree: GameTree, at: NodeId, tab?: AnalyseTab): void {
  windowDesk().desk.begin(name, tree, at);
  showAnalysis(tab);
}

/** Goes to a node of the study that is on the desk. */
export function studyHere(at: NodeId, tab?: AnalyseTab): void {
  windowDesk().desk.goTo(at);
  showAnalysis(tab);
}

function showAnalysis(tab: AnalyseTab | undefined): void {
  if (tab) useViewSettings.getState().change({ tab });
  useNavigation.getState().open('analyse');
}

/** Opens files in the Analyse room, wherever they come from. */
export function openInAnalysis(work: (desk: Desk) => unknown): void {
  work(windowDesk().desk);
  useNavigation.getState().open('analyse');
}

/** The way back: the Play room goes on from a place in a record. */
export function playOn(tree: GameTree, at: NodeId): void {
  if (windowTable().conductor.goOnFrom(tree, at)) useNavigation.getState().open('play');
}
