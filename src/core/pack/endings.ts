/** All that {@link RUSSIAN_ENDING} holds for. */
export const RUSSIAN_ENDINGS: readonly string[] = (
  'а я о е у ю ы и ь ою ею ои еи ом ем ам ям ах ях ов ев ами ями ьми ью ия ию ии ие иеи ием иям иях иями ' +
  'ья ье ьи ьеи ьем ьям ьях ьями ыи ая яя ое ее ую юю ого его ому ему ым им ых их ыми ими ые'
).split(' ');
