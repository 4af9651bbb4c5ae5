import { Alert, Box, Button, Chip, Stack, Tab, Tabs, Typography } from '@mui/material';
import type { ProvisionKind } from '@charter/regulation';
import { Title } from 'react-admin';
import { Link, useNavigate, useParams } from 'react-router-dom';
import UploadFile from '@mui/icons-material/UploadFileOutlined';
import MenuBook from '@mui/icons-material/MenuBookOutlined';
import { EmptyState } from '../shared/EmptyState';
import { InForceSince } from '../shared/InForceSince';
import { useText } from '../shared/language';
import { words as shared } from '../shared/messages';
import { AccessDenied, PageFailure } from '../shared/PageFailure';
import { PageSkeleton } from '../shared/PageSkeleton';
import { useMay } from '../shared/viewer';
import { ArticleTree } from './ArticleTree';
import { CoverageView } from './CoverageView';
import { BeginButton } from './draft/DraftList';
import { ExtendButton } from './draft/ExtendButton';
import { DownloadMenu } from './DownloadMenu';
import { words } from './messages';
import { PROVISION_TABS, ProvisionsView } from './ProvisionsView';
import { words as readingWords } from './reading/messages';
import { ReadingBanner } from './reading/ReadingBanner';
import { ReadingsView } from './reading/ReadingsView';
import type { Regulation, Version } from './regulation';
import { useRegulations, useVersion } from './useRegulation';
import { VersionList } from './VersionList';

const TABS = ['text', 'provisions', 'versions', 'coverage', 'readings'] as const;
/** A kind of provision is a place by itself, within all provisions. */
type TabName = (typeof TABS)[number] | ProvisionKind;

function Header({ regulation, version }: { regulation: Regulation; version: Version }) {
  const t = useText();
  const may = useMay();
  return (
    <Box>
      <Stack direction="row" useFlexGap spacing={1} sx={{ alignItems: 'center', justifyContent: 'space-between', flexWrap: 'wrap' }}>
        <Typography variant="h1">{version.title}</Typography>
        <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
          {may('create', 'RegulationDraft') ? <ExtendButton regulation={regulation} /> : null}
          {may('create', 'RegulationDraft') ? (
            <Button size="small" startIcon={<UploadFile />} component={Link} to="/regulation/import">
              {t(words.import)}
            </Button>
          ) : null}
          <DownloadMenu version={version.id} />
        </Stack>
      </Stack>
      <Stack direction="row" useFlexGap spacing={1} sx={{ alignItems: 'center', flexWrap: 'wrap', mt: 0.75 }}>
        <Chip
          size="small"
          color={version.state === 'IN_FORCE' ? 'primary' : 'default'}
          label={`${t(shared.versionNumber, { number: version.number })} · ${t(words[version.state])}`}
        />
        <Typography variant="body2" color="textSecondary">
          <InForceSince at={version.effectiveFrom} /> · {t(words.publishedBy, { name: version.publishedByName })}
        </Typography>
      </Stack>
    </Box>
  );
}

interface ContentProps {
  tab: TabName;
  regulation: Regulation;
  version: Version;
  editable: boolean;
  onTab: (tab: TabName) => void;
}

function Content({ tab, regulation, version, editable, onTab }: ContentProps) {
  const amending = editable ? { regulation, version } : undefined;
  if (tab === 'versions') return <VersionList regulation={regulation} />;
  if (tab === 'readings') return <ReadingsView versionId={version.id} />;
  if (tab === 'coverage') return <CoverageView regulation={regulation} />;
  if (tab === 'text')
    return (
      <ArticleTree articles={version.articles} version={version.id} regulation={regulation.id} current={version.state === 'IN_FORCE'} />
    );
  const kind = tab === 'provisions' ? 'limit' : tab;
  return <ProvisionsView kind={kind} provisions={version.provisions} amending={amending} onKind={onTab} />;
}

function Page({ regulation, tab, versionId }: { regulation: Regulation; tab: TabName; versionId: string | undefined }) {
  const t = useText();
  const may = useMay();
  const navigate = useNavigate();
  const current = regulation.inForce?.id ?? regulation.versions[0]?.id;
  const { data: version, error, refetch } = useVersion(versionId ?? current);
  if (error) return <PageFailure error={error} resetErrorBoundary={() => void refetch()} />;
  if (!version) return <PageSkeleton />;
  const newest = Math.max(...regulation.versions.filter(({ state }) => state !== 'WITHDRAWN').map(({ number }) => number));
  const editable = version.number === newest && may('publish', 'Regulation');
  const toTab = (next: TabName) => void navigate(`/regulation/${version.id}/${next}`);
  return (
    <Stack spacing={2}>
      <Stack direction="row" useFlexGap spacing={1} sx={{ justifyContent: 'space-between', alignItems: 'flex-start', flexWrap: 'wrap' }}>
        <Header regulation={regulation} version={version} />
        <BeginButton regulation={regulation} />
      </Stack>
      {version.state === 'IN_FORCE' ? null : (
        <Alert
          severity="info"
          action={
            <Button size="small" color="inherit" component={Link} to="/regulation">
              {t(words.toCurrent)}
            </Button>
          }
        >
          {version.state === 'SCHEDULED' ? t(words.SCHEDULED) : t(words.notCurrent)}
        </Alert>
      )}
      <ReadingBanner version={version} />
      <Tabs
        value={TABS.find((each) => each === tab) ?? 'provisions'}
        onChange={(_, next: TabName) => toTab(next)}
        variant="scrollable"
        scrollButtons={false}
        sx={{ borderBottom: 1, borderColor: 'divider' }}
      >
        {TABS.filter((each) => each !== 'readings' || may('publish', 'Regulation')).map((each) => (
          <Tab key={each} value={each} label={t(each === 'readings' ? readingWords.readings : words[each])} />
        ))}
      </Tabs>
      <Content tab={tab} regulation={regulation} version={version} editable={editable} onTab={toTab} />
    </Stack>
  );
}

/** The regulation (制度中心): its text, the provisions that carry it out, its versions (P-1.1, S-5.3). */
export default function RegulationShow() {
  const t = useText();
  const may = useMay();
  const { version: named, tab } = useParams();
  // `current` is whatever version is in force: other pages lead there without knowing it.
  const version = named === 'current' ? undefined : named;
  const { data, error, refetch } = useRegulations();
  if (!may('read', 'Regulation')) return <AccessDenied />;
  if (error) return <PageFailure error={error} resetErrorBoundary={() => void refetch()} />;
  const regulation = data?.find((each) => each.versions.some((one) => one.id === version)) ?? data?.[0];
  const shown = [...TABS, ...PROVISION_TABS].find((each) => each === tab) ?? 'text';
  return (
    <>
      <Title title={t(shared.regulation)} />
      {data && !regulation ? <EmptyState icon={<MenuBook />} title={t(words.none)} hint={t(words.noneHint)} /> : null}
      {regulation ? <Page regulation={regulation} tab={shown} versionId={version} /> : null}
      {data ? null : <PageSkeleton />}
    </>
  );
}
