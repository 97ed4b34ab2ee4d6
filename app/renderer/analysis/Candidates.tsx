/** The moves that the search looked at, best first: visits, winrate, lead and the sequence that it expects. */

import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMove, passMove, type Move } from '../../../engine/rules/point.ts';
import { conditions } from '../../../engine/record/position-at.ts';
import { FaultText } from '../fault/FaultText.tsx';
import { useFaultWords } from '../fault/use-fault-words.ts';
import { NetworkNote } from '../play/NetworkNote.tsx';
import { useDesk, useDeskState } from './desk-context.ts';
import { signed } from './Overlays.tsx';
import type { Preview } from './preview.ts';
import type { Candidate, ShownSearch } from './shown-search.ts';
import { replayOf } from './study.ts';

const ROWS = 8;

export interface CandidatesProps {
  readonly search: ShownSearch | undefined;
  readonly preview: Preview;
}

export function Candidates({ search, preview }: CandidatesProps): ReactElement {
  const { t } = useTranslation('analyse');
  const reasonOf = useFaultWords();
  const trouble = useDeskState((state) => state.analysis.trouble);
  const { tree, at } = useDeskState((state) => state.study);
  const { gameOver } = replayOf(tree, at).position;
  const { look } = preview;
  // The pointer is not told to leave rows that go away under it.
  useEffect(
    () => () => {
      look(undefined);
    },
    [look],
  );
  if (trouble !== undefined) {
    return (
      <div className="analyse-empty" role="alert">
        <FaultText text={t('trouble', { reason: reasonOf(trouble) })} fault={trouble} />
      </div>
    );
  }
  if (gameOver) return <p className="analyse-empty">{t('gameOver')}</p>;
  if (!search) return <p className="analyse-empty">{t('candidates.none')}</p>;
  return (
    <>
      <table className="candidates">
        <thead>
          <tr>
            <th scope="col">{t('candidates.move')}</th>
            <th scope="col">{t('candidates.visits')}</th>
            <th scope="col">{t('candidates.winrate')}</th>
            <th scope="col">{t('candidates.lead')}</th>
            <th scope="col">{t('candidates.sequence')}</th>
          </tr>
        </thead>
        <tbody
          onPointerLeave={() => {
            preview.look(undefined);
          }}
        >
          {search.candidates.slice(0, ROWS).map((candidate) => (
            <Row key={candidate.move} candidate={candidate} preview={preview} />
          ))}
        </tbody>
      </table>
      <p className="candidates-help">{t('candidates.help')}</p>
      <NetworkNote size={tree.size} rules={conditions(tree).rules} />
    </>
  );
}

function Row({
  candidate,
  preview,
}: {
  readonly candidate: Candidate;
  readonly preview: Preview;
}): ReactElement {
  const { t, i18n } = useTranslation('analyse');
  const desk = useDesk();
  const size = useDeskState((state) => state.study.tree.size);
  const { move, visits, winrate, scoreLead, pv } = candidate;
  const looked = preview.move === move;
  const name = (at: Move): string => (at === passMove(size) ? t('pass') : formatMove(at, size));
  return (
    <tr
      className={looked ? 'looked' : undefined}
      onPointerEnter={() => {
        preview.look(move);
      }}
      onWheel={(event) => {
        if (looked) preview.step(Math.sign(event.deltaY), pv.length);
      }}
    >
      <th scope="row">
        <button
          type="button"
          className="candidate-move"
          title={t('candidates.play', { move: name(move) })}
          onFocus={() => {
            preview.look(move);
          }}
          onBlur={() => {
            preview.look(undefined);
          }}
          onClick={() => {
            preview.look(undefined);
            desk.play(move);
          }}
        >
          {name(move)}
        </button>
      </th>
      <td>{visits.toLocaleString(i18n.language)}</td>
      <td>{Math.round(winrate * 100)}%</td>
      <td>{signed(scoreLead)}</td>
      <td className="candidate-sequence">
        <button
          type="button"
          tabIndex={-1}
          title={t('candidates.keep')}
          onClick={() => {
            desk.keep(pv);
          }}
        >
          {pv.slice(1, 9).map((at, index) => (
            <span
              key={index}
              className={
                looked && index + 1 >= (preview.shown ?? Infinity) ? 'not-shown' : undefined
              }
            >
              {name(at)}
            </span>
          ))}
        </button>
      </td>
    </tr>
  );
}
