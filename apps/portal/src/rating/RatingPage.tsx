import { type FormEvent, useState } from 'react';
import { Answer, FailureBanner } from '../shared/Answer';
import { telephone } from '../shared/format';
import { shared } from '../shared/messages';
import { useOrganisation } from '../shared/organisation';
import { PageHead } from '../shared/PageHead';
import { useSay } from '../shared/preferences';
import { useQuery } from '../shared/query';
import { pathOf } from '../shared/route';
import { Link } from '../shared/router';
import { Face } from './Face';
import { rating } from './messages';
import { RATING_FORM, type RatingForm, type RatingLevel, smileOf } from './rating';
import { useVerdict } from './verdict';
import './rating.css';

/** `/{slug}/e/{token}`: five faces with words, one tap, then confirm (P-3.3). */
export function RatingPage({ token }: { token: string }) {
  const query = useQuery<{ ratingForm: RatingForm | null }>(RATING_FORM, { token });
  const [given, setGiven] = useState<RatingLevel>();
  const form = query.data?.ratingForm;
  if (given) return <Thanks level={given} />;
  if (form === null) return <Used />;
  if (!form) return <Answer query={query} />;
  return <Rating form={form} token={token} onGiven={setGiven} />;
}

function Rating({ form, token, onGiven }: { form: RatingForm; token: string; onGiven: (level: RatingLevel) => void }) {
  const say = useSay();
  const [level, setLevel] = useState<RatingLevel>();
  const [comment, setComment] = useState('');
  const verdict = useVerdict(token, onGiven);
  const send = () => level && void verdict.give(level, comment);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <div className="narrow">
      <PageHead title={say(rating.title)}>
        <p className="lead">{say(rating.about, { item: form.itemName, number: form.number })}</p>
      </PageHead>
      <form className="form" onSubmit={submit}>
        <Faces levels={form.levels} chosen={level} onChoose={setLevel} />
        {level && (
          <>
            <div className="field">
              <label htmlFor="comment">
                {say(level.bad ? rating.commentBad : rating.comment)} <span className="optional">{say(rating.optional)}</span>
              </label>
              <textarea id="comment" rows={3} maxLength={1000} value={comment} onChange={(event) => setComment(event.target.value)} />
            </div>
            {verdict.refusal && (
              <p className="problem" role="alert">
                {verdict.refusal}
              </p>
            )}
            {verdict.failure && <FailureBanner failure={verdict.failure} onRetry={send} />}
            <button type="submit" className="button primary wide" disabled={verdict.sending}>
              {verdict.sending ? say(rating.sending) : say(rating.confirm, { level: level.name })}
            </button>
            <p className="hint">{say(rating.privacy)}</p>
          </>
        )}
      </form>
    </div>
  );
}

function Faces({
  levels,
  chosen,
  onChoose,
}: {
  levels: RatingLevel[];
  chosen: RatingLevel | undefined;
  onChoose: (level: RatingLevel) => void;
}) {
  const say = useSay();
  return (
    <fieldset className="faces">
      <legend>{say(rating.tap)}</legend>
      <div className="faces-row">
        {levels.map((level, index) => (
          <label
            key={level.code}
            className={`face-choice level-${Math.round(((index + 1) / levels.length) * 5)} ${chosen?.code === level.code ? 'chosen' : ''}`}
          >
            <input type="radio" name="level" value={level.code} checked={chosen?.code === level.code} onChange={() => onChoose(level)} />
            <Face smile={smileOf(index, levels.length)} />
            <span>{level.name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Thanks({ level }: { level: RatingLevel }) {
  const say = useSay();
  const { slug } = useOrganisation();
  return (
    <div className="notice-page">
      <div className={`big-face ${level.bad ? 'level-3' : 'level-1'}`}>
        <Face smile={level.bad ? 0 : 1} />
      </div>
      <PageHead title={say(rating.thanks)} />
      <p role="status">{say(level.bad ? rating.thanksBad : rating.thanksText, { level: level.name })}</p>
      <Link className="button primary" to={pathOf(slug)}>
        {say(shared.backHome)}
      </Link>
    </div>
  );
}

function Used() {
  const say = useSay();
  const { phone, slug } = useOrganisation();
  return (
    <div className="notice-page">
      <PageHead title={say(rating.used)} />
      <p>{say(rating.usedText)}</p>
      <p className="keep-buttons">
        {phone && (
          <a className="button primary" href={telephone(phone)}>
            {say(shared.callNumber, { phone })}
          </a>
        )}
        <Link className="button" to={pathOf(slug)}>
          {say(shared.backHome)}
        </Link>
      </p>
    </div>
  );
}
