import { Box, Button, Card, LinearProgress, Stack, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { type ReactNode, useEffect } from 'react';
import { type ListBaseProps, ListBase, Pagination, type RaRecord, Title, useListContext } from 'react-admin';
import SearchOff from '@mui/icons-material/SearchOff';
import { EmptyState } from './EmptyState';
import { useKeys } from './keyboard';
import { words as keys } from './keyboardMessages';
import { useText } from './language';
import { words } from './messages';
import { PageFailure } from './PageFailure';
import { PageSkeleton } from './PageSkeleton';
import { makeReachable } from './rows';

interface FrameProps<T extends RaRecord> {
  title: string;
  /** Above the list: search, filters, columns, main action. */
  toolbar: ReactNode;
  /** The table of wide screens. */
  table: ReactNode;
  /** One record on a phone. */
  card: (record: T) => ReactNode;
  /** Shown when there is nothing at all. */
  empty: ReactNode;
}

function NothingFound() {
  const t = useText();
  const { setFilters } = useListContext();
  return (
    <EmptyState
      icon={<SearchOff />}
      title={t(words.nothingFound)}
      hint={t(words.nothingFoundHint)}
      action={
        <Button variant="outlined" onClick={() => setFilters({}, {})}>
          {t(words.clearFilters)}
        </Button>
      }
    />
  );
}

function Body<T extends RaRecord>({ table, card, empty }: Pick<FrameProps<T>, 'table' | 'card' | 'empty'>) {
  const { data, isPending, error, filterValues, refetch } = useListContext<T>();
  const wide = useMediaQuery((theme: Theme) => theme.breakpoints.up('md'));
  useEffect(() => makeReachable(), [data, wide]);
  if (error) return <PageFailure error={error} resetErrorBoundary={() => void refetch()} />;
  if (isPending) {
    return (
      <Box sx={{ p: 2 }}>
        <PageSkeleton rows={8} />
      </Box>
    );
  }
  if (data.length === 0) return Object.keys(filterValues).length > 0 ? <NothingFound /> : empty;
  if (wide) return <Box sx={{ overflowX: 'auto' }}>{table}</Box>;
  return (
    <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0, '& > li + li': { borderTop: 1, borderColor: 'divider' } }}>
      {data.map((record) => (
        <li key={record.id}>{card(record)}</li>
      ))}
    </Stack>
  );
}

/** Shows that the list is being asked for again, without moving anything. */
function Refreshing() {
  usePageKeys();
  const { isFetching, isPending } = useListContext();
  return <Box sx={{ height: 2 }}>{isFetching && !isPending ? <LinearProgress sx={{ height: 2 }} /> : null}</Box>;
}

/** The keys that turn the pages. */
function usePageKeys(): void {
  const { page, setPage, hasNextPage = false, hasPreviousPage = false } = useListContext();
  useKeys([
    { keys: ['n'], label: keys.nextPage, offered: () => hasNextPage, act: () => setPage(page + 1) },
    { keys: ['p'], label: keys.previousPage, offered: () => hasPreviousPage, act: () => setPage(page - 1) },
  ]);
}

/** Every list of the console: toolbar, table or cards, pages. */
export function ListFrame<T extends RaRecord>({
  title,
  toolbar,
  table,
  card,
  empty,
  ...list
}: FrameProps<T> & Omit<ListBaseProps<T>, 'children' | 'empty' | 'title'>) {
  return (
    <ListBase<T> perPage={25} {...list}>
      <Title title={title} />
      <Stack spacing={1.5}>
        {toolbar}
        <Card>
          <Refreshing />
          <Body<T> table={table} card={card} empty={empty} />
          <Pagination rowsPerPageOptions={[25, 50, 100]} />
        </Card>
      </Stack>
    </ListBase>
  );
}
