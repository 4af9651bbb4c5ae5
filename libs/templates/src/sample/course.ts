import type { Instant } from '@charter/kernel';
import {
  ACCEPTANCE_NOTES,
  DISPATCH_NOTES,
  ESCALATION_REASONS,
  REOPENING_REASONS,
  RETURN_REASONS,
  SUSPENSION_REASONS,
  TRANSFER_REASONS,
  WITHDRAWAL_REASONS,
} from './phrases';
import type { SampleEvent } from './plan';
import type { Scene, Stage } from './scene';

/** Writes down what happens to one request and who does it; whether each step may be taken is for the tests to say. */
export class Course {
  readonly events: SampleEvent[] = [];
  private department: string;
  private assignee: string | undefined;

  constructor(
    private readonly stage: Stage,
    private readonly scene: Scene,
  ) {
    this.department = scene.department;
  }

  register(at: Instant): void {
    const { channel, department } = this.scene;
    const { team, chance } = this.stage;
    if (channel === 'web') this.events.push({ at, action: 'register' });
    else if (channel === 'visit') this.tell(at, 'register', team.handler(chance, department).email);
    else this.tell(at, 'register', this.desk());
  }

  dispatch(at: Instant): void {
    this.department = this.scene.department;
    const named = this.scene.handler !== undefined || this.stage.chance.happens(0.75);
    this.assignee = named ? this.handler() : undefined;
    this.tell(at, 'dispatch', this.desk(), this.ownership(), this.remark(DISPATCH_NOTES));
  }

  /** To a department whose business it is not, and to one person there. */
  misdirect(at: Instant): void {
    this.department = this.stage.team.otherDepartment(this.stage.chance, this.scene.department);
    this.assignee = this.handler();
    this.tell(at, 'dispatch', this.desk(), this.ownership());
  }

  accept(at: Instant): void {
    this.assignee ??= this.handler();
    this.tell(at, 'accept', this.assignee, this.ownership(), this.remark(ACCEPTANCE_NOTES));
  }

  returnToDesk(at: Instant): void {
    this.tell(at, 'return', this.assignee, { reason: this.stage.chance.pick(RETURN_REASONS) });
  }

  /** Back to the department whose business it is. */
  transfer(at: Instant): void {
    const from = this.assignee;
    this.department = this.scene.department;
    this.assignee = this.handler();
    this.tell(at, 'transfer', from, this.ownership(), { reason: this.stage.chance.pick(TRANSFER_REASONS) });
  }

  escalate(at: Instant): void {
    const from = this.assignee;
    const head = this.stage.team.above(this.department);
    this.department = head.department;
    this.assignee = head.email;
    this.tell(at, 'escalate', from, this.ownership(), { reason: this.stage.chance.pick(ESCALATION_REASONS) });
  }

  suspend(at: Instant): void {
    this.tell(at, 'suspend', this.assignee, { reason: this.stage.chance.pick(SUSPENSION_REASONS) });
  }

  resume(at: Instant): void {
    this.tell(at, 'resume', this.assignee);
  }

  complete(at: Instant): void {
    this.tell(at, 'complete', this.assignee, { result: this.scene.story.result });
  }

  reopen(at: Instant): void {
    this.tell(at, 'reopen', this.desk(), { reason: this.stage.chance.pick(REOPENING_REASONS) });
  }

  withdraw(at: Instant): void {
    const reason = this.stage.chance.pick(WITHDRAWAL_REASONS);
    if (this.scene.channel === 'web') this.events.push({ at, action: 'withdraw', reason });
    else this.tell(at, 'withdraw', this.desk(), { reason });
  }

  close(at: Instant): void {
    this.tell(at, 'close', this.desk(), { note: '逾期未评价，按规定结案。' });
  }

  /** By the person served, or noted at the desk when they were called. */
  rate(at: Instant, rating: Pick<SampleEvent, 'level' | 'comment'>, byPhone: boolean): void {
    if (byPhone) this.tell(at, 'rate', this.desk(), rating);
    else this.events.push({ at, action: 'rate', ...rating });
  }

  private tell(at: Instant, action: string, actorEmail: string | undefined, ...details: Partial<SampleEvent>[]): void {
    if (actorEmail === undefined) throw new RangeError(`Nobody is there to ${action}`);
    this.events.push(Object.assign({ at, action, actorEmail }, ...details) as SampleEvent);
  }

  private ownership(): Partial<SampleEvent> {
    return this.assignee === undefined ? { department: this.department } : { department: this.department, assignee: this.assignee };
  }

  private desk(): string {
    return this.stage.team.desk(this.stage.chance).email;
  }

  private handler(): string {
    const { handler, department } = this.scene;
    if (handler !== undefined && this.department === department) return handler;
    return this.stage.team.handler(this.stage.chance, this.department).email;
  }

  private remark(notes: string[]): Partial<SampleEvent> {
    const { chance } = this.stage;
    return chance.happens(0.3) ? { note: chance.pick(notes) } : {};
  }
}
