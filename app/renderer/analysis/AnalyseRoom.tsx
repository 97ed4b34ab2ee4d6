/** The Analyse room: a record on the board, its tree of variations and what the engine finds in it. */

import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { RoomLayout } from '../shell/RoomLayout.tsx';
import { AnalyseBoard } from './AnalyseBoard.tsx';
import { AnalysePanel, type AnalyseTab } from './AnalysePanel.tsx';
import { AnalyseTimeline } from './AnalyseTimeline.tsx';
import { CollectionChooser } from './CollectionChooser.tsx';
import { DeskContext, useDeskState } from './desk-context.ts';
import { usePreview } from './preview.ts';
import { shownSearch } from './shown-search.ts';
import { windowDesk, type OpenDesk } from './store.ts';
import { useAnalyseKeys } from './use-analyse-keys.ts';
import { usePaste } from './use-paste.ts';
import { useVoices } from './use-voices.ts';

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
  const preview = usePreview();
  const [tab, setTab] = useState<AnalyseTab>('candidates');
  const study = useDeskState((state) => state.study);
  /** The study that the networks were asked to look at. */
  const [summarised, setSummarised] = useState<string>();
  const explained = tab === 'voices';
  const voices = useVoices(study, explained);
  useAnalyseKeys();
  usePaste();
  return (
    <>
      <RoomLayout
        name={t('title')}
        board={
          <AnalyseBoard search={search} preview={preview} voices={explained ? voices : undefined} />
        }
        timeline={<AnalyseTimeline search={search} />}
        panel={
          <AnalysePanel
            search={search}
            preview={preview}
            voices={voices}
            tab={tab}
            onTab={setTab}
            summarised={summarised === study.id}
            onSummarise={(asked) => {
              setSummarised(asked ? study.id : undefined);
            }}
          />
        }
      />
      <CollectionChooser />
    </>
  );
}
