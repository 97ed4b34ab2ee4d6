/** Beside the board: the record and its files, what the engine finds, the tree, the comment and the tools. */

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Candidates } from './Candidates.tsx';
import { CommentField } from './CommentField.tsx';
import { EditTools } from './EditTools.tsx';
import { Mistakes } from './Mistakes.tsx';
import { NoticeLine } from './NoticeLine.tsx';
import type { Preview } from './preview.ts';
import { SearchControls } from './SearchControls.tsx';
import type { ShownSearch } from './shown-search.ts';
import { StudyHeader } from './StudyHeader.tsx';
import { TreeSection } from './TreeSection.tsx';
import type { Voices } from './use-voices.ts';
import { VoicesTab } from './VoicesTab.tsx';
import './analyse-panel.css';

const TABS = ['candidates', 'voices', 'mistakes'] as const;
export type AnalyseTab = (typeof TABS)[number];

export interface AnalysePanelProps {
  readonly search: ShownSearch | undefined;
  readonly preview: Preview;
  readonly voices: Voices;
  readonly tab: AnalyseTab;
  readonly onTab: (tab: AnalyseTab) => void;
}

export function AnalysePanel(props: AnalysePanelProps): ReactElement {
  const { search, preview, voices, tab, onTab } = props;
  const { t } = useTranslation('analyse');
  return (
    <div className={tab === 'voices' ? 'analyse-panel with-voices' : 'analyse-panel'}>
      <StudyHeader />
      <NoticeLine />
      <SearchControls search={search} />
      <section className="analyse-findings">
        <div className="tabs" role="tablist" aria-label={t('tabs.label')}>
          {TABS.map((name, index) => (
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
                const next = by && TABS[(index + by + TABS.length) % TABS.length];
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
        </div>
      </section>
      <TreeSection />
      <CommentField />
      <EditTools />
    </div>
  );
}
