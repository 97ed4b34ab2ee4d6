/** Entry of the renderer: styles, language and theme first, then the window's one React tree. */

import '@fontsource/source-serif-4/latin-400.css';
import '@fontsource/source-serif-4/latin-ext-400.css';
import '@fontsource/source-serif-4/latin-600.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connectEngine } from './engine.ts';
import { prepareGrain } from './board/grain.ts';
import { getHost } from './host.ts';
import { followLanguage, startI18n } from './i18n/i18n.ts';
import { followTheme } from './settings/theme.ts';
import { App } from './shell/App.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const host = getHost();
await startI18n();
followTheme();
prepareGrain();
followLanguage(host);
connectEngine(host);

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
