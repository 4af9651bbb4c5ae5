import { moment } from '../shared/format';
import { Icon } from '../shared/Icon';
import { useLanguage, useSay } from '../shared/preferences';
import { request } from './messages';
import { PromisedTime } from './PromisedTime';
import { type Receipt, STAGES, stageOf } from './request';
import './ticket.css';

/** The receipt itself: number, how far it is, what was promised, who has it (P-3.1). */
export function Ticket({ receipt }: { receipt: Receipt }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <section className="ticket" aria-label={say(request.receipt)}>
      <div className="ticket-top">
        <p className="ticket-number">
          <span>{say(request.number)}</span>
          <strong>{receipt.number}</strong>
        </p>
        <span className={`status ${receipt.statusType.toLowerCase()}`}>{receipt.status}</span>
      </div>
      <Stages receipt={receipt} />
      <PromisedTime receipt={receipt} />
      <dl className="facts">
        <Fact name={say(request.responsible)} value={receipt.responsible} strong />
        <Fact name={say(request.item)} value={receipt.itemName} />
        <Fact name={say(request.told)} value={receipt.summary} />
        <Fact name={say(request.registered)} value={moment(receipt.registeredAt, language)} />
      </dl>
    </section>
  );
}

function Fact({ name, value, strong = false }: { name: string; value: string; strong?: boolean }) {
  return (
    <div className={strong ? 'strong' : undefined}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Stages({ receipt }: { receipt: Receipt }) {
  const say = useSay();
  const reached = stageOf(receipt);
  if (reached === undefined) return null;
  return (
    <ol className="stages">
      {STAGES.map((stage, index) => (
        <li key={stage.en} className={index <= reached ? 'reached' : undefined} aria-current={index === reached ? 'step' : undefined}>
          <span className="dot">{index <= reached && <Icon name="check" />}</span>
          {say(stage)}
        </li>
      ))}
    </ol>
  );
}
