import { useEffect, useState } from 'react';
import { Icon } from './Icon';
import { LANGUAGE_TAG } from './language';
import { shared } from './messages';
import { usePreferences, useSay } from './preferences';

/** In elder mode a page can be heard instead of read, where the browser has a voice. */
export function ReadAloud({ text }: { text: string }) {
  const say = useSay();
  const { elder, language } = usePreferences();
  const [reading, setReading] = useState(false);
  const able = 'speechSynthesis' in window;
  useEffect(() => () => window.speechSynthesis?.cancel(), []);
  if (!elder || !able) return null;
  const toggle = () => {
    speechSynthesis.cancel();
    setReading(!reading);
    if (reading) return;
    const speech = new SpeechSynthesisUtterance(text);
    speech.lang = LANGUAGE_TAG[language];
    speech.rate = 0.85;
    speech.onend = () => setReading(false);
    speechSynthesis.speak(speech);
  };
  return (
    <button type="button" className="button aloud" onClick={toggle}>
      <Icon name="sound" />
      {say(reading ? shared.stopReading : shared.readAloud)}
    </button>
  );
}
