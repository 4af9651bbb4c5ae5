import { type ReactNode, useEffect } from 'react';
import { MissingPage } from '../entry/MissingPage';
import { ORGANISATION, type Organisation, OrganisationContext, SlugContext } from './organisation';
import { Footer } from './Footer';
import { Header } from './Header';
import { Answer } from './Answer';
import { useQuery } from './query';
import type { Route } from './route';

interface Props {
  slug: string;
  section: Route['page'];
  children: ReactNode;
}

/** The frame of every page of one organisation: its name above, the same help below (WCAG 3.2.6). */
export function Portal({ slug, section, children }: Props) {
  return (
    <SlugContext value={slug}>
      <Frame section={section}>{children}</Frame>
    </SlugContext>
  );
}

function Frame({ section, children }: Omit<Props, 'slug'>) {
  const query = useQuery<{ organisation: Organisation | null }>(ORGANISATION);
  const organisation = query.data?.organisation;
  const name = organisation?.name;
  useEffect(() => {
    if (name) document.title = name;
  }, [name]);
  if (organisation === null) return <MissingPage />;
  if (!organisation)
    return (
      <main className="page narrow">
        <Answer query={query} />
      </main>
    );
  return (
    <OrganisationContext value={organisation}>
      <Header section={section} />
      <main id="content" className="page" tabIndex={-1}>
        {children}
      </main>
      <Footer />
    </OrganisationContext>
  );
}
