/** Line drawings on a 24 × 24 grid; each stands beside its word, so readers skip them. */
const DRAWINGS = {
  apply: 'M7 3h7l5 5v13H7a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM14 3v5h5M9 13h6M9 17h4',
  track: 'M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM16 16l5 5M11 8v3.5l2 1.5',
  phone: 'M6 3h3l2 5-2.2 1.6a12 12 0 0 0 5.6 5.6L16 13l5 2v3a3 3 0 0 1-3.2 3A16 16 0 0 1 3 6.2A3 3 0 0 1 6 3z',
  book: 'M4 5a2 2 0 0 1 2-2h13v15H6a2 2 0 0 0-2 2zM4 20a2 2 0 0 0 2 1h13v-3M9 8h6M9 11.5h4',
  search: 'M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM16 16l5 5',
  arrow: 'M9 5l7 7-7 7',
  back: 'M15 5l-7 7 7 7',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  clock: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 7.5V12l3 2',
  money: 'M7 4l5 7 5-7M12 11v9M7.5 12h9M7.5 16h9',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.5 20.5c.8-4 3.8-6 7.5-6s6.7 2 7.5 6',
  bag: 'M5 8h14l1 12H4zM9 8V6a3 3 0 0 1 6 0v2',
  steps: 'M5 5.5h.01M5 12h.01M5 18.5h.01M9.5 5.5H20M9.5 12H20M9.5 18.5H20',
  alert: 'M12 4l9 16H3zM12 10v4.5M12 17.3v.01',
  print: 'M7 9V3h10v6M7 18H4.5v-7a2 2 0 0 1 2-2h11a2 2 0 0 1 2 2v7H17M7 14.5h10V21H7z',
  share: 'M10 14l4-4M8.5 11L6 13.5a3.5 3.5 0 0 0 5 5L13.5 16M15.5 13L18 10.5a3.5 3.5 0 0 0-5-5L10.5 8',
  undo: 'M9 5L4 10l5 5M4 10h10.5a4.7 4.7 0 0 1 0 9.5H11',
  star: 'M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9L3.5 9.7l5.9-.8z',
  pause: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM10 9v6M14 9v6',
  sound: 'M4 9.5v5h4l5 4.5V5L8 9.5zM16.5 9a4.5 4.5 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11',
  building: 'M5 21V5l7-2.5V21M12 8h7v13M3 21h18M8.5 8v.01M8.5 12v.01M8.5 16v.01M15.5 12v.01M15.5 16v.01',
  government: 'M3 9.5L12 4l9 5.5M5 10v8M10 10v8M14 10v8M19 10v8M3 20.5h18',
  living: 'M4 11l8-7 8 7M6 9.5V20h12V9.5M10 20v-6h4v6',
  culture: 'M12 6c-2-1.5-4.5-2-8-2v14c3.5 0 6 .5 8 2 2-1.5 4.5-2 8-2V4c-3.5 0-6 .5-8 2zM12 6v14',
  health: 'M12 20s-8-4.8-8-10.5A4.5 4.5 0 0 1 12 7a4.5 4.5 0 0 1 8 2.5C20 15.2 12 20 12 20zM8.5 12h2l1.5-2.5 1.5 4 1-1.5h1.5',
  legal: 'M12 3v17M7 20.5h10M5 6.5h14M5 6.5l-2.5 7h5zM19 6.5l-2.5 7h5z',
  safety: 'M12 3l7.5 3v5.5c0 4.5-3 7.7-7.5 9.5-4.5-1.8-7.5-5-7.5-9.5V6zM8.5 12l2.5 2.5 4.5-5',
  environment: 'M5 19c0-9 5-14 15-14 0 10-5 14-11 14-1.5 0-3-.5-4-1.5M5 21c1-5 4-8.5 8-10.5',
  repair: 'M20.3 7.6a4.6 4.6 0 0 1-6.3 4.6l-6.6 6.6a2 2 0 0 1-2.9-2.900l6.6-6.600a4.6 4.6 0 0 1 5.9-5.900l-3 3 .7 2.6 2.6.7z',
  other: 'M5 5h5.5v5.5H5zM13.5 5H19v5.5h-5.5zM5 13.5h5.5V19H5zM13.5 13.5H19V19h-5.5z',
} as const;

export type IconName = keyof typeof DRAWINGS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={DRAWINGS[name]} />
    </svg>
  );
}

/** Families of the model regulations (S-3.1) and their drawings. */
const FAMILIES: Record<string, IconName> = {
  government: 'government',
  living: 'living',
  culture: 'culture',
  health: 'health',
  legal: 'legal',
  safety: 'safety',
  environment: 'environment',
  repair: 'repair',
  order: 'safety',
  affairs: 'person',
};

/** The drawing of a family of services; families of the tenant's own get the general one. */
export function familyIcon(family: string): IconName {
  return FAMILIES[family] ?? 'other';
}
