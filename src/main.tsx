import { createRoot } from 'react-dom/client';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';
import { App } from './app/App.tsx';
import { boot } from './app/boot.ts';
import { StartFailure } from './app/StartFailure.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const booted = await boot();
createRoot(root).render(
  booted.ok ? <App loaded={booted.loaded} /> : <StartFailure failure={booted.failure} />,
);
