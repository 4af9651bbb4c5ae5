import { Skeleton, Stack } from '@mui/material';

/** The outline of a page while it is fetched. */
export function PageSkeleton({ rows = 6 }: { rows?: number }) {
  return (
    <Stack spacing={1.5} aria-hidden>
      <Skeleton variant="rounded" height={44} sx={{ maxWidth: 420 }} />
      <Skeleton variant="rounded" height={52} />
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} variant="rounded" height={44} />
      ))}
    </Stack>
  );
}
