import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useListContext } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { ask } from '../shared/api';
import { fromSources, type ColumnChoice } from '../shared/columns';
import type { ResourceDescription } from '../shared/dataProvider';
import { useColumns } from '../shared/useColumns';
import { SAVED_VIEWS } from './documents';
import { differs, type SavedView, settingsOf, stateOf, type ViewList, type ViewSettings } from './view';

/** A list that can be kept: which one, how the API knows it, its columns. */
export interface Viewable {
  list: ViewList;
  resource: ResourceDescription;
  columns: readonly ColumnChoice[];
}

export interface Views {
  all: readonly SavedView[];
  current: SavedView | undefined;
  /** What the list shows now, as a view would keep it. */
  settings: ViewSettings;
  /** The list shows something else than the view keeps. */
  changed: boolean;
  show: (view: SavedView | undefined) => void;
}

/** The views of the list on this page, and the one it shows. */
export function useViews({ list, resource, columns }: Viewable): Views {
  const { filterValues, sort, setFilters, setSort } = useListContext();
  const [arranged, setColumns] = useColumns(columns);
  const { data: all = [] } = useQuery({
    queryKey: ['savedViews', list],
    queryFn: async () => (await ask<{ savedViews: SavedView[] }>(SAVED_VIEWS, { list })).savedViews,
    staleTime: 30_000,
  });
  const current = all.find(({ id }) => id === filterValues['view']);
  const settings = settingsOf(resource, { filterValues, sort, columns: arranged });
  const show = (view: SavedView | undefined) => {
    if (!view) return setFilters({}, {});
    const state = stateOf(resource, view);
    if (view.columns.length > 0) setColumns(fromSources(columns, view.columns));
    if (state.sort) setSort(state.sort);
    setFilters(state.filterValues, {});
  };
  useDefault(all, Object.keys(filterValues).length === 0, show);
  return { all, current, settings, changed: current !== undefined && differs(current, settings), show };
}

/** A list that is opened without being told what to show opens with the member's view; once, so that it can be left. */
function useDefault(all: readonly SavedView[], untouched: boolean, show: (view: SavedView) => void): void {
  const { search } = useLocation();
  const opened = useRef(!untouched || new URLSearchParams(search).has('filter'));
  const view = all.find(({ isDefault }) => isDefault);
  useEffect(() => {
    if (opened.current || !view) return;
    opened.current = true;
    show(view);
  });
}
