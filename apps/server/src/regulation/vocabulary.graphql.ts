import { registerEnumType } from '@nestjs/graphql';

export enum TimeUnit {
  MINUTES = 'minutes',
  HOURS = 'hours',
  DAYS = 'days',
  WORKING_MINUTES = 'workingMinutes',
  WORKING_HOURS = 'workingHours',
  WORKING_DAYS = 'workingDays',
}
registerEnumType(TimeUnit, { name: 'TimeUnit', description: 'Unit of a time limit (时限单位)' });

export enum Priority {
  ORDINARY = 'ordinary',
  URGENT = 'urgent',
  EMERGENCY = 'emergency',
}
registerEnumType(Priority, { name: 'Priority', description: 'Urgency (紧急程度)' });

export enum IntakeChannel {
  PHONE = 'phone',
  WEB = 'web',
  WINDOW = 'window',
  VISIT = 'visit',
}
registerEnumType(IntakeChannel, { name: 'IntakeChannel', description: 'Intake channel (受理渠道)' });

export enum StateType {
  OPEN = 'open',
  PAUSED = 'paused',
  DONE = 'done',
  CLOSED = 'closed',
  CANCELLED = 'cancelled',
}
registerEnumType(StateType, { name: 'StateType', description: 'What the engine knows of a state (状态类型)' });

/** Options that parts of definitions share with the rest of the API, by the name their schema gives them. */
export const VOCABULARIES: Readonly<Record<string, Readonly<Record<string, string>>>> = { IntakeChannel, Priority, StateType };
