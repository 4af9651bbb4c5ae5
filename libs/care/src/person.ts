import { ageOn, type LocalDate, type RuleInputs } from '@charter/kernel';
import { type Certificate, counting, gravest } from './certificate';

/** What the file of a person holds that categories ask for; what is not known is left out. */
export interface PersonFile {
  birthday?: LocalDate;
  gender?: string;
  livesAlone?: boolean;
  householdSize?: number;
  /** Birthdays of all who live together, the person included. */
  householdBirthdays?: readonly LocalDate[];
  children?: number;
  childrenAtHome?: number;
  abilityLevel?: number;
  certificates: readonly Certificate[];
  allowance?: string;
  employed?: boolean;
  working?: number;
  tags?: readonly string[];
}

/** What rules read of a person on a day, with certificates that count for a category of so many days of grace. */
export function personFacts(file: PersonFile, today: LocalDate, graceDays: number): RuleInputs {
  const { birthday, householdBirthdays = [], certificates, tags = [], ...known } = file;
  const valid = counting(certificates, today, graceDays);
  const ages = householdBirthdays.map((each) => ageOn(each, today));
  return {
    today,
    person: {
      ...known,
      ...(birthday === undefined ? {} : { birthday, age: ageOn(birthday, today) }),
      ...(ages.length > 0 ? { youngestAge: Math.min(...ages) } : {}),
      allowance: file.allowance ?? 'none',
      certificates: valid.map(({ code }) => code),
      disability: disabilityOf(valid),
      tags: [...tags],
    },
  };
}

/** No certificate is grade 0, so that rules need not ask whether there is one. */
function disabilityOf(certificates: readonly Certificate[]): RuleInputs {
  const { kind, grade = 0, validTo } = gravest(certificates) ?? {};
  return { grade, ...(kind === undefined ? {} : { kind }), ...(validTo === undefined ? {} : { expiresOn: validTo }) };
}
