export const write = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** https://no-color.org */
export const isColourWanted = (): boolean => process.stdout.isTTY === true && process.env.NO_COLOR === undefined;
