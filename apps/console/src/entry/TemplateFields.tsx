import { FormHelperText, Typography } from '@mui/material';
import { useEffect } from 'react';
import { useText } from '../shared/language';
import { CombinationPanel } from '../template/CombinationPanel';
import { words } from '../template/messages';
import { type Combination, type Decisions, fittingFirst, toggled } from '../template/template';
import { TemplateCards } from '../template/TemplateCards';
import { useTemplates } from '../template/useTemplates';

interface FieldsProps {
  kind: string;
  chosen: readonly string[];
  combination: Combination | undefined;
  lacking: boolean;
  onChoose: (codes: string[]) => void;
  onDecide: (decisions: Decisions) => void;
}

/** The regulations an organisation starts from: one or several, with what comes of them (O-1). */
export function TemplateFields({ kind, chosen, combination, lacking, onChoose, onDecide }: FieldsProps) {
  const t = useText();
  const templates = useTemplates();
  const fitting = templates && fittingFirst(templates, kind);
  const proposed = fitting?.[0]?.code;
  // The template follows the kind of organisation until somebody asks for another.
  useEffect(() => {
    if (proposed) onChoose([proposed]);
  }, [proposed, onChoose]);
  const names = new Map(chosen.map((code) => [code, templates?.find((template) => template.code === code)?.name ?? code]));
  return (
    <>
      <Typography variant="body2" color="textSecondary">
        {t(words.hint)}
      </Typography>
      <TemplateCards templates={fitting} chosen={chosen} onToggle={(code) => onChoose(toggled(chosen, code))} />
      {lacking ? <FormHelperText error>{t(words.chooseOne)}</FormHelperText> : null}
      {chosen.length > 0 ? <CombinationPanel combination={combination} names={names} onDecide={onDecide} /> : null}
    </>
  );
}
