import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from './Icon';
import { Link } from './router';
import { useOrganisation } from './organisation';

interface Props {
  title: string;
  /** Where the reader comes from, one step up. */
  up?: { to: string; name: string };
  children?: ReactNode;
}

/** Heading of a page; it takes the focus when the page opens, so that a screen reader begins there. */
export function PageHead({ title, up, children }: Props) {
  const { name } = useOrganisation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${name}`;
  }, [title, name]);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="page-head">
      {up && (
        <Link to={up.to} className="up">
          <Icon name="back" />
          {up.name}
        </Link>
      )}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </div>
  );
}
