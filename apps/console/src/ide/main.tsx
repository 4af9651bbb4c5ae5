import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import { IdePage } from './IdePage';
import { whoAsks } from './caller';
import './ide.css';
import { ideLanguage } from './language';
import { ideMessages as words } from './messages';

const language = ideLanguage();
document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
document.title = `${words.title[language]} · Charter`;

const root = document.getElementById('root');
if (root) createRoot(root).render(<IdePage language={language} caller={await whoAsks().catch(() => undefined)} />);
