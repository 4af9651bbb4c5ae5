import { both } from './both';
import type { TemplateGrant, TemplateRole } from './template';

const REQUEST_ACTIONS = [
  'read',
  'create',
  'update',
  'dispatch',
  'accept',
  'return',
  'transfer',
  'escalate',
  'suspend',
  'resume',
  'complete',
  'reopen',
  'close',
  'withdraw',
  'rate',
  'reveal',
  'exportList',
];

const EVERY_SUBJECT = [
  'Request',
  'Customer',
  'Department',
  'Member',
  'Role',
  'Regulation',
  'RegulationDraft',
  'Filing',
  'Posting',
  'ApiKey',
  'Webhook',
  'AuditEvent',
  'Organisation',
];

const all = (subject: string, ...actions: string[]): TemplateGrant => ({ subject, actions, scope: 'all' });

/** What everybody who belongs may read. */
const directory = [all('Department', 'read'), all('Member', 'read'), all('Organisation', 'read')];

/** The implementing rules of the own department (P-1.2); what binds it from above is read anyway. */
const departmentRules: TemplateGrant = { subject: 'Filing', actions: ['read'], scope: 'department' };

const admin: TemplateRole = {
  code: 'admin',
  name: both('管理员', 'Administrator'),
  grants: [
    all('Request', ...REQUEST_ACTIONS),
    // Reads masked like everybody else, but may open what is masked to roles that need it (P-2.2).
    all('Customer', 'read', 'create', 'update', 'reveal', 'exportList', 'entrust', 'export', 'erase'),
    all('Department', 'read', 'create', 'update'),
    all('Member', 'read', 'create', 'update'),
    all('Role', 'read', 'create', 'update'),
    all('Regulation', 'read', 'publish', 'interpret'),
    all('RegulationDraft', 'read', 'create', 'review'),
    all('Filing', 'read', 'create', 'file', 'review'),
    all('Posting', 'read', 'create', 'update', 'publish', 'answer', 'reveal'),
    all('ApiKey', 'read', 'create', 'revoke'),
    all('Webhook', 'read', 'create', 'update'),
    all('AuditEvent', 'read'),
    all('Organisation', 'read', 'update'),
    all('SavedView', 'share'),
  ],
};

const manager: TemplateRole = {
  code: 'manager',
  name: both('部门负责人', 'Department head'),
  grants: [
    { subject: 'Request', actions: REQUEST_ACTIONS, scope: 'departmentTree' },
    all('Customer', 'read', 'create', 'update', 'reveal'),
    ...directory,
    all('Role', 'read'),
    all('Regulation', 'read', 'publish'),
    all('RegulationDraft', 'read', 'create', 'review'),
    { subject: 'Filing', actions: ['read', 'create', 'file'], scope: 'departmentTree' },
    all('Posting', 'read', 'create', 'update', 'answer'),
    { subject: 'SavedView', actions: ['share'], scope: 'departmentTree' },
  ],
};

const dispatcher: TemplateRole = {
  code: 'dispatcher',
  name: both('受理派单员', 'Dispatcher'),
  grants: [
    all(
      'Request',
      'read',
      'create',
      'update',
      'dispatch',
      'return',
      'transfer',
      'escalate',
      'withdraw',
      'rate',
      'close',
      'reopen',
      'reveal',
    ),
    all('Customer', 'read', 'create', 'update', 'reveal'),
    ...directory,
    all('Regulation', 'read'),
    departmentRules,
  ],
};

const handler: TemplateRole = {
  code: 'handler',
  name: both('经办人', 'Handler'),
  grants: [
    { subject: 'Request', actions: ['read'], scope: 'departmentTree' },
    // Whoever is named to help another department must see what it is about (S-4.3).
    { subject: 'Request', actions: ['read'], scope: 'assigned' },
    all('Request', 'create'),
    // A request sent to the department without a name may be claimed by any of its handlers (S-4.3).
    { subject: 'Request', actions: ['accept'], scope: 'department' },
    {
      subject: 'Request',
      actions: ['accept', 'return', 'transfer', 'escalate', 'suspend', 'resume', 'complete', 'rate', 'reveal'],
      scope: 'assigned',
    },
    all('Customer', 'read'),
    ...directory,
    all('Regulation', 'read'),
    departmentRules,
  ],
};

const auditor: TemplateRole = {
  code: 'auditor',
  name: both('审计员', 'Auditor'),
  grants: EVERY_SUBJECT.map((subject) => all(subject, 'read')),
};

/** The roles every organisation starts with; they are its own to change afterwards (O-3). */
export const standardRoles: TemplateRole[] = [admin, manager, dispatcher, handler, auditor];

/** Keeps in touch with the customers given to them, and registers what they need (C-5.2). */
export const relationsManager: TemplateRole = {
  code: 'relationsManager',
  name: both('客户经理', 'Relations manager'),
  grants: [
    { subject: 'Request', actions: ['read', 'rate', 'reopen'], scope: 'departmentTree' },
    all('Request', 'create'),
    {
      subject: 'Request',
      actions: ['read', 'accept', 'return', 'transfer', 'escalate', 'suspend', 'resume', 'complete', 'reveal'],
      scope: 'assigned',
    },
    all('Customer', 'read', 'create', 'update', 'reveal'),
    ...directory,
    all('Regulation', 'read'),
    departmentRules,
  ],
};

/** Sees how everybody serves and changes none of it (P-5.1, Q-3.1). */
export const inspector: TemplateRole = {
  code: 'inspector',
  name: both('质检员', 'Inspector'),
  grants: [
    all('Request', 'read', 'create', 'reopen'),
    all('Customer', 'read'),
    ...directory,
    all('Regulation', 'read'),
    all('Filing', 'read', 'review'),
  ],
};

/** Hears complaints, calls back and has work done again (S-6). */
export const supervisor: TemplateRole = {
  code: 'supervisor',
  name: both('监督员', 'Supervisor'),
  grants: [
    all('Request', 'read', 'create', 'rate', 'reopen'),
    all('Customer', 'read'),
    ...directory,
    all('Regulation', 'read'),
    departmentRules,
  ],
};

/** Looks after persons and their plans (G-5, G-6.1). */
export const socialWorker: TemplateRole = {
  code: 'socialWorker',
  name: both('社工', 'Social worker'),
  grants: [...handler.grants, all('Customer', 'create', 'update', 'reveal')],
};

/** Carries out what was given to them and sees no more than that (G-5.4, G-6.1). */
export const carer: TemplateRole = {
  code: 'carer',
  name: both('护理员', 'Carer'),
  grants: [
    { subject: 'Request', actions: ['read', 'accept', 'return', 'suspend', 'resume', 'complete', 'reveal'], scope: 'assigned' },
    all('Customer', 'read'),
    ...directory,
    all('Regulation', 'read'),
    departmentRules,
  ],
};
