/** Beside the board: the record and its files, what the engine finds, the tree, the comment and the tools. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Candidates } from './Candidates.tsx';
import { CommentField } from './CommentField.tsx';
import { EditTools } from './EditTools.tsx';
import { Mistakes } from './Mistakes.tsx';
import { NoticeLine } from './NoticeLine.tsx';
import type { ExpectedLine } from './expected-line.ts';
import type { Preview } from './preview.ts';
import { SearchControls } from './SearchControls.tsx';
import type { ShownSearch } from './shown-search.ts';
import { Summary } from './Summary.tsx';
import { StudyHeader } from './StudyHeader.tsx';
import { TreeSection } from './TreeSection.tsx';
import type { Voices } from './use-voices.ts';
import { ANALYSE_TABS, type AnalyseTab } from './view-settings.ts';
import { VoicesTab } from './VoicesTab.tsx';
import './analyse-panel.css';

/** Tabs that are read as a whole: the panel scrolls, not a window in it. */
const READ_WHOLE: readonly AnalyseTab[] = ['voices', 'summary'];

export interface AnalysePanelProps {
  readonly search: ShownSearch | undefined;
  readonly preview: Preview;
  readonly voices: Voices;
  readonly tab: AnalyseTab;
  readonly onTab: (tab: AnalyseTab) => void;
  readonly summarised: boolean;
  readonly expectedLine: ExpectedLine;
  readonly onSummarise: (summarised: boolean) => void;
}

export function AnalysePanel(props: AnalysePanelProps): ReactElement {
  const { search, preview, voices, tab, onTab, summarised, expectedLine, onSummarise } = props;
  const { t } = useTranslation('analyse');
  return (
    <div className={READ_WHOLE.includes(tab) ? 'analyse-panel read-whole' : 'analyse-panel'}>
      <StudyHeader />
      <NoticeLine />
      <SearchControls search={search} />
      <section className="analyse-findings">
        <div className="tabs" role="tablist" aria-label={t('tabs.label')}>
          {ANALYSE_TABS.map((name, index) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`analyse-tab-${name}`}
              aria-controls="analyse-findings"
              aria-selected={tab === name}
              tabIndex={tab === name ? 0 : -1}
              onClick={() => {
                onTab(name);
              }}
              onKeyDown={(event) => {
                const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
                const next = by && ANALYSE_TABS.at((index + by) % ANALYSE_TABS.length);
                if (!next) return;
                onTab(next);
                document.getElementById(`analyse-tab-${next}`)?.focus();
              }}
            >
              {t(`tabs.${name}`)}
            </button>
          ))}
        </div>
        <div
          id="analyse-findings"
          className="analyse-tab-body"
          role="tabpanel"
          aria-labelledby={`analyse-tab-${tab}`}
        >
          {tab === 'candidates' && <Candidates search={search} preview={preview} />}
          {tab === 'voices' && <VoicesTab search={search} voices={voices} />}
          {tab === 'mistakes' && <Mistakes />}
          {tab === 'summary' && (
            <Summary
              asked={summarised}
              expectedLine={expectedLine}
              onAsk={onSummarise}
              onMistakes={() => {
                onTab('mistakes');
              }}
            />
          )}
        </div>
      </section>
      <TreeSection />
      <CommentField />
      <EditTools />
    </div>
  );
}
