import './styles/page.css';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';
import { open } from './app/open.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
open(document.documentElement, root);
