import type { ProvisionKind } from '@charter/regulation';
import type { Amending } from './amendment';
import { Stack } from '@mui/material';
import { CalendarView } from './CalendarView';
import { DescribedList } from './described/DescribedList';
import { ItemList } from './ItemList';
import { LimitList } from './LimitList';
import { ProcedureView } from './ProcedureView';
import { RatingScaleView } from './RatingScaleView';
import { StandardCoverage } from './standard/StandardCoverage';
import { type CalendarBody, type Provision, ofKind } from './regulation';

interface KindProps {
  kind: ProvisionKind;
  provisions: readonly Provision[];
  /** What changes are made in; nothing when it is only read. */
  amending: Amending | undefined;
}

/** The provisions of one kind, of a version or of a draft. */
export function KindView({ kind, provisions, amending }: KindProps) {
  switch (kind) {
    case 'limit':
      return <LimitList provisions={provisions} amending={amending} />;
    case 'serviceItem':
      return <ItemList provisions={provisions} amending={amending} />;
    case 'calendar':
      return <CalendarView calendars={ofKind<CalendarBody>(provisions, 'CalendarBody')} amending={amending} />;
    case 'procedure':
      return <ProcedureView provisions={provisions} amending={amending} />;
    case 'ratingScale':
      return <RatingScaleView provisions={provisions} amending={amending} />;
    case 'standard':
      return (
        <Stack spacing={2}>
          <StandardCoverage />
          <DescribedList kind={kind} provisions={provisions} amending={amending} />
        </Stack>
      );
    default:
      return <DescribedList key={kind} kind={kind} provisions={provisions} amending={amending} />;
  }
}
