import { gql } from '../shared/api';

/** One level of the scale (评价等级), from best to worst. */
export interface RatingLevel {
  code: string;
  name: string;
  points: number;
  bad: boolean;
}

export interface RatingForm {
  number: string;
  itemName: string;
  levels: RatingLevel[];
}

export const RATING_FORM = gql`
  query PortalRatingForm($token: String!) {
    ratingForm(token: $token) {
      number
      itemName
      levels {
        code
        name
        points
        bad
      }
    }
  }
`;

export const RATE = gql`
  mutation PortalRate($input: PublicRequestRateInput!) {
    requestRate(input: $input) {
      userErrors {
        code
        message
        field
      }
    }
  }
`;

/** How much a face smiles, from 1 (best) to -1 (worst), by its place on a scale of any length. */
export function smileOf(index: number, count: number): number {
  return count < 2 ? 1 : 1 - (2 * index) / (count - 1);
}
