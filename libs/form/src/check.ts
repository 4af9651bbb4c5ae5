import { type Problem, repeated, repeatedCodes } from '@charter/kernel';
import type { FormBody, FormSection } from './body';
import { checkBands } from './checkBands';
import { checkConditions } from './checkConditions';
import { checkMaxima } from './checkMaxima';
import { checkQuestion } from './checkQuestion';

/** Everything of a form that does not fit together, all at once; empty when it is sound. */
export function checkForm(body: FormBody): Problem[] {
  return [
    ...usedTwice(body),
    ...body.sections.flatMap(({ questions }, section) =>
      questions.flatMap((question, index) => checkQuestion(question, `sections.${section}.questions.${index}`, body.bands)),
    ),
    ...checkMaxima(body),
    ...checkBands(body),
    ...checkConditions(body),
  ];
}

function usedTwice({ sections, bands, changes }: FormBody): Problem[] {
  return [
    ...repeatedCodes(sections, 'sections', { zh: '部分', en: 'section' }),
    ...questionsTwice(sections),
    ...sections.flatMap(({ questions }, section) =>
      questions.flatMap(({ options }, index) =>
        repeatedCodes(options, `sections.${section}.questions.${index}.options`, { zh: '选项', en: 'answer' }),
      ),
    ),
    ...repeatedCodes(bands, 'bands', { zh: '档次', en: 'band' }),
    ...repeatedCodes(changes, 'changes', { zh: '规则', en: 'rule' }),
  ];
}

/** Answers go by the code of the question alone, so it is used once in all sections. */
function questionsTwice(sections: readonly FormSection[]): Problem[] {
  const placed = sections.flatMap(({ questions }, section) =>
    questions.map(({ code }, index) => ({ code, place: `sections.${section}.questions.${index}.code` })),
  );
  return repeated(placed.map(({ code }) => code)).flatMap((index) => {
    const { code, place } = placed[index] ?? {};
    if (code === undefined || place === undefined) return [];
    return [{ place, message: { zh: `另有一题的代码也是“${code}”。`, en: `Another question has the code "${code}" too.` } }];
  });
}
