/** The address of a file that is made here, for a link that saves it. */
export const jsonFile = (text: string): string =>
  `data:application/json;charset=utf-8,${encodeURIComponent(text)}`;
