/** The colours of the product: ink on paper, pine for what can be done, cinnabar (the seal) for what is late. */
export interface Palette {
  ground: string;
  paper: string;
  raised: string;
  line: string;
  ink: string;
  faint: string;
  pine: string;
  onPine: string;
  pineWash: string;
  cinnabar: string;
  amber: string;
  moss: string;
  sky: string;
  rail: string;
  railInk: string;
  railFaint: string;
}

export const lightPalette: Palette = {
  ground: '#f5f6f4',
  paper: '#ffffff',
  raised: '#ffffff',
  line: '#e3e6e2',
  ink: '#18211f',
  faint: '#5b6764',
  pine: '#12615b',
  onPine: '#ffffff',
  pineWash: '#e5f0ee',
  cinnabar: '#b5402a',
  amber: '#845602',
  moss: '#3d7a3a',
  sky: '#2c6492',
  rail: '#13201f',
  railInk: '#e8eeec',
  railFaint: '#93a5a1',
};

export const darkPalette: Palette = {
  ground: '#0f1516',
  paper: '#161e1f',
  raised: '#1c2627',
  line: '#2a3637',
  ink: '#e6ecea',
  faint: '#9dadaa',
  pine: '#6cc3b8',
  onPine: '#08211e',
  pineWash: '#17302e',
  cinnabar: '#f08a72',
  amber: '#e3b457',
  moss: '#8fc98a',
  sky: '#86bbe6',
  rail: '#0b1112',
  railInk: '#e6ecea',
  railFaint: '#86979a',
};
