/** The Analyse room: a record on the board, its tree of variations and what the engine finds in it. */

import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { RoomLayout } from '../shell/RoomLayout.tsx';
import { AnalyseBoard } from './AnalyseBoard.tsx';
import { AnalysePanel } from './AnalysePanel.tsx';
import { AnalyseTimeline } from './AnalyseTimeline.tsx';
import { CollectionChooser } from './CollectionChooser.tsx';
import { DeskContext, useDeskState } from './desk-context.ts';
import { useExpectedLine } from './expected-line.ts';
import { sequenceOf, usePreview } from './preview.ts';
import { shownSearch } from './shown-search.ts';
import { windowDesk, type OpenDesk } from './store.ts';
import { useAnalyseKeys } from './use-analyse-keys.ts';
import { useCandidateKeys } from './use-candidate-keys.ts';
import { usePaste } from './use-paste.ts';
import { useVoices } from './use-voices.ts';
import { useViewSettings } from './view-settings.ts';

export function AnalyseRoom({ open = windowDesk() }: { readonly open?: OpenDesk }): ReactElement {
  return (
    <DeskContext value={open}>
      <AnalyseDesk />
    </DeskContext>
  );
}

function AnalyseDesk(): ReactElement {
  const { t } = useTranslation('analyse');
  const report = useDeskState((state) => state.analysis.found?.report);
  const result = useDeskState(({ study }) => study.results.get(study.at));
  const search = useMemo(() => shownSearch(report, result), [report, result]);
  const study = useDeskState((state) => state.study);
  const preview = usePreview(`${study.id} ${study.at}`);
  const { tab, change } = useViewSettings();
  /** The study that the networks were asked to look at. */
  const [summarised, setSummarised] = useState<string>();
  /** Whether the strip shows what they expected, once they were asked. */
  const [surprise, setSurprise] = useState(false);
  const asked = summarised === study.id;
  const surpriseShown = asked && surprise;
  const expectedLine = useExpectedLine(surpriseShown || (asked && tab === 'summary'));
  const explained = tab === 'voices';
  const voices = useVoices(study, explained);
  useAnalyseKeys(
    surpriseShown ? expectedLine : undefined,
    sequenceOf(search, preview) !== undefined,
  );
  useCandidateKeys(search, preview);
  usePaste();
  return (
    <>
      <RoomLayout
        name={t('title')}
        board={
          <AnalyseBoard search={search} preview={preview} voices={explained ? voices : undefined} />
        }
        timeline={
          <AnalyseTimeline
            search={search}
            expectedLine={expectedLine}
            surprise={asked ? surprise : undefined}
            onSurprise={setSurprise}
          />
        }
        panel={
          <AnalysePanel
            search={search}
            preview={preview}
            voices={voices}
            tab={tab}
            onTab={(next) => {
              change({ tab: next });
              // Mistakes are read along the winrate.
              if (next === 'mistakes') setSurprise(false);
            }}
            summarised={asked}
            expectedLine={expectedLine}
            onSummarise={(wanted) => {
              setSummarised(wanted ? study.id : undefined);
              setSurprise(wanted);
            }}
          />
        }
      />
      <CollectionChooser />
    </>
  );
}
