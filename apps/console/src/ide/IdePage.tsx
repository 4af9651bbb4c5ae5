import type { Language } from '@charter/kernel';
import { GraphiQL } from 'graphiql';
import 'graphiql/setup-workers/vite';
import seal from '../shared/seal.svg';
import { exampleTabs } from './examples';
import { ideFetcher } from './fetcher';
import { ideMessages as words } from './messages';

/** The API explorer: the organisation's API asked as the signed-in member; bundled, nothing from elsewhere. */
export function IdePage({ language, caller }: { language: Language; caller: string | undefined }) {
  return (
    <div className="ide">
      <header className="ide-bar">
        <img src={seal} alt="" width={28} height={28} />
        <h1>{words.title[language]}</h1>
        <p>{caller ?? <a href="/console/login">{words.login[language]}</a>}</p>
        <nav>
          <a href="/schema.graphql" download="charter.graphql">
            {words.schema[language]}
          </a>
          <a href="/console/">{words.back[language]}</a>
        </nav>
      </header>
      <main>
        <GraphiQL
          fetcher={ideFetcher}
          defaultTabs={exampleTabs(language)}
          defaultHeaders={JSON.stringify({ 'Accept-Language': language === 'en' ? 'en' : 'zh-CN' }, undefined, 2)}
        />
      </main>
    </div>
  );
}
