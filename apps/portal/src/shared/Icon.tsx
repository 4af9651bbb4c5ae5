/** Line drawings on a 24 × 24 grid; each stands beside its word, so readers skip them. */
const DRAWINGS = {
  apply: 'M7 3h7l5 5v13H7a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM14 3v5h5M9 13h6M9 17h4',
  track: 'M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM16 16l5 5M11 8v3.5l2 1.5',
  phone: 'M6 3h3l2 5-2.2 1.6a12 12 0 0 0 5.6 5.6L16 13l5 2v3a3 3 0 0 1-3.2 3A16 16 0 0 1 3 6.200A3 3 0 0 1 6 3z',
  book: 'M4 5a2 2 0 0 1 2-2h13v15H6a2 2 0 0 0-2 2zM4 20a2 2 0 0 0 2 1h13v-3M9 8h6M9 11.500h4',
  search: 'M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM16 16l5 5',
  arrow: 'M9 5l7 7-7 7',
  back: 'M15 5l-7 7 7 7',
  check: 'M5 12.500l4.500 4.500L19 7.500',
  clock: 'M12 3.500a8.500 8.500 0 1 1 0 17 8.500 8.500 0 0 1 0-17zM12 7.500V12l3 2',
  money: 'M7 4l5 7 5-7M12 11v9M7.500 12h9M7.500 16h9',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.500 20.500c.8-4 3.800-6 7.500-6s6.700 2 7.500 6',
  bag: 'M5 8h14l1 12H4zM9 8V6a3 3 0 0 1 6 0v2',
  steps: 'M5 5.500h.01M5 12h.01M5 18.500h.01M9.500 5.500H20M9.500 12H20M9.500 18.500H20',
  alert: 'M12 4l9 16H3zM12 10v4.500M12 17.300v.01',
  print: 'M7 9V3h10v6M7 18H4.500v-7a2 2 0 0 1 2-2h11a2 2 0 0 1 2 2v7H17M7 14.500h10V21H7z',
  share: 'M10 14l4-4M8.500 11L6 13.500a3.500 3.500 0 0 0 5 5L13.500 16M15.500 13L18 10.500a3.500 3.500 0 0 0-5-5L10.500 8',
  undo: 'M9 6L4 11l5 5M4 11h10a6 6 0 0 1 0 12h-3',
  star: 'M12 3.500l2.600 5.400 5.900.8-4.300 4.100 1 5.900-5.200-2.800-5.200 2.800 1-5.900L3.500 9.700l5.900-.8z',
  pause: 'M12 3.500a8.500 8.500 0 1 1 0 17 8.500 8.500 0 0 1 0-17zM10 9v6M14 9v6',
  sound: 'M4 9.500v5h4l5 4.500V5L8 9.500zM16.500 9a4.500 4.500 0 0 1 0 6M19 6.500a8 8 0 0 1 0 11',
  building: 'M5 21V5l7-2.500V21M12 8h7v13M3 21h18M8.500 8v.01M8.500 12v.01M8.500 16v.01M15.500 12v.01M15.500 16v.01',
  government: 'M3 9.500L12 4l9 5.500M5 10v8M10 10v8M14 10v8M19 10v8M3 20.500h18',
  living: 'M4 11l8-7 8 7M6 9.500V20h12V9.500M10 20v-6h4v6',
  cultural: 'M12 6c-2-1.500-4.500-2-8-2v14c3.500 0 6 .5 8 2 2-1.500 4.500-2 8-2V4c-3.500 0-6 .5-8 2zM12 6v14',
  health: 'M12 20s-8-4.800-8-10.500A4.500 4.500 0 0 1 12 7a4.500 4.500 0 0 1 8 2.500C20 15.200 12 20 12 20zM8.500 12h2l1.500-2.500 1.500 4 1-1.500h1.500',
  legal: 'M12 3v17M7 20.500h10M5 6.500h14M5 6.500l-2.500 7h5zM19 6.500l-2.500 7h5z',
  safety: 'M12 3l7.500 3v5.500c0 4.500-3 7.700-7.500 9.500-4.500-1.800-7.500-5-7.500-9.500V6zM8.500 12l2.500 2.500 4.500-5',
  environment: 'M5 19c0-9 5-14 15-14 0 10-5 14-11 14-1.500 0-3-.5-4-1.500M5 21c1-5 4-8.500 8-10.500',
  other: 'M5 5h5.500v5.500H5zM13.500 5H19v5.500h-5.500zM5 13.500h5.500V19H5zM13.500 13.500H19V19h-5.500z',
} as const;

export type IconName = keyof typeof DRAWINGS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={DRAWINGS[name]} />
    </svg>
  );
}

/** The drawing of a family of services; families of the tenant's own get the general one. */
export function familyIcon(family: string): IconName {
  return family in DRAWINGS ? (family as IconName) : 'other';
}
