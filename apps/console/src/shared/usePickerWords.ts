import { useText } from './language';
import { words } from './messages';

interface PickerWords {
  noOptionsText: string;
  loadingText: string;
  clearText: string;
  openText: string;
  closeText: string;
}

/** The words an autocomplete says by itself. */
export function usePickerWords(): PickerWords {
  const t = useText();
  return {
    noOptionsText: t(words.noOptions),
    loadingText: t(words.loading),
    clearText: t(words.clear),
    openText: t(words.open),
    closeText: t(words.close),
  };
}
