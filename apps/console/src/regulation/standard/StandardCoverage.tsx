import { Box, Card, Chip, Table, TableBody, TableCell, TableHead, TableRow, Tooltip, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../../shared/api';
import { gql } from '../../shared/gql';
import { useLanguage, useText } from '../../shared/language';
import { words } from '../messages';

interface Ref {
  id: string;
  name: string;
  text: string;
}

interface Row {
  dimension: string;
  name: string;
  general: Ref[];
  cells: { department: string; name: string; own: Ref[]; hole: boolean }[];
  empty: boolean;
}

const COVERAGE = gql`
  query StandardCoverage {
    standardCoverage {
      dimension
      name
      general {
        id
        name
        text
      }
      cells {
        department
        name
        own {
          id
          name
          text
        }
        hole
      }
      empty
    }
  }
`;

/** Which standards in force cover which dimension in which department, with the holes. */
export function StandardCoverage() {
  const t = useText();
  const language = useLanguage();
  const { data: rows } = useQuery({
    queryKey: ['regulation', 'standard-coverage', language],
    queryFn: async () => (await ask<{ standardCoverage: Row[] }>(COVERAGE)).standardCoverage,
  });
  const [first] = rows ?? [];
  if (!rows || !first) return null;
  return (
    <Card component="section" sx={{ overflowX: 'auto' }}>
      <Typography variant="h3" component="h2" sx={{ px: 2, pt: 1.5 }}>
        {t(words.standardCoverage)}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ px: 2, pb: 1 }}>
        {t(words.standardCoverageHint)}
      </Typography>
      <Table size="small" aria-label={t(words.standardCoverage)}>
        <TableHead>
          <TableRow>
            <TableCell>{t(words.dimension)}</TableCell>
            <TableCell>{t(words.wholeOrganisation)}</TableCell>
            {first.cells.map(({ department, name }) => (
              <TableCell key={department}>{name}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ dimension, name, general, cells }) => (
            <TableRow key={dimension}>
              <TableCell component="th" scope="row" sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
                {name}
              </TableCell>
              <TableCell>
                <Count standards={general} />
              </TableCell>
              {cells.map(({ department, own, hole }) => (
                <TableCell key={department} sx={{ bgcolor: hole ? 'warning.light' : undefined }}>
                  {hole ? t(words.hole) : <Count standards={own} />}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}

/** How many there are; which, on hovering or focus. */
function Count({ standards }: { standards: readonly Ref[] }) {
  if (standards.length === 0) return <>—</>;
  const list = standards.map(({ id, text }) => <Box key={id}>{text}</Box>);
  return (
    <Tooltip title={<>{list}</>}>
      <Chip size="small" variant="outlined" tabIndex={0} label={standards.length} />
    </Tooltip>
  );
}
