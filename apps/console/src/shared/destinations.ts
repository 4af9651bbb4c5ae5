import AccountTree from '@mui/icons-material/AccountTreeOutlined';
import Assignment from '@mui/icons-material/AssignmentOutlined';
import Badge from '@mui/icons-material/BadgeOutlined';
import Business from '@mui/icons-material/BusinessOutlined';
import Campaign from '@mui/icons-material/CampaignOutlined';
import Dashboard from '@mui/icons-material/SpaceDashboardOutlined';
import ManageSearch from '@mui/icons-material/ManageSearchOutlined';
import EventBusy from '@mui/icons-material/EventBusyOutlined';
import FactCheck from '@mui/icons-material/FactCheckOutlined';
import Gavel from '@mui/icons-material/MenuBookOutlined';
import Groups from '@mui/icons-material/GroupsOutlined';
import HookIcon from '@mui/icons-material/WebhookOutlined';
import KeyIcon from '@mui/icons-material/KeyOutlined';
import LoginIcon from '@mui/icons-material/LoginOutlined';
import Person from '@mui/icons-material/ContactsOutlined';
import Rule from '@mui/icons-material/RuleFolderOutlined';
import Terminal from '@mui/icons-material/TerminalOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import type { Message } from './message';
import { words } from './messages';

/** A place of the console that the navigation leads to. */
export interface Destination {
  path: string;
  label: Message;
  icon: SvgIconComponent;
  /** Subject the member must be allowed to read. */
  subject?: string;
  /** What they must be allowed to do with it, where reading is not enough. */
  action?: string;
  /** Served by the server, not by this application. */
  external?: boolean;
}

export interface DestinationGroup {
  label?: Message;
  destinations: readonly Destination[];
}

/** The navigation, in the order of a working day. */
export const DESTINATIONS: readonly DestinationGroup[] = [
  { destinations: [{ path: '/', label: words.workbench, icon: Dashboard }] },
  {
    label: words.groupService,
    destinations: [
      { path: '/requests', label: words.requests, icon: Assignment, subject: 'Request' },
      { path: '/customers', label: words.customers, icon: Person, subject: 'Customer' },
    ],
  },
  {
    label: words.groupRules,
    destinations: [
      { path: '/regulation', label: words.regulation, icon: Gavel, subject: 'Regulation' },
      { path: '/filings', label: words.filings, icon: Rule, subject: 'Filing' },
      { path: '/postings', label: words.postings, icon: Campaign, subject: 'Posting' },
    ],
  },
  {
    label: words.groupOrganisation,
    destinations: [
      { path: '/departments', label: words.departments, icon: AccountTree, subject: 'Department' },
      { path: '/members', label: words.members, icon: Groups, subject: 'Member' },
      { path: '/absences', label: words.absences, icon: EventBusy, subject: 'Member' },
      { path: '/roles', label: words.roles, icon: Badge, subject: 'Role' },
      { path: '/access', label: words.insight, icon: ManageSearch, subject: 'Role' },
      { path: '/organisation', label: words.organisation, icon: Business, subject: 'Organisation' },
      { path: '/settings/sign-in', label: words.signInPolicy, icon: LoginIcon, subject: 'Organisation', action: 'update' },
    ],
  },
  {
    label: words.groupOversight,
    destinations: [
      { path: '/auditEvents', label: words.audit, icon: FactCheck, subject: 'AuditEvent' },
      { path: '/settings/api-keys', label: words.apiKeys, icon: KeyIcon, subject: 'ApiKey' },
      { path: '/settings/webhooks', label: words.webhooks, icon: HookIcon, subject: 'Webhook' },
      { path: '/graphql/ide', label: words.api, icon: Terminal, external: true },
    ],
  },
];
