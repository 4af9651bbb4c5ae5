export interface TrialFinding {
  probe: string;
  name: string;
  subject: 'Request' | 'Customer';
  examined: number;
  differing: number;
  figures: { name: string; before: number; after: number }[];
  aspects: { name: string; count: number }[];
}

export interface TrialRow {
  subjectId: string;
  label: string;
  aspect: string;
  before: string;
  after: string;
}

export interface Trial {
  id: string;
  draftVersion: number;
  state: 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED';
  problem: string | null;
  from: string;
  to: string;
  createdAt: string;
  createdByName: string;
  mine: boolean;
  findings: TrialFinding[];
}

export const isOpen = ({ state }: Pick<Trial, 'state'>): boolean => state === 'WAITING' || state === 'RUNNING';

const PATHS = { Request: '/requests', Customer: '/customers' } as const;

export function pathOf(subject: TrialFinding['subject'], { subjectId }: Pick<TrialRow, 'subjectId'>): string {
  return `${PATHS[subject]}/${subjectId}/show`;
}
